/**
 * Where items lie that are too large for a record: whole pages of a file in memory. Finding a place takes one atomic
 * step, and nobody else looks at it before its record is put, so a process killed here leaves nothing half done.
 */
import { discard, readAt, writeAt } from '../../os/memory-file.js';
import type { Cell } from '../primitives/memory.js';

const PAGE_BYTES = 4096;
/** Giving memory back costs more than a small item: it is collected up to this many pages, as long as they adjoin. */
const PAGES_AT_ONCE = 64;

/** Where an item lies: its first page (they count round at 2^32) and its length in bytes. */
export interface StoredAt {
  readonly page: number;
  readonly bytes: number;
}

export class ItemStore {
  readonly #file: number;
  readonly #cell: Cell;
  readonly #offset: number;
  #free = { page: 0, pages: 0 };

  /** Uses word `offset` of `cell`, and the part of the memory file `file` below 2^45. */
  constructor(file: number, cell: Cell, offset: number) {
    this.#file = file;
    this.#cell = cell;
    this.#offset = offset;
  }

  /** Puts an item down. */
  keep(item: Uint8Array): StoredAt {
    const page = Atomics.add(this.#cell.words, this.#cell.at(this.#offset), pagesOf(item.length)) >>> 0;
    writeAt(this.#file, item, page * PAGE_BYTES);
    return { page, bytes: item.length };
  }

  /** Fetches an item and clears its place. */
  fetch(place: StoredAt): Buffer {
    const item = Buffer.allocUnsafeSlow(place.bytes);
    readAt(this.#file, item, place.page * PAGE_BYTES);
    this.clear(place);
    return item;
  }

  clear({ page, bytes }: StoredAt): void {
    const pages = pagesOf(bytes);
    const { page: first, pages: before } = this.#free;
    if (page !== first + before) this.#giveBack();
    this.#free = page === first + before ? { page: first, pages: before + pages } : { page, pages };
    if (this.#free.pages >= PAGES_AT_ONCE) this.#giveBack();
  }

  #giveBack(): void {
    const { page, pages } = this.#free;
    if (pages > 0) discard(this.#file, page * PAGE_BYTES, pages * PAGE_BYTES);
    this.#free = { page: page + pages, pages: 0 };
  }
}

function pagesOf(bytes: number): number {
  return Math.ceil(bytes / PAGE_BYTES);
}
