/**
 * The records of a queue that its pipe had no room for: in shared memory, in order, without limit. They lie in a memory
 * file, numbered, and each process looks at the segment of it where it adds or takes.
 */
import { discard, type MappedPart, mapPart, unmapPart } from '../../os/memory-file.js';
import type { Cell } from '../primitives/memory.js';

/** Where the backlog begins in the file; large items lie before it. */
const START = 2 ** 45;
const SEGMENT_BYTES = 256 * 1024;

/** Words of the cell: how many records ever went in, and out. They count round, and places with them. */
const IN = 0;
const OUT = 1;

interface Segment {
  readonly number: number;
  readonly part: MappedPart;
}

/** Only one process at a time may add, only one may take; that is for the caller to see to. */
export class Backlog {
  readonly #file: number;
  readonly #recordBytes: number;
  readonly #words: Int32Array;
  readonly #in: number;
  readonly #out: number;
  #adding: Segment | null = null;
  #taking: Segment | null = null;

  /** Uses words `offset` and `offset + 1` of `cell`, and the memory file from 2^45 on. */
  constructor(file: number, recordBytes: number, cell: Cell, offset: number) {
    this.#file = file;
    this.#recordBytes = recordBytes;
    this.#words = cell.words;
    this.#in = cell.at(offset + IN);
    this.#out = cell.at(offset + OUT);
  }

  /** How many records are in it: a snapshot. */
  get length(): number {
    return (this.added - this.taken) >>> 0;
  }

  /** How many were ever added. */
  get added(): number {
    return Atomics.load(this.#words, this.#in);
  }

  /** How many were ever taken. */
  get taken(): number {
    return Atomics.load(this.#words, this.#out);
  }

  /** Adds a record: it is there from the moment that the word says so. */
  add(record: Buffer): void {
    const number = this.added;
    this.#adding = this.#open(this.#adding, number);
    record.copy(this.#adding.part.bytes, this.#placeIn(number));
    Atomics.store(this.#words, this.#in, number + 1);
  }

  /** Takes the oldest record, which must be there: it is gone from the moment that the word says so. */
  take(record: Buffer): void {
    const number = this.taken;
    this.#taking = this.#open(this.#taking, number);
    const place = this.#placeIn(number);
    this.#taking.part.bytes.copy(record, 0, place, place + this.#recordBytes);
    Atomics.store(this.#words, this.#out, number + 1);
    if (place + this.#recordBytes === SEGMENT_BYTES)
      discard(this.#file, this.#startOf(number), SEGMENT_BYTES);
  }

  /** This process will not use it any more. */
  close(): void {
    for (const segment of [this.#adding, this.#taking]) if (segment) unmapPart(segment.part);
    this.#adding = null;
    this.#taking = null;
  }

  /** The segment of record `number`; `last` is the one looked at before, which is not needed any more if it is another. */
  #open(last: Segment | null, number: number): Segment {
    const wanted = Math.floor((number * this.#recordBytes) / SEGMENT_BYTES);
    if (last?.number === wanted) return last;
    if (last) unmapPart(last.part);
    return { number: wanted, part: mapPart(this.#file, this.#startOf(number), SEGMENT_BYTES) };
  }

  #startOf(number: number): number {
    return START + Math.floor((number * this.#recordBytes) / SEGMENT_BYTES) * SEGMENT_BYTES;
  }

  #placeIn(number: number): number {
    return START + number * this.#recordBytes - this.#startOf(number);
  }
}
