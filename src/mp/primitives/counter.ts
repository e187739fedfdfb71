/**
 * A counter in shared memory that processes can wait on while it is 0: the inside of a semaphore. One word counts,
 * one says how many may be asleep, so that nobody is woken where nobody sleeps (the scheme of glibc's sem_post(3)).
 */
import { tryFor } from '../../os/clock.js';
import { futexWake } from '../../os/futex.js';
import type { Cell } from './memory.js';
import { sleepAt } from './sleeping.js';

/** What its word can count to. */
export const LARGEST_COUNT = 0x7fff_ffff;

export class Counter {
  readonly #cell: Cell;
  readonly #words: Int32Array;
  readonly #offset: number;
  readonly #value: number;
  readonly #sleepers: number;

  /** Uses words `offset` and `offset + 1` of `cell`. */
  constructor(cell: Cell, offset = 0) {
    this.#cell = cell;
    this.#words = cell.words;
    this.#offset = offset;
    this.#value = cell.at(offset);
    this.#sleepers = cell.at(offset + 1);
  }

  get value(): number {
    return Atomics.load(this.#words, this.#value);
  }

  /** Sets the value before anybody else knows of the counter. */
  reset(value: number): void {
    Atomics.store(this.#words, this.#value, value);
  }

  /** Takes one off if there is one, without waiting. */
  tryDown(): boolean {
    for (let value = this.value; value > 0; ) {
      const found = Atomics.compareExchange(this.#words, this.#value, value, value - 1);
      if (found === value) return true;
      value = found;
    }
    return false;
  }

  /**
   * Takes one off, asleep in the kernel until there is one, at most `timeout` real seconds (null: for ever). Returns whether
   * it has; if not, the count was 0 just now. Who is killed asleep stays counted, which costs a system call at each `up`.
   */
  down(timeout: number | null): boolean {
    Atomics.add(this.#words, this.#sleepers, 1);
    try {
      return tryFor(
        timeout,
        () => this.tryDown(),
        (left) => sleepAt(this.#cell, this.#offset, 0, left),
      );
    } finally {
      Atomics.sub(this.#words, this.#sleepers, 1);
    }
  }

  /** Adds one and wakes one who waits; false, and nothing changed, where that would exceed `bound`. */
  up(bound = LARGEST_COUNT): boolean {
    for (let value = this.value; ; ) {
      if (value >= bound) return false;
      const found = Atomics.compareExchange(this.#words, this.#value, value, value + 1);
      if (found === value) break;
      value = found;
    }
    if (Atomics.load(this.#words, this.#sleepers) > 0) futexWake(this.#cell.address(this.#offset), 1);
    return true;
  }
}
