/**
 * What is in a queue:
 *
 *   a pipe of records         which item is next, and sleeping until there is one            (record-pipe.ts)
 *   a store for large items   their records only say where they lie                          (item-store.ts)
 *   a guard and a signal      never more than maxsize, counting, sleeping until there is room (guard.ts, signal.ts)
 *
 * Inside the guard nothing is done that could take long or wait: an item is packed before and read after, and the log is
 * told after. So whoever is stopped while he tells holds nobody up.
 */
import { type Stamp, tracing } from '../../trace/emit.js';
import type { Cell } from '../primitives/memory.js';
import { Signal } from '../primitives/signal.js';
import type { Descriptors } from './descriptors.js';
import { Guard } from './guard.js';
import { ItemRecord, type Origin } from './item-record.js';
import { ItemStore } from './item-store.js';
import { RecordPipe } from './record-pipe.js';

/** Words of the cell. */
const GUARD = 0;
/** How many items were ever put, if somebody watches. */
const NUMBER = 1;
const ROOM = 2;
const RECORDS = 4;
const NEXT_PAGE = 11;
/** How many items were taken and nobody has called taskDone() for them; below 0 where it was called before. */
export const UNDONE = 12;
/** From here on they belong to JoinableQueue. */
export const OWN_WORDS = 13;

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
  /** Raised when an item was taken out. */
  readonly room: Signal;
  readonly #cell: Cell;
  readonly #maxsize: number;
  readonly #joinable: boolean;
  readonly #guard: Guard;
  readonly #records: RecordPipe;
  readonly #record: ItemRecord;

  /** `maxsize`: 0 for no limit; `joinable`: items that are taken are counted as undone. */
  constructor(cell: Cell, descriptors: Descriptors, maxsize: number, joinable: boolean) {
    this.#cell = cell;
    this.#maxsize = maxsize;
    this.#joinable = joinable;
    this.#guard = new Guard(cell, GUARD);
    this.#records = new RecordPipe({ ...descriptors, cell, offset: RECORDS });
    this.#record = new ItemRecord(new ItemStore(descriptors.file, cell, NEXT_PAGE));
    this.room = new Signal(cell, ROOM);
  }

  /** How many items are in it: a snapshot. */
  get length(): number {
    return this.#records.length;
  }

  /** Prepares an item to be added. Throws TypeError for what cannot travel. */
  pack(item: unknown): void {
    this.#record.pack(item);
  }

  /** The item that was packed is not added after all. */
  drop(): void {
    this.#record.drop();
  }

  /** Adds the item that was packed to a queue without limit, where nobody watches. */
  addUncounted(): void {
    this.#records.put(this.#record.bytes);
  }

  /** Adds the item that was packed if there is room; `left`: real seconds (null: no limit) to wait for others who add or take. */
  add(left: number | null): boolean {
    if (!this.#guard.enter(left)) return false;
    try {
      const size = this.length + 1;
      if (this.#maxsize > 0 && size > this.#maxsize) return false;
      if (tracing()) {
        const number = (Atomics.add(this.#cell.words, this.#cell.at(NUMBER), 1) + 1) >>> 0;
        this.#record.origin = { number, size, pid: process.pid, at: process.hrtime() };
      }
      this.#records.put(this.#record.bytes);
      return true;
    } finally {
      this.#guard.leave();
    }
  }

  /** What the log tells of the item that was just added. */
  get added(): Origin {
    return this.#record.origin;
  }

  /** Takes the oldest item; null if there is none. `left`: as for add. */
  take(left: number | null): TakenItem | null {
    const counts = this.#joinable || tracing();
    if (counts && !this.#guard.enter(left)) return null;
    let told: ToldOfTaken | null = null;
    try {
      if (!this.#records.take(this.#record.bytes, left)) return null;
      if (this.#joinable) Atomics.add(this.#cell.words, this.#cell.at(UNDONE), 1);
      if (tracing()) told = { at: process.hrtime(), size: this.length, origin: this.#record.origin };
    } finally {
      if (counts) this.#guard.leave();
    }
    return { item: this.#record.unpack(), told };
  }

  /** Sleeps until there may be something to take, at most `left` real seconds (null: no limit), and now and then for nothing. */
  waitForItem(left: number | null): void {
    this.#records.wait(left);
  }

  /** Makes a step while nobody adds or takes. It must not take long. */
  alone<R>(step: () => R): R {
    this.#guard.enter(null);
    try {
      return step();
    } finally {
      this.#guard.leave();
    }
  }

  /** This process will not use it any more. */
  close(): void {
    this.#records.close();
  }
}
