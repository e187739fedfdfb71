/** Notices a run in which nobody can ever go on, whatever they wait for: a full queue, an empty pipe, an event. */
import { readStatus } from '../os/process-table.js';
import type { TraceEvent } from '../trace/events.js';
import { createStandstill } from '../verdict/standstill.js';

export interface StuckWatch {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  readonly stop: () => void;
}

/** How long nothing may happen before we look; milliseconds. */
const PATIENCE = 700;

/**
 * Calls `end` once when every living process sleeps without a time limit, by the log and by the kernel. Stronger than a
 * deadlock's circle, and only for programs that nobody outside the run wakes: exercises.
 */
export function watchForStandstill(end: () => void): StuckWatch {
  const standstill = createStandstill();
  let timer: NodeJS.Timeout | undefined;

  const plan = () => {
    timer = setTimeout(() => {
      if (standstill.living().every(isAsleep)) end();
      else plan();
    }, PATIENCE);
  };

  return {
    add(event) {
      standstill.add(event);
      if (event.kind === 'state' || event.kind === 'output') return;
      clearTimeout(timer);
      if (standstill.complete()) plan();
    },
    stop: () => clearTimeout(timer),
  };
}

function isAsleep(pid: number): boolean {
  const state = readStatus(pid)?.state;
  // no /proc (macOS): nothing was said for a while, which has to do
  return state === undefined || state === 'S' || state === 'Z';
}
