/**
 * The lock inside a queue: unlike a Lock it survives its holder. The word says who holds it, so whoever waits for long
 * can ask the kernel whether that process still runs, and take over from a dead one. That is safe where whatever the
 * guard protects is in order after every single step.
 */
import { countDown } from '../../os/clock.js';
import { futexWait, futexWake } from '../../os/futex.js';
import { hasEnded } from '../../os/process-table.js';
import type { Cell } from '../primitives/memory.js';

const FREE = 0;
/** Set beside the holder's pid while others wait: pids have 22 bits on Linux, 17 on macOS. */
const AWAITED = 1 << 30;
/** Looks at the word before it sleeps: a holder is done within microseconds, a sleep costs more. */
const LOOKS_BEFORE_SLEEP = 100;
/** Real seconds after which a waiter asks whether the holder still runs. */
const ASK_AFTER_SECONDS = 0.1;
/** Real seconds beyond its time limit that a waiter gives a holder: on a busy machine it may not get its turn at once. */
const GRACE_SECONDS = 0.5;

export class Guard {
  readonly #cell: Cell;
  readonly #words: Int32Array;
  readonly #offset: number;
  #depth = 0;

  /** Uses word `offset` of `cell`. */
  constructor(cell: Cell, offset: number) {
    this.#cell = cell;
    this.#words = cell.words;
    this.#offset = offset;
  }

  /**
   * Goes in, alone; a process that is in already goes in deeper. Returns false only if the time limit (real seconds,
   * null: none) is long over and the holder does not get on, because it was stopped, say.
   */
  enter(timeout: number | null): boolean {
    if (this.#depth === 0 && !this.#glance() && !this.#wait(timeout)) return false;
    this.#depth += 1;
    return true;
  }

  leave(): void {
    this.#depth -= 1;
    if (this.#depth > 0) return;
    const word = Atomics.exchange(this.#words, this.#cell.at(this.#offset), FREE);
    if (word & AWAITED) futexWake(this.#cell.address(this.#offset), 1);
  }

  #glance(): boolean {
    for (let look = 0; look < LOOKS_BEFORE_SLEEP; look += 1) {
      if (this.#load() === FREE && this.#swap(FREE, process.pid)) return true;
    }
    return false;
  }

  #wait(timeout: number | null): boolean {
    const left = countDown(timeout === null ? null : timeout + GRACE_SECONDS);
    do {
      const word = this.#load();
      if (word === FREE) {
        // others may wait as well, and nobody counts them: whoever gets it here says that they do
        if (this.#swap(FREE, process.pid | AWAITED)) return true;
      } else if (word & AWAITED || this.#swap(word, word | AWAITED)) {
        const seen = word | AWAITED;
        const woken = futexWait(this.#cell.address(this.#offset), seen, ASK_AFTER_SECONDS) !== 'timeout';
        if (!woken && this.#inherit(seen)) return true;
      }
    } while (left() !== 0);
    return false;
  }

  /** Takes over from a holder that has died. */
  #inherit(seen: number): boolean {
    const stuck = this.#load() === seen;
    return stuck && hasEnded(seen & ~AWAITED) && this.#swap(seen, process.pid | AWAITED);
  }

  #load(): number {
    return Atomics.load(this.#words, this.#cell.at(this.#offset));
  }

  #swap(from: number, to: number): boolean {
    return Atomics.compareExchange(this.#words, this.#cell.at(this.#offset), from, to) === from;
  }
}
