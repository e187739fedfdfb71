/** Something has changed that others wait for: a word that counts the changes, and one that counts who may be asleep. */
import { futexWake } from '../../os/futex.js';
import type { Cell } from './memory.js';
import { sleepAt } from './sleeping.js';

export class Signal {
  readonly #cell: Cell;
  readonly #words: Int32Array;
  readonly #offset: number;

  /** Uses words `offset` and `offset + 1` of `cell`. */
  constructor(cell: Cell, offset: number) {
    this.#cell = cell;
    this.#words = cell.words;
    this.#offset = offset;
  }

  /** How often it was raised. Read it before looking whether there is need to wait. */
  get count(): number {
    return Atomics.load(this.#words, this.#cell.at(this.#offset));
  }

  /** Says that something has changed, to `sleepers` of those who wait. */
  raise(sleepers: number): void {
    Atomics.add(this.#words, this.#cell.at(this.#offset), 1);
    if (Atomics.load(this.#words, this.#cell.at(this.#offset + 1)) > 0) {
      futexWake(this.#cell.address(this.#offset), sleepers);
    }
  }

  /** Sleeps until it is raised beyond `count`, at most `timeout` real seconds (null: no limit), and now and then for nothing. */
  wait(count: number, timeout: number | null): void {
    const sleepers = this.#cell.at(this.#offset + 1);
    Atomics.add(this.#words, sleepers, 1);
    sleepAt(this.#cell, this.#offset, count, timeout);
    Atomics.sub(this.#words, sleepers, 1);
  }
}
