/**
 * Records, 128 bytes each, that one process writes and another reads, and each is used once. Segments of a memory file hold
 * them; the first place of a segment counts how many of the others are done with, and the last one to be so gives it back.
 */
import type { Cell } from '../primitives/memory.js';
import { ROUND } from './change.js';
import { SEGMENT_BYTES, type Window, Windows } from './windows.js';

export const RECORD_BYTES = 128;
const RECORD_WORDS = RECORD_BYTES / 4;
const RECORDS_EACH = SEGMENT_BYTES / RECORD_BYTES;

/** Where the records begin in the file: behind the large items, before the order. */
const RECORDS_START = 2 ** 45;

export class Records {
  readonly #windows: Windows;
  readonly #cell: Cell;
  readonly #offset: number;

  /** Uses word `offset` of `cell`, and the memory file `file` from byte 2^45 on. */
  constructor(file: number, cell: Cell, offset: number) {
    this.#windows = new Windows(file, RECORDS_START);
    this.#cell = cell;
    this.#offset = offset;
  }

  /** The number of a record that nobody uses, never 0. It is this process's alone. */
  claim(): number {
    for (;;) {
      const number = Atomics.add(this.#cell.words, this.#cell.at(this.#offset), 1) & ROUND;
      if (number % RECORDS_EACH !== 0) return number;
      // the numbers come round some day: no count is left of the last time
      Atomics.store(this.#windowOf(number).words, 0, 0);
    }
  }

  /** Writes `bytes`, those of one record, to record `number`, which nobody else knows of yet. */
  write(number: number, bytes: Buffer): void {
    bytes.copy(this.#windowOf(number).bytes, placeOf(number));
  }

  /** Reads record `number` to `into`. Zeros, if it is done with. */
  read(number: number, into: Buffer): void {
    const place = placeOf(number);
    this.#windowOf(number).bytes.copy(into, 0, place, place + RECORD_BYTES);
  }

  /** Word `word` of record `number`. 0, if it is done with. */
  wordOf(number: number, word: number): number {
    return Atomics.load(this.#windowOf(number).words, (number % RECORDS_EACH) * RECORD_WORDS + word);
  }

  /** Nobody reads record `number` any more. */
  finish(number: number): void {
    const { words, segment } = this.#windowOf(number);
    if (Atomics.add(words, 0, 1) === RECORDS_EACH - 2) this.#windows.discard(segment);
  }

  close(): void {
    this.#windows.close();
  }

  #windowOf(number: number): Window {
    return this.#windows.at(Math.floor(number / RECORDS_EACH));
  }
}

function placeOf(number: number): number {
  return (number % RECORDS_EACH) * RECORD_BYTES;
}
