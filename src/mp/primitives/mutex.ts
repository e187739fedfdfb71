/**
 * Mutual exclusion on one word of shared memory and a futex: free, held, or held and somebody may be waiting.
 * Source: Ulrich Drepper, "Futexes Are Tricky" (2011), the second mutex. Uncontended it needs no system call at all;
 * contended, the waiter sleeps in the kernel. It promises exclusion, not fairness, and remembers no owner.
 */
import { tryFor } from '../../os/clock.js';
import { futexWake, withLastWish } from '../../os/futex.js';
import type { Cell } from './memory.js';
import { sleepAt } from './sleeping.js';

/** What a last wish asks for. */
const FREE = 0;
/** No process id: the kernel would take the word for a robust mutex of that process. */
const HELD = 0x3fff_fffe;
const CONTENDED = 0x3fff_ffff;

export class Mutex {
  readonly #cell: Cell;
  readonly #offset: number;
  readonly #words: Int32Array;
  readonly #word: number;
  readonly #address: bigint;

  /** Uses word `offset` of `cell`. */
  constructor(cell: Cell, offset = 0) {
    this.#cell = cell;
    this.#words = cell.words;
    this.#offset = offset;
    this.#word = cell.at(offset);
    this.#address = cell.address(offset);
  }

  /** Takes it if it is free, without waiting. */
  tryAcquire(): boolean {
    return Atomics.compareExchange(this.#words, this.#word, FREE, HELD) === FREE;
  }

  /** Waits for it at most `timeout` real seconds (null: for ever). Returns whether it has it; if not, it was held just now. */
  acquire(timeout: number | null): boolean {
    return withLastWish(this.#address, () =>
      tryFor(
        timeout,
        () => Atomics.exchange(this.#words, this.#word, CONTENDED) === FREE,
        (left) => sleepAt(this.#cell, this.#offset, CONTENDED, left, true),
      ),
    );
  }

  /** Whether somebody holds it now. */
  held(): boolean {
    return Atomics.load(this.#words, this.#word) !== FREE;
  }

  /** Gives it back, whoever took it, and wakes one who waits; false, and nothing changed, where it was free. */
  release(): boolean {
    return Atomics.compareExchange(this.#words, this.#word, HELD, FREE) === HELD || this.#releaseContended();
  }

  #releaseContended(): boolean {
    return withLastWish(this.#address, () => {
      const found = Atomics.exchange(this.#words, this.#word, FREE);
      if (found === CONTENDED) futexWake(this.#address, 1);
      return found !== FREE;
    });
  }
}
