/**
 * What the observer sees waits until what the processes wrote before has been read: on a busy machine that may lie in the
 * pipe for a while, and the log tells in the order of time.
 */
import type { Tell } from '../watch/sampler.js';

export interface Backlog {
  /** Tells it at once where everything has been read. */
  readonly add: Tell;
  /** Tells what was seen before monotonic second `at`; without it: all. */
  readonly tellUntil: (at?: number) => void;
}

export function createBacklog(tell: Tell, isAllRead: () => boolean): Backlog {
  const waiting: Parameters<Tell>[] = [];

  const tellUntil = (until = Number.POSITIVE_INFINITY) => {
    for (let [next] = waiting; next !== undefined && next[2] < until; [next] = waiting) {
      waiting.shift();
      tell(...next);
    }
  };

  return {
    add(...seen) {
      waiting.push(seen);
      if (isAllRead()) tellUntil();
    },
    tellUntil,
  };
}
