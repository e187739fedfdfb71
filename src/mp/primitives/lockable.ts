/** What Lock, RLock and Semaphore have in common: what is acquired is to be released, also when something fails in between. */
import { DISPOSE } from '../dispose.js';
import type { WaitOptions } from '../time.js';
import { SharedPrimitive } from './shared-primitive.js';

export abstract class Lockable extends SharedPrimitive {
  abstract acquire(options?: WaitOptions): boolean;
  abstract release(): void;

  /**
   * Acquires, calls `work`, and releases, also when `work` throws (Python: `with lock:`). Returns what `work` returns.
   * Throws what `work` throws, and what `release` throws; TypeError where `work` returns a promise: it goes on after its
   * return, when it no longer has what it needs.
   */
  run<R>(work: () => R): R {
    if (typeof work !== 'function') {
      throw new TypeError(
        `run() of “${this.name}” takes a function, not ${String(work)}. Write run(() => { … })`,
      );
    }
    this.acquire();
    let value: R;
    try {
      value = work();
    } finally {
      this.release();
    }
    if (isPromise(value)) {
      throw new TypeError(
        `run() of “${this.name}” was given an async function: it was released before that was done. Give it one that needs no await`,
      );
    }
    return value;
  }

  /**
   * Acquires, and returns this: `using held = lock.hold();` releases it where the block ends, however it ends (Python:
   * `with lock:`). `using` needs Node 24, or a compiler that knows it; elsewhere `run` does the same. The end of the block
   * throws what `release` throws.
   */
  hold(): this {
    this.acquire();
    return this;
  }

  /** Releases: what `using` calls. */
  [DISPOSE](): void {
    this.release();
  }
}

function isPromise(value: unknown): boolean {
  return typeof (value as PromiseLike<unknown> | null)?.then === 'function';
}
