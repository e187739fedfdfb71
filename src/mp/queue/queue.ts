/**
 * Queue: items from any process to any other, first in, first out.
 *
 *   Queue = a pipe of records         which item is next, and sleeping until there is one       (record-pipe.ts)
 *         + a store for large items   their records only say where they lie                     (item-store.ts)
 *         + a guard and a signal      never more than maxsize, and sleeping until there is room (guard.ts, signal.ts)
 */
import { closeOnExec, neverWait } from '../../os/descriptor.js';
import { openMemoryFile } from '../../os/memory-file.js';
import { openPipe } from '../../os/pipe.js';
import { emit, tracing } from '../../trace/emit.js';
import { Empty, Full, MpError } from '../errors.js';
import { nextName } from '../primitives/naming.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from '../primitives/shared-primitive.js';
import { Signal } from '../primitives/signal.js';
import { type WaitOptions, waitLimit } from '../time.js';
import { describe } from '../travel/encoding.js';
import { TRANSFER } from '../travel/transfer.js';
import { unsettle, unsettled } from '../unsettle.js';
import { insist } from '../waiting.js';
import { Guard } from './guard.js';
import { ItemRecord } from './item-record.js';
import { ItemStore } from './item-store.js';
import { RecordPipe } from './record-pipe.js';

/** Words of the cell. */
const GUARD = 0;
const MAXSIZE = 1;
const ROOM = 2;
const RECORDS = 4;
const NEXT_PAGE = 11;
/** From here on they belong to the subclass. */
export const OWN_WORDS = 12;

interface Descriptors {
  readonly read: number;
  readonly write: number;
  readonly file: number;
}

const DESCRIPTORS = Symbol('concur-lesson.queue-descriptors');

export interface QueueOptions extends PrimitiveOptions {
  /** @internal */
  readonly [DESCRIPTORS]?: Descriptors;
}

/**
 * A queue for any number of producers and consumers (Python: multiprocessing.Queue). What one process puts is got in
 * that order; every item is got once. Items are copied (structured clone).
 */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is what the program has put in
export class Queue<T = any> extends SharedPrimitive {
  protected readonly guard: Guard;
  readonly #descriptors: Descriptors;
  readonly #records: RecordPipe;
  readonly #record: ItemRecord;
  readonly #room: Signal;
  readonly #maxsize: number;
  #closed = false;

  /** `maxsize`: how many items may wait in it; 0 or less: no limit. Throws RangeError if it is not a whole number. */
  constructor(maxsize = 0, options: QueueOptions = {}, type = 'Queue') {
    super(type, { ...options, name: options.name ?? nextName('queue') });
    const { cell } = this;
    if (this.fresh) {
      if (!Number.isInteger(maxsize) || maxsize > 0x7fff_ffff) {
        throw new RangeError(`A queue takes a whole number of items, not ${String(maxsize)}`);
      }
      Atomics.store(cell.words, cell.at(MAXSIZE), Math.max(0, maxsize));
    }
    this.#maxsize = Atomics.load(cell.words, cell.at(MAXSIZE));
    this.#descriptors = options[DESCRIPTORS] ?? openDescriptors();
    this.guard = new Guard(cell, GUARD);
    this.#records = new RecordPipe({ ...this.#descriptors, cell, offset: RECORDS });
    this.#record = new ItemRecord(new ItemStore(this.#descriptors.file, cell, NEXT_PAGE));
    this.#room = new Signal(cell, ROOM);
  }

  /**
   * Puts an item in. A queue without maxsize never makes it wait; a full one does, at most `timeout` lesson seconds.
   * Throws Full; TypeError for an item that cannot travel; MpError QUEUE_CLOSED.
   */
  put(item: T, options?: WaitOptions): void {
    this.#checkOpen('put');
    const limit = waitLimit(options);
    unsettle('call');
    this.#record.pack(item);
    if (this.#maxsize > 0) this.#putWithinLimit(item, limit);
    else if (tracing()) this.#add(item, null);
    else this.#records.put(this.#record.bytes);
    unsettle('call');
  }

  /** put() that throws Full rather than wait. */
  putNowait(item: T): void {
    this.put(item, NOWAIT);
  }

  /** Takes the oldest item out; waits while there is none, at most `timeout` lesson seconds. Throws Empty, MpError QUEUE_CLOSED. */
  get(options?: WaitOptions): T {
    this.#checkOpen('get');
    const limit = waitLimit(options);
    unsettle('call');
    // most often there is one, and nobody watches
    const found = (!tracing() && this.#take(0)) || this.#takeWithin(limit);
    if (!found) throw new Empty(this.name);
    unsettle('call');
    return found.item;
  }

  /** get() that throws Empty rather than wait. */
  getNowait(): T {
    return this.get(NOWAIT);
  }

  /** How many items wait in it: a snapshot, it may be wrong by the time you read it. */
  qsize(): number {
    this.#checkOpen('qsize');
    const size = this.#records.length;
    if (unsettled()) emit({ kind: 'look', object: this.name, size });
    unsettle(size === 1 ? 'last' : 'look');
    return size;
  }

  /** Whether nothing waits in it: a snapshot, as qsize() is. */
  empty(): boolean {
    return this.qsize() === 0;
  }

  /** Whether a put would have to wait: a snapshot, as qsize() is. Never true without maxsize. */
  full(): boolean {
    return this.qsize() >= (this.#maxsize || Number.POSITIVE_INFINITY);
  }

  /** This process will put and get no more. Others go on: what it has put stays in the queue, and nobody is told. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    emit({ kind: 'close', object: this.name, primitive: 'queue' });
    this.#records.close();
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
    const descriptors = this.#descriptors;
    return { type, state: { ...state, descriptors }, descriptors: Object.values(descriptors) };
  }

  /** Whether taking an item and what taken() does must be one step for the other processes. */
  protected takesTogether(): boolean {
    return tracing();
  }

  /** Called when an item was taken, inside the guard if takesTogether(). */
  protected taken(): void {}

  protected length(): number {
    return this.#records.length;
  }

  #putWithinLimit(item: T, limit: number | null): void {
    let raised = 0;
    const attempt = (left: number | null) => {
      raised = this.#room.count;
      return this.#add(item, left);
    };
    const sleep = (left: number | null) => this.#room.wait(raised, left);
    if (insist({ queue: this.name, until: 'room', attempt, sleep }, limit)) return;
    this.#record.drop();
    throw new Full(this.name);
  }

  /** Adds the record if there is room. Counting, telling and adding are one step, so the log has the order that was. */
  #add(item: T, left: number | null): boolean {
    if (!this.guard.enter(left)) return false;
    try {
      const size = this.#records.length;
      if (this.#maxsize > 0 && size >= this.#maxsize) return false;
      if (tracing()) emit({ kind: 'put', object: this.name, item: describe(item), size: size + 1 });
      this.#records.put(this.#record.bytes);
      return true;
    } finally {
      this.guard.leave();
    }
  }

  #takeWithin(limit: number | null): { item: T } | null {
    let found: { item: T } | null = null;
    const attempt = (left: number | null) => {
      found = this.#take(left);
      return found !== null;
    };
    const sleep = (left: number | null) => this.#records.wait(left);
    insist({ queue: this.name, until: 'item', attempt, sleep }, limit);
    return found;
  }

  #take(left: number | null): { item: T } | null {
    const found = this.takesTogether() ? this.#takeTogether(left) : this.#takeAlone(left);
    if (found && this.#maxsize > 0) this.#room.raise(1);
    return found;
  }

  #takeAlone(left: number | null): { item: T } | null {
    return this.#records.take(this.#record.bytes, left) ? { item: this.#record.unpack() as T } : null;
  }

  #takeTogether(left: number | null): { item: T } | null {
    if (!this.guard.enter(left)) return null;
    try {
      const found = this.#takeAlone(left);
      if (!found) return null;
      this.taken();
      if (tracing()) {
        const item = describe(found.item);
        emit({ kind: 'get', object: this.name, item, size: this.#records.length });
      }
      return found;
    } finally {
      this.guard.leave();
    }
  }

  #checkOpen(what: string): void {
    if (!this.#closed) return;
    throw new MpError(
      'QUEUE_CLOSED',
      `${what} of the queue “${this.name}”, which this process has closed. Call close() when it is done with the queue`,
    );
  }
}

arrivesAs<{ descriptors: Descriptors }>('Queue', (options, state) => new Queue(0, arrived(options, state)));

/** The options of a queue that arrives in another process. */
export function arrived(
  options: PrimitiveOptions,
  { descriptors }: { descriptors: Descriptors },
): QueueOptions {
  for (const fd of Object.values(descriptors)) closeOnExec(fd);
  return { ...options, [DESCRIPTORS]: descriptors };
}

const NOWAIT: WaitOptions = { block: false };

function openDescriptors(): Descriptors {
  const [read, write] = openPipe();
  neverWait(read);
  neverWait(write);
  return { read, write, file: openMemoryFile() };
}
