/** Which record is item number so-and-so of a queue: a table of words in a memory file, each written once. */
import { SEGMENT_BYTES, Windows } from './windows.js';

const ENTRIES_EACH = SEGMENT_BYTES / 4;

/** Where the table begins in the file: behind the records. */
const ORDER_START = 2 ** 46;

export class Order {
  readonly #windows: Windows;

  /** Uses the memory file `file` from byte 2^46 on. */
  constructor(file: number) {
    this.#windows = new Windows(file, ORDER_START);
  }

  /** Item number `item`, from 0, is record `record`. Whoever knows may say so, and as often as he likes. */
  file(item: number, record: number): void {
    const { words } = this.#windows.at(Math.floor(item / ENTRIES_EACH));
    Atomics.store(words, item % ENTRIES_EACH, record);
  }

  /** The record of item number `item`; 0 where the item is long gone. */
  at(item: number): number {
    return Atomics.load(this.#windows.at(Math.floor(item / ENTRIES_EACH)).words, item % ENTRIES_EACH);
  }

  /** Item number `item` was taken, and so were all before it. */
  passed(item: number): void {
    if (item % ENTRIES_EACH === ENTRIES_EACH - 1) this.#windows.discard(Math.floor(item / ENTRIES_EACH));
  }

  close(): void {
    this.#windows.close();
  }
}
