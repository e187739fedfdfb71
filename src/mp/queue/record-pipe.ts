/**
 * What a queue is made of: a pipe that carries one record of fixed size for each item.
 *
 * The kernel never splits a write of at most PIPE_BUF bytes (pipe(7)) and serves one reader at a time, so records need
 * no lock: a process killed at any moment has put a whole record, or none, and has taken one, or none. A pipe holds
 * 64 KiB. Records that find no room go to the backlog, a file in memory; while there is a backlog new records join it,
 * so each producer's stay in order. Those who wait for records sleep at the pipe; if there is a backlog when it has run
 * dry, a bell in the pipe wakes them.
 */
import { bytesWaiting, readSome, writeSome } from '../../os/descriptor.js';
import { closeQuietly, waitReadable } from '../../os/pipe.js';
import type { Cell } from '../primitives/memory.js';
import { LOOK_AGAIN_SECONDS } from '../primitives/signal.js';
import { Backlog } from './backlog.js';
import { Guard } from './guard.js';

/** Divides a page and PIPE_BUF (512 on macOS, 4096 on Linux). */
export const RECORD_BYTES = 128;
/** First byte of a record that is no item. What the first byte of others is, is up to who puts them. */
const BELL = 0;

/** Words of the cell; the first two are the backlog's. */
const BACKLOG = 0;
/** The pipe was seen empty when so many had gone into the backlog: what is older than them is gone from the pipe. */
const NEXT = 2;
/** How many bells are in the pipe, and how many processes may be asleep at it. */
const BELLS = 3;
const SLEEPERS = 4;
/** Guards: adding to the backlog, and taking from it. */
const ADDING = 5;
const TAKING = 6;

export interface RecordPipeParts {
  /** Both ends of a pipe that never waits (neverWait), and a memory file. */
  readonly read: number;
  readonly write: number;
  readonly file: number;
  /** Uses words `offset` to `offset + 6`. */
  readonly cell: Cell;
  readonly offset: number;
}

export class RecordPipe {
  readonly #parts: RecordPipeParts;
  readonly #words: Int32Array;
  readonly #first: number;
  readonly #backlog: Backlog;
  readonly #adding: Guard;
  readonly #taking: Guard;
  readonly #bell = Buffer.alloc(RECORD_BYTES, BELL);

  constructor(parts: RecordPipeParts) {
    const { cell, offset } = parts;
    this.#parts = parts;
    this.#words = cell.words;
    this.#first = cell.at(offset);
    this.#backlog = new Backlog(parts.file, RECORD_BYTES, cell, offset + BACKLOG);
    this.#adding = new Guard(cell, offset + ADDING);
    this.#taking = new Guard(cell, offset + TAKING);
  }

  /** How many records wait to be taken: a snapshot. */
  get length(): number {
    const inPipe = bytesWaiting(this.#parts.read) / RECORD_BYTES;
    return Math.max(0, inPipe - this.#load(BELLS)) + this.#backlog.length;
  }

  /** Puts a record, whose first byte is not 0. Never waits for a reader. */
  put(record: Buffer): void {
    if (this.#backlog.length === 0 && writeSome(this.#parts.write, record) !== null) return;
    this.#adding.enter(null);
    try {
      this.#backlog.add(record);
    } finally {
      this.#adding.leave();
    }
    this.#ringIfDry();
  }

  /**
   * Takes the next record into `record`. Returns false if there is none, or if the backlog is held by a process that
   * does not get on for longer than `timeout` real seconds.
   */
  take(record: Buffer, timeout: number | null): boolean {
    const taken = this.#backlog.length === 0 ? this.#takeFromPipe(record) : this.#takeOldest(record, timeout);
    if (taken) this.#ringIfDry();
    return taken;
  }

  /** Sleeps until there may be something to take, at most `timeout` real seconds (null: no limit), and now and then for nothing. */
  wait(timeout: number | null): void {
    Atomics.add(this.#words, this.#first + SLEEPERS, 1);
    if (this.#backlog.length === 0)
      waitReadable(this.#parts.read, Math.min(timeout ?? LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS));
    Atomics.sub(this.#words, this.#first + SLEEPERS, 1);
  }

  /** This process will not use it any more. */
  close(): void {
    const { read, write, file } = this.#parts;
    this.#backlog.close();
    closeQuietly(read, write, file);
  }

  /**
   * What was in the pipe before a record went into the backlog is older: so first see how many have, then that the pipe
   * is empty; then they are next.
   */
  #takeOldest(record: Buffer, timeout: number | null): boolean {
    if (!this.#taking.enter(timeout)) return false;
    try {
      if (this.#backlog.taken === this.#load(NEXT)) {
        const { added } = this.#backlog;
        if (this.#takeFromPipe(record)) return true;
        Atomics.store(this.#words, this.#first + NEXT, added);
        if (this.#backlog.taken === added) return false;
      }
      this.#backlog.take(record);
      return true;
    } finally {
      this.#taking.leave();
    }
  }

  #takeFromPipe(record: Buffer): boolean {
    while (readSome(this.#parts.read, record) !== null) {
      if (record[0] !== BELL) return true;
      Atomics.sub(this.#words, this.#first + BELLS, 1);
    }
    return false;
  }

  /** Whoever may have taken the last record out of the pipe, or has added to the backlog behind it, looks after the others. */
  #ringIfDry(): void {
    if (this.#backlog.length === 0 || this.#load(SLEEPERS) <= 0 || bytesWaiting(this.#parts.read) > 0) return;
    Atomics.add(this.#words, this.#first + BELLS, 1);
    if (writeSome(this.#parts.write, this.#bell) === null) Atomics.sub(this.#words, this.#first + BELLS, 1);
  }

  #load(word: number): number {
    return Atomics.load(this.#words, this.#first + word);
  }
}
