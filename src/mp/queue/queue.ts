/** Queue: items from any process to any other, first in, first out. What it is made of: contents.ts. */
import { tryFor } from '../../os/clock.js';
import { closeOnExec } from '../../os/descriptor.js';
import { openMemoryFile } from '../../os/memory-file.js';
import { closeQuietly } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { Empty, Full, MpError } from '../errors.js';
import { nextName } from '../naming.js';
import { point, saw } from '../point.js';
import {
  arrivesAs,
  PRIMITIVE_OPTIONS,
  type PrimitiveOptions,
  SharedPrimitive,
} from '../primitives/shared-primitive.js';
import { checkFirst, checkOptions } from '../spelling/options.js';
import { type WaitOptions, waitLimit } from '../time.js';
import { describe } from '../travel/encoding.js';
import { TRANSFER } from '../travel/transfer.js';
import { askFor } from '../waiting.js';
import { Contents, type TakenItem } from './contents.js';

/** Key under which a queue is given the memory file of the one it is the same as. */
const QUEUE_FILE = Symbol('concur-lesson.queue-file');

export interface QueueOptions extends PrimitiveOptions {
  /** @internal */
  readonly [QUEUE_FILE]?: number;
}

/**
 * A queue for any number of producers and consumers (Python: multiprocessing.Queue). What one process puts is got in
 * that order; every item is got once. Items are copied (structured clone).
 */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has put in
export class Queue<T = any> extends SharedPrimitive {
  readonly #contents: Contents;
  readonly #file: number;
  readonly #maxsize: number;
  readonly #putting: Operation;
  readonly #getting: Operation;
  readonly #looking: Operation;
  #closed = false;

  /** `maxsize`: how many items may wait in it; 0 or less: no limit. Throws RangeError if it is not a whole number. */
  constructor(maxsize = 0, options: QueueOptions = {}, type = 'Queue') {
    const usage = { call: `new ${type}`, options: PRIMITIVE_OPTIONS };
    checkFirst(usage, 'maxsize', maxsize, 0);
    checkOptions({ ...usage, before: String(maxsize) }, options);
    super(type, { ...options, name: options.name ?? nextName('queue') });
    if (!Number.isInteger(maxsize) || maxsize > 0x7fff_ffff) {
      throw new RangeError(`A queue takes a whole number of items, not ${String(maxsize)}`);
    }
    this.#maxsize = Math.max(0, maxsize);
    this.#file = options[QUEUE_FILE] ?? openMemoryFile();
    this.#contents = new Contents(this.cell, this.#file, this.#maxsize);
    this.#putting = { call: 'put', object: this.name, maxsize: this.#maxsize };
    this.#getting = { call: 'get', object: this.name };
    this.#looking = { call: 'look', object: this.name };
  }

  /**
   * Puts an item in. A queue without maxsize never makes it wait; a full one does, at most `timeout` lesson seconds.
   * Throws Full; TypeError for an item that cannot travel; MpError QUEUE_CLOSED.
   */
  put(item: T, options?: WaitOptions): void;
  put(item: T, options?: WaitOptions, more?: unknown): void {
    this.#checkOpen('put');
    const limit = waitLimit(options, 'put', more);
    // before the gate: the program may have a say in how it is packed and described, and make calls there
    const described = tracing() ? describe(item) : '';
    this.#contents.pack(item);
    point(this.#putting, limit);
    if (this.#maxsize > 0) this.#putWithinLimit(described, limit);
    else if (this.#contents.add() && tracing()) this.#tellPut(described);
  }

  /** put() that throws Full rather than wait. */
  putNowait(item: T): void {
    this.put(item, { block: false });
  }

  /** Takes the oldest item out; waits while there is none, at most `timeout` lesson seconds. Throws Empty, MpError QUEUE_CLOSED. */
  get(options?: WaitOptions): T;
  get(options?: WaitOptions, more?: unknown): T {
    this.#checkOpen('get');
    const limit = waitLimit(options, 'get', more);
    point(this.#getting, limit);
    // most often there is one, and nobody watches
    const taken = (!tracing() && this.#contents.take()) || this.#takeWithin(limit);
    if (!taken) throw new Empty(this.name);
    if (this.#maxsize > 0) this.#contents.room.raise(1);
    return taken.item as T;
  }

  /** get() that throws Empty rather than wait. */
  getNowait(): T {
    return this.get({ block: false });
  }

  /**
   * How many items wait in it: a snapshot, it may be wrong by the time you read it. Throws MpError QUEUE_CLOSED (CPython
   * may go on answering).
   */
  qsize(): number {
    return this.#look('qsize');
  }

  /** Whether nothing waits in it: a snapshot, as qsize() is, and throws as it does. */
  empty(): boolean {
    return this.#look('empty') === 0;
  }

  /** Whether a put would have to wait: a snapshot, as qsize() is, and throws as it does. Never true without maxsize. */
  full(): boolean {
    return this.#look('full') >= (this.#maxsize || Number.POSITIVE_INFINITY);
  }

  /** This process will put and get no more. Others go on: what it has put stays in the queue, and nobody is told. */
  close(): void {
    if (this.#closed) return;
    point({ call: 'close', object: this.name });
    this.#closed = true;
    emit({ kind: 'close', object: this.name, primitive: 'queue' });
    this.#contents.close();
    closeQuietly(this.#file);
  }

  /** @internal How many items were ever put; counts round at 2^31. */
  protected get puts(): number {
    return this.#contents.puts;
  }

  /**
   * Waits until everything this process has put is safely in the queue: here that is so when put() returns, so it never
   * has to wait. Throws MpError QUEUE_OPEN before close().
   */
  joinThread(): void {
    if (this.#closed) return;
    throw new MpError(
      'QUEUE_OPEN',
      `joinThread() of the queue “${this.name}”, which is open. Call close() first`,
    );
  }

  /** Python's way not to wait for unsent items at the end of the process. Here none are ever unsent: nothing is lost. */
  cancelJoinThread(): void {}

  /** @internal */
  override [TRANSFER]() {
    this.#checkOpen('Handing over');
    const { type, state } = super[TRANSFER]();
    const [file, maxsize] = [this.#file, this.#maxsize];
    return { type, state: { ...state, file, maxsize }, descriptors: [file] };
  }

  #look(what: string): number {
    this.#checkOpen(what);
    point(this.#looking);
    const size = this.#contents.length;
    saw(this.name, size);
    return size;
  }

  #putWithinLimit(item: string, limit: number | null): void {
    const { room } = this.#contents;
    let raised = 0;
    const attempt = () => {
      raised = room.count;
      return this.#contents.add();
    };
    const added = askFor(
      {
        object: this.name,
        on: 'queue',
        details: { until: 'room' },
        attempt,
        sleep: (left) => tryFor(left, attempt, (rest) => room.wait(raised, rest)),
        tell: () => this.#tellPut(item),
      },
      limit,
    );
    if (added) return;
    this.#contents.drop();
    throw new Full(this.name);
  }

  /** Puts and gets are stamped with the moment they happened, so the order of their times is that of the queue. */
  #tellPut(item: string): void {
    const { number, size, at } = this.#contents.added;
    const origin = { queue: this.cell.number };
    emit({ kind: 'put', object: this.name, item, number, size, limit: this.#maxsize, origin }, at);
  }

  #takeWithin(limit: number | null): TakenItem | null {
    const { items } = this.#contents;
    let taken: TakenItem | null = null;
    let raised = 0;
    const attempt = () => {
      raised = items.count;
      taken = this.#contents.take();
      return taken !== null;
    };
    askFor(
      {
        object: this.name,
        on: 'queue',
        details: { until: 'item' },
        attempt,
        sleep: (left) => tryFor(left, attempt, (rest) => items.wait(raised, rest)),
        tell: () => taken && this.#tellGot(taken),
      },
      limit,
    );
    return taken;
  }

  #tellGot({ item, told }: TakenItem): void {
    if (told === null) return;
    const { number, pid, at, size } = told.origin;
    const origin = { queue: this.cell.number, put: { pid, t: at[0] + at[1] / 1e9, size } };
    emit({ kind: 'get', object: this.name, item: describe(item), number, size: told.size, origin }, told.at);
  }

  #checkOpen(what: string): void {
    if (!this.#closed) return;
    throw new MpError(
      'QUEUE_CLOSED',
      `${what} of the queue “${this.name}”, which this process has closed. Call close() when it is done with the queue`,
    );
  }
}

/** What a queue tells of itself to another process. */
export interface QueueState {
  /** The descriptor of its memory file. */
  readonly file: number;
  readonly maxsize: number;
}

arrivesAs<QueueState>('Queue', (options, state) => new Queue(state.maxsize, arrived(options, state)));

/** The options of a queue that arrives in another process. */
export function arrived(options: PrimitiveOptions, { file }: QueueState): QueueOptions {
  closeOnExec(file);
  return { ...options, [QUEUE_FILE]: file };
}
