/** When who was inside: from an acquire to the same process's next release, of a lock or a semaphore. */
import type { PuzzleLog } from './goal.js';

interface Visit {
  readonly process: string;
  /** seq of its acquire, and of its release; Infinity: still inside. */
  readonly begun: number;
  readonly over: number;
}

/** In the order they began. A release of one who was not inside ends nobody's visit. */
function visitsOf({ timeline: { events } }: PuzzleLog, object: string): readonly Visit[] {
  const isAt = (event: (typeof events)[number], kind: 'acquire' | 'release') =>
    event.kind === kind && event.object === object;
  return events
    .filter((event) => isAt(event, 'acquire'))
    .map(({ process, seq }) => {
      const left = events.find(
        (event) => event.seq > seq && event.process === process && isAt(event, 'release'),
      );
      return { process, begun: seq, over: left?.seq ?? Number.POSITIVE_INFINITY };
    });
}

/** The two acquires of two who were inside at the same time; null if never. */
export function findTwoInside(log: PuzzleLog, object: string): readonly number[] | null {
  const visits = visitsOf(log, object);
  for (const [index, late] of visits.entries()) {
    const early = visits.slice(0, index).find(({ over }) => late.begun < over);
    if (early) return [early.begun, late.begun];
  }
  return null;
}
