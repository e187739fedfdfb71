/**
 * An item as a record of a queue: what is small lies in the record itself, what is not in the store, and the record says
 * where.
 *
 *   byte 0    which of the two                byte 1      length of an item within
 *   word 1    which item of the queue it is   words 2–5   the rest of its origin, if traced
 *   from byte 24 on   an item within, or where a stored one lies
 */
import type { Stamp } from '../../trace/emit.js';
import { decode, encodeLong, encodeShort } from '../travel/encoding.js';
import type { ItemStore } from './item-store.js';
import { RECORD_BYTES } from './records.js';

const WITHIN = 1;
const STORED = 2;
/** The word of a record that says which item of the queue it is. Size, pid, seconds and nanoseconds follow. */
export const NUMBER_WORD = 1;
/** Where an item within begins. */
const ITEM_AT = 24;
/** Where a record says how long a stored item is, and on which page it begins. */
const LENGTH_AT = 24;
const PAGE_AT = 28;

/** What the log tells of a put; the record carries it, for whoever takes the item before its putter has told. */
export interface Origin {
  /** Which of the items put into the queue it is, from 1; it counts round at 2^31. */
  readonly number: number;
  /** Items in the queue with it. */
  readonly size: number;
  readonly pid: number;
  readonly at: Stamp;
}

export class ItemRecord {
  readonly bytes = Buffer.alloc(RECORD_BYTES);
  readonly #words = new Int32Array(this.bytes.buffer, this.bytes.byteOffset, RECORD_BYTES / 4);
  readonly #store: ItemStore;

  constructor(store: ItemStore) {
    this.#store = store;
  }

  /** Makes it the record of `item`. Throws TypeError for what cannot travel; then nothing is stored. */
  pack(item: unknown): void {
    const { bytes } = this;
    bytes[0] = WITHIN;
    bytes[1] = encodeShort(item, bytes, ITEM_AT);
    if (bytes[1] > 0) return;
    const long = encodeLong(item);
    if (long.length <= RECORD_BYTES - ITEM_AT) {
      bytes[1] = long.length;
      long.copy(bytes, ITEM_AT);
    } else {
      bytes[0] = STORED;
      bytes.writeUInt32LE(long.length, LENGTH_AT);
      bytes.writeUInt32LE(this.#store.keep(long).page, PAGE_AT);
    }
  }

  /** Which of the items put into the queue it is. */
  set number(number: number) {
    this.#words[NUMBER_WORD] = number;
  }

  get origin(): Origin {
    const [, number, size, pid, seconds, nanoseconds] = this.#words as unknown as readonly number[];
    return { number, size, pid, at: [seconds, nanoseconds] } as Origin;
  }

  /** All of it but the number. */
  set origin({ size, pid, at }: Omit<Origin, 'number'>) {
    this.#words.set([size, pid, ...at], NUMBER_WORD + 1);
  }

  /** The item it is the record of. Once only: a stored item is gone from the store then. */
  unpack(): unknown {
    const { bytes } = this;
    if (bytes[0] === STORED) return decode(this.#store.fetch(this.#place()));
    return decode(bytes, ITEM_AT, ITEM_AT + (bytes[1] as number));
  }

  /** Nobody will unpack it. */
  drop(): void {
    if (this.bytes[0] === STORED) this.#store.clear(this.#place());
  }

  #place() {
    return { bytes: this.bytes.readUInt32LE(LENGTH_AT), page: this.bytes.readUInt32LE(PAGE_AT) };
  }
}
