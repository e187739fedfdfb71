/**
 * An item as a record of a queue: what is small lies in the record itself, what is not in the store, and the record says
 * where. Byte 0 says which; of an item within, byte 1 is the length and the rest its bytes.
 */
import { decode, encodeLong, encodeShort } from '../travel/encoding.js';
import type { ItemStore } from './item-store.js';
import { RECORD_BYTES } from './record-pipe.js';

const WITHIN = 1;
const STORED = 2;
/** Where an item within begins. */
const ITEM_AT = 2;
/** Where a record says how long a stored item is, and on which page it begins. */
const LENGTH_AT = 4;
const PAGE_AT = 8;

export class ItemRecord {
  readonly bytes = Buffer.alloc(RECORD_BYTES);
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
