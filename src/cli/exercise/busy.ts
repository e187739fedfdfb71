/** Who is at work in a run of a check, for who waits for its end. */
import type { TraceEvent } from '../../trace/events.js';
import { advance, createMoment, isAsleep } from '../../trace/moment.js';

export interface Busy {
  /** A run begins. */
  readonly begin: () => void;
  readonly add: (event: TraceEvent) => void;
  /** Who lives and does not wait for the others; [] until a run has lasted so long that it is worth telling. */
  readonly names: () => readonly string[];
}

/** Seconds: right programs need less. */
export const WORTH_TELLING_S = 10;

/** `now`: seconds of any clock. */
export function followBusy(now: () => number): Busy {
  let moment = createMoment();
  let begun = now();
  return {
    begin() {
      moment = createMoment();
      begun = now();
    },
    add: (event) => advance(moment, event),
    names() {
      if (now() - begun < WORTH_TELLING_S) return [];
      return [...moment.processes.values()]
        .filter((process) => process.exit === null && process.collected === null && !isAsleep(process))
        .map(({ process }) => process);
    },
  };
}
