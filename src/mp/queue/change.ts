/**
 * What becomes of a queue is a sequence of changes, each a put or a get, and each is one compareExchange of one word of 64
 * bits: so it happened at one moment, for everybody, or not at all.
 *
 *   high 32 bits   how many changes there were
 *   low 32 bits    after a get: the sign, and how many puts there were; after a put: the number of its record, in which
 *                  stands how many puts there were with it
 *
 * How many changes there were is another number after each, so a word that is as it was means that nothing has changed.
 * All numbers count round: those of 31 bits at 2^31.
 */
import type { Cell } from '../primitives/memory.js';

/** Numbers of 31 bits. */
export const ROUND = 0x7fff_ffff;
const GET = 1 << 31;

/** Which of the two words is which: that is the processor's affair. */
const [LOW = 0, HIGH = 1] = new Int32Array(BigInt64Array.of(2n ** 32n).buffer)[1] === 1 ? [0, 1] : [1, 0];

/** How a queue stands after a change. */
export interface QueueStanding {
  readonly changes: number;
  readonly low: number;
  /** How many items were ever put, and taken, and how many are in it. */
  readonly puts: number;
  readonly gets: number;
  readonly size: number;
}

export class LastChange {
  readonly #words: Int32Array;
  readonly #first: number;
  readonly #long: BigInt64Array;
  readonly #halves = new Int32Array(2);
  readonly #whole = new BigInt64Array(this.#halves.buffer);

  /** Uses words `offset`, which is even, and `offset + 1` of `cell`. */
  constructor(cell: Cell, offset: number) {
    const { words } = cell;
    this.#words = words;
    this.#first = cell.at(offset);
    this.#long = new BigInt64Array(words.buffer, words.byteOffset + this.#first * 4, 1);
  }

  /**
   * How the queue stands. `putsOf` reads a record's number of puts; `settle` is told of a put that is the last change, and
   * has to make it complete: whoever changes the queue next has done that, so nobody needs its putter for it.
   */
  read(putsOf: (record: number) => number, settle: (item: number, record: number) => void): QueueStanding {
    for (;;) {
      const changes = this.#load(HIGH);
      const low = this.#load(LOW);
      const puts = low <= 0 ? low & ROUND : putsOf(low);
      if (this.#load(HIGH) !== changes) continue;
      if (low > 0) settle((puts - 1) & ROUND, low);
      const gets = (changes - puts) & ROUND;
      return { changes, low, puts, gets, size: (puts - gets) & ROUND };
    }
  }

  /** Puts record `record`, if the queue still stands as it did at `from`. */
  put(from: QueueStanding, record: number): boolean {
    return this.#swap(from, record);
  }

  /** Takes an item out, if the queue still stands as it did at `from`. */
  get(from: QueueStanding): boolean {
    return this.#swap(from, GET | from.puts);
  }

  #swap({ changes, low }: QueueStanding, next: number): boolean {
    const expected = this.#compose(changes, low);
    return Atomics.compareExchange(this.#long, 0, expected, this.#compose(changes + 1, next)) === expected;
  }

  #compose(changes: number, low: number): bigint {
    this.#halves[HIGH] = changes;
    this.#halves[LOW] = low;
    return this.#whole[0] as bigint;
  }

  #load(half: number): number {
    return Atomics.load(this.#words, this.#first + half);
  }
}
