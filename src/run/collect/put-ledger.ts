/** Which puts into a queue are in the log, by their number: some arrive late, some never. Pure state. */

export interface PutLedger {
  /** Notes that the put of item `number` is in the log now. Returns false if it already was. */
  readonly enter: (number: number) => boolean;
}

/**
 * More puts than that are not on their way at once: each process is at one at most. Older ones count as logged; a number
 * that nobody can have reached (a program may write what it likes into the pipe) takes no more memory than they.
 */
const MOST_MISSING = 10_000;

/** Remembers the highest number, and which below it are missing. Numbers are 32 bits and count round. */
export function createPutLedger(): PutLedger {
  const missing = new Set<number>();
  let highest = 0;

  return {
    enter(number) {
      const ahead = (number - highest) | 0;
      if (ahead <= 0) return missing.delete(number);
      for (let back = Math.min(ahead - 1, MOST_MISSING); back > 0; back -= 1)
        missing.add((number - back) >>> 0);
      highest = number;
      for (const oldest of missing) {
        if (missing.size <= MOST_MISSING) break;
        missing.delete(oldest);
      }
      return true;
    },
  };
}
