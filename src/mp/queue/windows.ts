/**
 * A table in a memory file, of any length: each process looks at the segments of it where it is at work, and the memory of
 * a segment that nobody needs any more goes back to the system.
 */
import { discard, type MappedPart, mapPart, unmapPart } from '../../os/memory-file.js';

/** Whole pages. */
export const SEGMENT_BYTES = 256 * 1024;
/** Where one adds and where one takes, and what lies beside. */
const MOST_OPEN = 4;

/** A segment in this process's memory: `bytes` and `words` are the same. */
export interface Window {
  readonly segment: number;
  readonly bytes: Buffer;
  readonly words: Int32Array;
  readonly part: MappedPart;
}

export class Windows {
  readonly #file: number;
  readonly #start: number;
  /** The one looked at last comes first. */
  readonly #open: Window[] = [];

  /** The table lies in `file` from byte `start` on, which is a whole page. */
  constructor(file: number, start: number) {
    this.#file = file;
    this.#start = start;
  }

  /** Segment number `segment`. What was never written in it, or was discarded, is zero. Others may be closed for it. */
  at(segment: number): Window {
    const open = this.#open;
    const first = open[0];
    if (first?.segment === segment) return first;
    const known = open.findIndex((window) => window.segment === segment);
    const window = known < 0 ? this.#map(segment) : (open.splice(known, 1)[0] as Window);
    open.unshift(window);
    if (open.length > MOST_OPEN) unmapPart((open.pop() as Window).part);
    return window;
  }

  /** Nobody needs what is in segment number `segment` any more: it is zero from now on, and takes no memory. */
  discard(segment: number): void {
    discard(this.#file, this.#start + segment * SEGMENT_BYTES, SEGMENT_BYTES);
  }

  /** This process looks at none of it any more. */
  close(): void {
    for (const { part } of this.#open.splice(0)) unmapPart(part);
  }

  #map(segment: number): Window {
    const part = mapPart(this.#file, this.#start + segment * SEGMENT_BYTES, SEGMENT_BYTES);
    const { buffer, byteOffset, length } = part.bytes;
    return { segment, part, bytes: part.bytes, words: new Int32Array(buffer, byteOffset, length / 4) };
  }
}
