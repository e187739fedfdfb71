/** Lock and RLock: mutual exclusion between processes. */
import { emit, tracing } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { type WaitOptions, waitLimit } from '../time.js';
import { type Waiting, waitFor } from '../waiting.js';
import { Mutex } from './mutex.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

/**
 * A non-recursive lock (Python: multiprocessing.Lock). It knows no owner: any process may release it; a process that
 * acquires it twice in a row waits for ever; a holder that is killed leaves it locked for ever.
 */
export class Lock extends SharedPrimitive {
  readonly #mutex: Mutex;
  readonly #acquiring: Waiting;
  readonly #releasing: Operation;

  constructor(options?: PrimitiveOptions) {
    super('Lock', options);
    const mutex = new Mutex(this.cell);
    const what = { object: this.name, primitive: 'lock' } as const;
    this.#mutex = mutex;
    this.#acquiring = {
      operation: { call: 'acquire', ...what },
      object: this.name,
      on: 'lock',
      attempt: () => mutex.tryAcquire(),
      sleep: (left) => mutex.acquire(left),
      tell: () => emit({ kind: 'acquire', ...what }),
    };
    this.#releasing = { call: 'release', ...what };
  }

  /**
   * Waits until the lock is free and takes it. Returns true; or false when `timeout` lesson seconds have passed, or at
   * once with `block: false`.
   */
  acquire(options?: WaitOptions): boolean;
  acquire(options?: WaitOptions, more?: unknown): boolean {
    if (options !== undefined || tracing())
      return waitFor(this.#acquiring, waitLimit(options, 'acquire', more));
    point(this.#acquiring.operation);
    return this.#mutex.tryAcquire() || this.#mutex.acquire(null);
  }

  /** Gives the lock back. Throws MpError RELEASE_UNLOCKED if nobody holds it (CPython: ValueError). */
  release(): void {
    point(this.#releasing);
    if (!this.#mutex.held()) {
      throw new MpError(
        'RELEASE_UNLOCKED',
        `release() of the lock “${this.name}”, which nobody holds. Call acquire() first, then release() once for each acquire()`,
      );
    }
    if (tracing()) emit({ kind: 'release', object: this.name, primitive: 'lock' });
    this.#mutex.release();
  }
}

arrivesAs('Lock', (options) => new Lock(options));

const OWNER = 1;
const DEPTH = 2;

/**
 * A recursive lock (Python: multiprocessing.RLock): its owner may acquire it again, and must release it as often.
 * Only the owner may release it.
 */
export class RLock extends SharedPrimitive {
  readonly #mutex: Mutex;
  readonly #acquiring: Waiting;
  readonly #releasing: Operation;

  constructor(options?: PrimitiveOptions) {
    super('RLock', options);
    const mutex = new Mutex(this.cell);
    const what = { object: this.name, primitive: 'rlock' } as const;
    this.#mutex = mutex;
    this.#acquiring = {
      operation: { call: 'acquire', ...what },
      object: this.name,
      on: 'rlock',
      attempt: () => (this.#mine() || mutex.tryAcquire()) && this.#enter(),
      sleep: (left) => mutex.acquire(left) && this.#enter(),
      tell: () => emit({ kind: 'acquire', ...what, value: this.#load(DEPTH) }),
    };
    this.#releasing = { call: 'release', ...what };
  }

  /** As Lock.acquire, but returns true at once for the process that already holds it. */
  acquire(options?: WaitOptions): boolean;
  acquire(options?: WaitOptions, more?: unknown): boolean {
    return waitFor(this.#acquiring, waitLimit(options, 'acquire', more));
  }

  /** Gives one level back. Throws MpError NOT_OWNER if this process does not hold it (CPython: AssertionError). */
  release(): void {
    point(this.#releasing);
    if (!this.#mine()) {
      throw new MpError(
        'NOT_OWNER',
        `release() of the recursive lock “${this.name}” by a process that does not hold it. Only its owner may release an RLock`,
      );
    }
    emit({ kind: 'release', object: this.name, primitive: 'rlock' });
    const { words } = this.cell;
    if (Atomics.sub(words, this.cell.at(DEPTH), 1) > 1) return;
    Atomics.store(words, this.cell.at(OWNER), 0);
    this.#mutex.release();
  }

  #mine(): boolean {
    return this.#load(OWNER) === process.pid;
  }

  #enter(): true {
    Atomics.store(this.cell.words, this.cell.at(OWNER), process.pid);
    Atomics.add(this.cell.words, this.cell.at(DEPTH), 1);
    return true;
  }

  #load(word: number): number {
    return Atomics.load(this.cell.words, this.cell.at(word));
  }
}

arrivesAs('RLock', (options) => new RLock(options));
