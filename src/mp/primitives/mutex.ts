/**
 * Mutual exclusion on one word of shared memory and a futex: 0 free, 1 held, 2 held and somebody may be waiting.
 * Source: Ulrich Drepper, "Futexes Are Tricky" (2011), the second mutex. Uncontended it needs no system call at all;
 * contended, the waiter sleeps in the kernel. It promises exclusion, not fairness, and remembers no owner.
 */
import { tryFor } from '../../os/clock.js';
import { futexWake } from '../../os/futex.js';
import type { Cell } from './memory.js';
import { sleepAt } from './sleeping.js';

const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

export class Mutex {
  readonly #cell: Cell;
  readonly #words: Int32Array;
  readonly #word: number;

  /** Uses word `offset` of `cell`. */
  constructor(cell: Cell, offset = 0) {
    this.#cell = cell;
    this.#words = cell.words;
    this.#word = cell.at(offset);
    this.#offset = offset;
  }

  readonly #offset: number;

  /** Takes it if it is free, without waiting. */
  tryAcquire(): boolean {
    return Atomics.compareExchange(this.#words, this.#word, FREE, HELD) === FREE;
  }

  /** Waits for it at most `timeout` real seconds (null: for ever). Returns whether it has it; if not, it was held just now. */
  acquire(timeout: number | null): boolean {
    return tryFor(
      timeout,
      () => Atomics.exchange(this.#words, this.#word, CONTENDED) === FREE,
      (left) => sleepAt(this.#cell, this.#offset, CONTENDED, left),
    );
  }

  /** Whether somebody holds it now. */
  held(): boolean {
    return Atomics.load(this.#words, this.#word) !== FREE;
  }

  /** Gives it back, whoever took it, and wakes one who waits; false, and nothing changed, where it was free. */
  release(): boolean {
    const found = Atomics.exchange(this.#words, this.#word, FREE);
    if (found === CONTENDED) futexWake(this.#cell.address(this.#offset), 1);
    return found !== FREE;
  }
}
