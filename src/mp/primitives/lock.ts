/** Lock and RLock: mutual exclusion between processes. */
import { emit, tracing } from '../../trace/emit.js';
import { MpError } from '../errors.js';
import type { WaitOptions } from '../time.js';
import { unsettle } from '../unsettle.js';
import { type Taking, take } from '../waiting.js';
import { Mutex } from './mutex.js';
import { arrivesAs, type PrimitiveOptions, SharedPrimitive } from './shared-primitive.js';

/**
 * A non-recursive lock (Python: multiprocessing.Lock). It knows no owner: any process may release it; a process that
 * acquires it twice in a row waits for ever; a holder that is killed leaves it locked for ever.
 */
export class Lock extends SharedPrimitive {
  readonly #mutex: Mutex;
  readonly #taking: Taking;

  constructor(options?: PrimitiveOptions) {
    super('Lock', options);
    const mutex = new Mutex(this.cell);
    this.#mutex = mutex;
    this.#taking = {
      object: this.name,
      primitive: 'lock',
      attempt: () => mutex.tryAcquire(),
      wait: (seconds) => mutex.acquire(seconds),
    };
  }

  /**
   * Waits until the lock is free and takes it. Returns true; or false when `timeout` lesson seconds have passed, or at
   * once with `block: false`.
   */
  acquire(options?: WaitOptions): boolean {
    if (options === undefined && !tracing()) return this.#mutex.tryAcquire() || this.#mutex.acquire(null);
    return take(this.#taking, options);
  }

  /** Gives the lock back. Throws MpError RELEASE_UNLOCKED if nobody holds it (CPython: ValueError). */
  release(): void {
    if (!this.#mutex.held()) {
      throw new MpError(
        'RELEASE_UNLOCKED',
        `release() of the lock “${this.name}”, which nobody holds. Call acquire() first, then release() once for each acquire()`,
      );
    }
    unsettle('call');
    if (tracing()) emit({ kind: 'release', object: this.name, primitive: 'lock' });
    this.#mutex.release();
    unsettle('call');
  }
}

arrivesAs('Lock', (options) => new Lock(options));

const OWNER = 1;
const COUNT = 2;

/**
 * A recursive lock (Python: multiprocessing.RLock): its owner may acquire it again, and must release it as often.
 * Only the owner may release it.
 */
export class RLock extends SharedPrimitive {
  readonly #mutex: Mutex;

  constructor(options?: PrimitiveOptions) {
    super('RLock', options);
    this.#mutex = new Mutex(this.cell);
  }

  /** As Lock.acquire, but returns true at once for the process that already holds it. */
  acquire(options?: WaitOptions): boolean {
    const taking: Taking = {
      object: this.name,
      primitive: 'rlock',
      attempt: () => this.#mine() || this.#mutex.tryAcquire(),
      wait: (seconds) => this.#mutex.acquire(seconds),
      taken: () => this.#enter(),
    };
    return take(taking, options);
  }

  /** Gives one level back. Throws MpError NOT_OWNER if this process does not hold it (CPython: AssertionError). */
  release(): void {
    if (!this.#mine()) {
      throw new MpError(
        'NOT_OWNER',
        `release() of the recursive lock “${this.name}” by a process that does not hold it. Only its owner may release an RLock`,
      );
    }
    unsettle('call');
    emit({ kind: 'release', object: this.name, primitive: 'rlock' });
    const { words } = this.cell;
    if (Atomics.sub(words, this.cell.at(COUNT), 1) > 1) return;
    Atomics.store(words, this.cell.at(OWNER), 0);
    this.#mutex.release();
    unsettle('call');
  }

  #mine(): boolean {
    return Atomics.load(this.cell.words, this.cell.at(OWNER)) === process.pid;
  }

  #enter(): number {
    Atomics.store(this.cell.words, this.cell.at(OWNER), process.pid);
    return Atomics.add(this.cell.words, this.cell.at(COUNT), 1) + 1;
  }
}

arrivesAs('RLock', (options) => new RLock(options));
