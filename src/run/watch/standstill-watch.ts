/** Notices a run that can never go on, so that it is ended instead of waiting for its time limit. */
import { hasEnded, readStatus } from '../../os/process-table.js';
import type { TraceEvent } from '../../trace/events.js';
import { createStandstill, type Standstill } from '../../verdict/locks/standstill.js';

export interface StandstillWatch {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  readonly stop: () => void;
}

/** How long a standstill has to last before we believe it, and the learner has seen it; milliseconds. */
const STANDSTILL_MS = 700;

/** Calls `end` once when no process of the run can get on because some wait for each other in a circle. */
export function watchForDeadlock(end: () => void): StandstillWatch {
  return watch((standstill) => standstill.circles().length > 0, end);
}

/**
 * Calls `end` once when every living process sleeps without a time limit, whatever it waits for: a full queue, an empty
 * pipe, an event. Stronger than a deadlock's circle, and only for programs that nobody outside the run wakes: exercises.
 */
export function watchForStandstill(end: () => void): StandstillWatch {
  return watch((standstill) => standstill.complete(), end);
}

/** `isOver`: what the log has to say; the kernel has to agree that all of them are asleep. */
function watch(isOver: (standstill: Standstill) => boolean, end: () => void): StandstillWatch {
  const standstill = createStandstill();
  let timer: NodeJS.Timeout | undefined;
  let lastLook: NodeJS.Immediate | undefined;

  // the ended first: their end may wake others, and one that was given what it waited for is awake before it can say so
  const isResting = () => standstill.leaving().every(hasEnded) && standstill.living().every(isAsleep);

  const plan = () => {
    timer = setTimeout(() => {
      if (!isResting()) return plan();
      // where we were held up ourselves, what they said before is still to be read: before the next check phase, and `add` calls it off
      lastLook = setImmediate(() => (isResting() ? end() : plan()));
    }, STANDSTILL_MS);
  };

  const callOff = () => {
    clearTimeout(timer);
    clearImmediate(lastLook);
  };

  return {
    add(event) {
      standstill.add(event);
      if (event.kind === 'state' || event.kind === 'output') return;
      callOff();
      if (isOver(standstill)) plan();
    },
    stop: callOff,
  };
}

function isAsleep(pid: number): boolean {
  const state = readStatus(pid)?.state;
  // no /proc (macOS): nothing was said for a while, which has to do
  return state === undefined || state === 'S' || state === 'Z';
}
