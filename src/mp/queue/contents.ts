/**
 * What is in a queue, for any number of processes, any of which may be slow, stopped or dead at any point: nobody is ever
 * inside, so nobody is held up (a lock-free queue, after Michael and Scott, 1996).
 *
 *   the last change      one word that puts, gets and all counts follow from      (change.ts)
 *   records              the items, written before they are put                   (records.ts, item-record.ts)
 *   their order          which record is which item                               (order.ts)
 *   a store              for items that are too large for a record                (item-store.ts)
 *   two signals          to sleep until there is an item, or room                 (signal.ts)
 *
 * A put writes its record, then makes it the last change. Whoever comes next enters it in the order. A get takes the oldest
 * by a change of its own and reads the record after. So "full" and "empty" are read off one word, and are true of a moment
 * of the call; and one that is killed has put its item or not, and has taken one or not.
 */
import { type Stamp, tracing } from '../../trace/emit.js';
import type { Cell } from '../primitives/memory.js';
import { Signal } from '../primitives/signal.js';
import { LastChange, type QueueStanding, ROUND } from './change.js';
import { ItemRecord, NUMBER_WORD, type Origin } from './item-record.js';
import { ItemStore } from './item-store.js';
import { Order } from './order.js';
import { Records } from './records.js';

/** Words of the cell. */
const CHANGE = 0;
const NEXT_RECORD = 2;
const NEXT_PAGE = 3;
const ITEMS = 4;
const ROOM = 6;
/** From here on they belong to JoinableQueue. */
export const OWN_WORDS = 8;

/** An item that was taken out. */
export interface TakenItem {
  readonly item: unknown;
  /** What the log tells of it; null if nobody watches. */
  readonly told: ToldOfTaken | null;
}

interface ToldOfTaken {
  /** When it was taken, and how many items that left. */
  readonly at: Stamp;
  readonly size: number;
  /** Of its put. */
  readonly origin: Origin;
}

export class Contents {
  /** Raised when an item was put in; and when one was taken out. */
  readonly items: Signal;
  readonly room: Signal;
  readonly #maxsize: number;
  readonly #change: LastChange;
  readonly #records: Records;
  readonly #order: Order;
  readonly #packed: ItemRecord;
  readonly #taken: ItemRecord;
  /** A record that is this process's and was not put yet; 0: none. */
  #claimed = 0;

  /** `file`: a memory file; `maxsize`: 0 for no limit. */
  constructor(cell: Cell, file: number, maxsize: number) {
    const store = new ItemStore(file, cell, NEXT_PAGE);
    this.#maxsize = maxsize;
    this.#change = new LastChange(cell, CHANGE);
    this.#records = new Records(file, cell, NEXT_RECORD);
    this.#order = new Order(file);
    this.#packed = new ItemRecord(store);
    this.#taken = new ItemRecord(store);
    this.items = new Signal(cell, ITEMS);
    this.room = new Signal(cell, ROOM);
  }

  /** How many items are in it: a snapshot. */
  get length(): number {
    return this.#look().size;
  }

  /** How many items were ever put; counts round at 2^31. */
  get puts(): number {
    return this.#look().puts;
  }

  /** Prepares an item to be added. Throws TypeError for what cannot travel. */
  pack(item: unknown): void {
    this.#packed.pack(item);
  }

  /** The item that was packed is not added after all. */
  drop(): void {
    this.#packed.drop();
  }

  /** Adds the item that was packed. False: there was no room. */
  add(): boolean {
    for (;;) {
      const standing = this.#look();
      const { puts, size } = standing;
      if (this.#maxsize > 0 && size >= this.#maxsize) return false;
      this.#claimed ||= this.#records.claim();
      this.#packed.number = (puts + 1) & ROUND;
      // read after the last change, so the times are in the order of the changes
      if (tracing()) this.#packed.origin = { size: size + 1, pid: process.pid, at: process.hrtime() };
      this.#records.write(this.#claimed, this.#packed.bytes);
      if (this.#change.put(standing, this.#claimed)) break;
    }
    this.#claimed = 0;
    this.items.raise(1);
    return true;
  }

  /** What the log tells of the item that was just added. */
  get added(): Origin {
    return this.#packed.origin;
  }

  /** Takes the oldest item; null: there was none. Its caller raises `room`, once the log knows. */
  take(): TakenItem | null {
    for (;;) {
      const standing = this.#look();
      if (standing.size === 0) return null;
      const record = this.#order.at(standing.gets);
      const at = tracing() ? process.hrtime() : null;
      if (!this.#change.get(standing)) continue;
      this.#order.passed(standing.gets);
      this.#records.read(record, this.#taken.bytes);
      this.#records.finish(record);
      const told = at && { at, size: standing.size - 1, origin: this.#taken.origin };
      return { item: this.#taken.unpack(), told };
    }
  }

  /** This process will not use it any more. */
  close(): void {
    this.#records.close();
    this.#order.close();
  }

  #look(): QueueStanding {
    return this.#change.read(this.#putsOf, this.#settle);
  }

  readonly #putsOf = (record: number): number => this.#records.wordOf(record, NUMBER_WORD);
  readonly #settle = (item: number, record: number): void => this.#order.file(item, record);
}
