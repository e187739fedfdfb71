/** Lock and RLock: mutual exclusion between processes. */
import { emit, tracing } from '../../trace/emit.js';
import type { Operation } from '../../trace/operation.js';
import { MpError } from '../errors.js';
import { point } from '../point.js';
import { type WaitOptions, waitLimit } from '../time.js';
import { type Waiting, waitFor } from '../waiting.js';
import { Lockable } from './lockable.js';
import { ownProcessNumber } from './memory.js';
import { Mutex } from './mutex.js';
import { arrivesAs, type PrimitiveOptions } from './shared-primitive.js';

/**
 * A non-recursive lock (Python: multiprocessing.Lock). It knows no owner: any process may release it; a process that
 * acquires it twice in a row waits for ever; a holder that is killed leaves it locked for ever. Not fair: when it comes
 * free, whoever is quickest has it.
 */
export class Lock extends Lockable {
  readonly #mutex: Mutex;
  readonly #acquiring: Waiting;
  readonly #releasing: Operation;

  /** Throws MpError TOO_MANY_PRIMITIVES: a run can have 65,535, and none is ever freed (CPython: OSError). */
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
   * once with `block: false`: then somebody held it at a moment during the call. Throws TypeError for a timeout that is
   * not a number (CPython: the same).
   */
  override acquire(options?: WaitOptions): boolean;
  override acquire(options?: WaitOptions, more?: unknown): boolean {
    if (options !== undefined || tracing())
      return waitFor(this.#acquiring, waitLimit(options, 'acquire', more));
    point(this.#acquiring.operation);
    return this.#mutex.tryAcquire() || this.#mutex.acquire(null);
  }

  /** Gives the lock back. Throws MpError RELEASE_UNLOCKED if nobody holds it (CPython: ValueError). */
  override release(): void {
    point(this.#releasing);
    if (!this.#mutex.held()) throw releasedUnlocked(this.name);
    if (tracing()) emit({ kind: 'release', object: this.name, primitive: 'lock' });
    if (!this.#mutex.release()) throw releasedUnlocked(this.name);
  }
}

arrivesAs('Lock', (options) => new Lock(options));

function releasedUnlocked(name: string): MpError {
  return new MpError(
    'RELEASE_UNLOCKED',
    `release() of the lock “${name}”, which nobody holds. Call acquire() first, then release() once for each acquire()`,
  );
}

/** The number of the process that holds it; 0: nobody. */
const OWNER = 1;
const DEPTH = 2;

/**
 * A recursive lock (Python: multiprocessing.RLock): its owner may acquire it again, and must release it as often.
 * Only the owner may release it: a holder that is killed leaves it locked for ever.
 */
export class RLock extends Lockable {
  readonly #mutex: Mutex;
  readonly #acquiring: Waiting;
  readonly #releasing: Operation;

  /** Throws MpError TOO_MANY_PRIMITIVES: a run can have 65,535, and none is ever freed (CPython: OSError). */
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

  /**
   * As Lock.acquire, but returns true at once for the process that already holds it. Throws TypeError for a timeout that is
   * not a number (CPython: the same).
   */
  override acquire(options?: WaitOptions): boolean;
  override acquire(options?: WaitOptions, more?: unknown): boolean {
    return waitFor(this.#acquiring, waitLimit(options, 'acquire', more));
  }

  /** Gives one level back. Throws MpError NOT_OWNER if this process does not hold it (CPython: AssertionError). */
  override release(): void {
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
    return this.#load(OWNER) === ownProcessNumber();
  }

  #enter(): true {
    Atomics.store(this.cell.words, this.cell.at(OWNER), ownProcessNumber());
    Atomics.add(this.cell.words, this.cell.at(DEPTH), 1);
    return true;
  }

  #load(word: number): number {
    return Atomics.load(this.cell.words, this.cell.at(word));
  }
}

arrivesAs('RLock', (options) => new RLock(options));
