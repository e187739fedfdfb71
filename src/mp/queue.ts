/**
 * Queue: items from any process to any other, first in, first out.
 *
 *   Queue = a pipe of records         which item comes next, and sleeping until there is one   (record-pipe.ts)
 *         + a store for large items   their records only say where they lie                    (item-store.ts)
 *         + a guard and a signal      at most maxsize items, and sleeping until there is room  (guard.ts, signal.ts)
 */
import { monotonic } from '../os/clock.js';
import { closeOnExec, neverWait } from '../os/descriptor.js';
import { openMemoryFile } from '../os/memory-file.js';
import { closeQuietly, openPipe } from '../os/pipe.js';
import { emit, tracing } from '../trace/emit.js';
import { decode, describe, encodeLong, encodeShort } from './encoding.js';
import { Empty, Full, MpError } from './errors.js';
import { Guard } from './guard.js';
import { ItemStore } from './item-store.js';
import { nextName } from './naming.js';
import { RECORD_BYTES, RecordPipe } from './record-pipe.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';
import { Signal } from './signal.js';
import { realSeconds, type WaitOptions, waitLimit } from './time.js';
import { TRANSFER } from './transfer.js';

/** Words of the cell. */
const GUARD = 0;
const MAXSIZE = 1;
const ROOM = 2;
const RECORDS = 4;
const NEXT_PAGE = 10;
/** From here on they belong to the subclass. */
export const OWN_WORDS = 11;

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
  readonly #store: ItemStore;
  readonly #room: Signal;
  readonly #maxsize: number;
  readonly #record = Buffer.alloc(RECORD_BYTES);
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
    this.#store = new ItemStore(this.#descriptors.file, cell, NEXT_PAGE);
    this.#room = new Signal(cell, ROOM);
  }

  /**
   * Puts an item in. A queue without maxsize never makes it wait; a full one does, at most `timeout` lesson seconds.
   * Throws Full; TypeError for an item that cannot travel; MpError QUEUE_CLOSED.
   */
  put(item: T, options?: WaitOptions): void {
    this.#checkOpen('put');
    const limit = waitLimit(options);
    const record = this.#record;
    this.#encode(item);
    if (this.#maxsize === 0 && !tracing()) this.#records.put(record);
    else if (this.#maxsize === 0) this.#add(item, null);
    else if (!this.#putWithinLimit(item, limit)) {
      this.#forget();
      throw new Full(this.name);
    }
  }

  /** put() that throws Full rather than wait. */
  putNowait(item: T): void {
    this.put(item, NOWAIT);
  }

  /** Takes the oldest item out; waits while there is none, at most `timeout` lesson seconds. Throws Empty, MpError QUEUE_CLOSED. */
  get(options?: WaitOptions): T {
    this.#checkOpen('get');
    const found = this.#insist(waitLimit(options), {
      attempt: (left) => this.#take(left),
      sleep: (left) => this.#records.wait(left),
    });
    if (!found) throw new Empty(this.name);
    return found.item;
  }

  /** get() that throws Empty rather than wait. */
  getNowait(): T {
    return this.get(NOWAIT);
  }

  /** How many items wait in it: a snapshot, it may be wrong by the time you read it. */
  qsize(): number {
    this.#checkOpen('qsize');
    return this.#records.length;
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
    const { read, write, file } = this.#descriptors;
    closeQuietly(read, write, file);
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

  #putWithinLimit(item: T, limit: number | null): boolean {
    let raised = 0;
    const attempt = (left: number | null) => {
      raised = this.#room.count;
      return this.#add(item, left) ? DONE : null;
    };
    const sleep = (left: number | null) => this.#room.wait(raised, left);
    return this.#insist(limit, { attempt, sleep }) !== null;
  }

  /** Adds the record if there is room. Counting, telling and adding are one step, so the log has the order that was. */
  #add(item: T, left: number | null): boolean {
    if (!this.guard.enter(left)) return false;
    try {
      const size = this.#records.length;
      if (this.#maxsize > 0 && size >= this.#maxsize) return false;
      if (tracing()) emit({ kind: 'put', object: this.name, item: describe(item), size: size + 1 });
      this.#records.put(this.#record);
      return true;
    } finally {
      this.guard.leave();
    }
  }

  #take(left: number | null): { item: T } | null {
    const found = this.takesTogether() ? this.#takeTogether(left) : this.#takeAlone(left);
    if (found && this.#maxsize > 0) this.#room.raise(1);
    return found;
  }

  #takeAlone(left: number | null): { item: T } | null {
    return this.#records.take(this.#record, left) ? { item: this.#decode() } : null;
  }

  #takeTogether(left: number | null): { item: T } | null {
    if (!this.guard.enter(left)) return null;
    try {
      const found = this.#takeAlone(left);
      if (!found) return null;
      this.taken();
      if (tracing())
        emit({ kind: 'get', object: this.name, item: describe(found.item), size: this.#records.length });
      return found;
    } finally {
      this.guard.leave();
    }
  }

  /** Tries, sleeps, tries again, until it succeeds or `limit` lesson seconds are over; and tells the trace. */
  #insist<R>(limit: number | null, { attempt, sleep }: Insisting<R>): R | null {
    const waiting = { object: this.name, primitive: 'queue' } as const;
    if (tracing()) emit({ kind: 'wait', ...waiting, ...(limit === null ? {} : { timeout: limit }) });
    const seconds = realSeconds(limit);
    const deadline = seconds === null ? null : monotonic() + seconds;
    const timeLeft = () => (deadline === null ? null : Math.max(0, deadline - monotonic()));
    let result = attempt(seconds);
    let left = timeLeft();
    if (result === null && left !== 0) emit({ kind: 'block', on: 'queue', object: this.name });
    while (result === null && left !== 0) {
      sleep(left);
      left = timeLeft();
      result = attempt(left);
    }
    if (result === null) emit({ kind: 'timeout', object: this.name, on: 'queue' });
    return result;
  }

  #encode(item: T): void {
    const record = this.#record;
    const short = encodeShort(item, record, INLINE_AT);
    if (short > 0) {
      record[0] = INLINE;
      record[1] = short;
      return;
    }
    const long = encodeLong(item);
    if (long.length <= RECORD_BYTES - INLINE_AT) {
      record[0] = INLINE;
      record[1] = long.length;
      long.copy(record, INLINE_AT);
      return;
    }
    const { page, bytes } = this.#store.keep(long);
    record[0] = STORED;
    record.writeUInt32LE(bytes, 4);
    record.writeUInt32LE(page, 8);
  }

  #decode(): T {
    const record = this.#record;
    if (record[0] === STORED) return decode(this.#store.fetch(readPlace(record))) as T;
    return decode(record, INLINE_AT, INLINE_AT + (record[1] as number)) as T;
  }

  /** Takes back an item that was not put. */
  #forget(): void {
    if (this.#record[0] === STORED) this.#store.clear(readPlace(this.#record));
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

interface Insisting<R> {
  readonly attempt: (left: number | null) => R | null;
  readonly sleep: (left: number | null) => void;
}

const NOWAIT: WaitOptions = { block: false };
const DONE = true;

/** First byte of a record: its item follows, or lies in the store. */
const INLINE = 1;
const STORED = 2;
/** Byte 1 of an inline record is the item's length. */
const INLINE_AT = 2;

function readPlace(record: Buffer) {
  return { bytes: record.readUInt32LE(4), page: record.readUInt32LE(8) };
}

function openDescriptors(): Descriptors {
  const [read, write] = openPipe();
  neverWait(read);
  neverWait(write);
  return { read, write, file: openMemoryFile() };
}
