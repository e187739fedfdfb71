/** Notices a run in which nobody can go on: one that is deadlocked, and one that only somebody outside could still wake. */
import { hasEnded, readStatus } from '../../os/process-table.js';
import type { TraceEvent } from '../../trace/events.js';
import { createStandstill } from '../../verdict/locks/standstill.js';

export interface StandstillWatch {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  /** Whether, by the log, some of them wait for each other in a circle, and nobody else could break it. */
  readonly hasCircle: () => boolean;
  readonly stop: () => void;
}

/** Whom to tell, once for each time it comes to that: every process that lives sleeps without a time limit. */
export interface StandstillListener {
  /** Some of them wait for each other in a circle: that can never end. */
  readonly onCircle: () => void;
  /** Without a circle: at a full queue, an empty pipe, an event. Somebody outside the run could still wake one. */
  readonly onStandstill: () => void;
  /** false: nobody is to be told, only asked (a steered run: all sleep at every choice). */
  readonly isWatched?: boolean;
}

/** How long a standstill has to last before we believe it, and the learner has seen it; milliseconds. */
const STANDSTILL_MS = 700;

/**
 * Believes what the log has to say only when the kernel agrees that all of them are asleep. `isAllRead`: nothing that they
 * have said is still to be taken in, as it may be where we, or those who read what we write, were held up.
 */
export function watchForStandstill(
  isAllRead: () => boolean,
  { onCircle, onStandstill, isWatched = true }: StandstillListener,
): StandstillWatch {
  const standstill = createStandstill();
  let timer: NodeJS.Timeout | undefined;
  let stopped = !isWatched;

  // the ended first: their end may wake others; and one that was given what it waited for is awake before it can say so
  const isResting = () =>
    standstill.leaving().every(hasEnded) && standstill.living().every(isAsleep) && isAllRead();

  const hasCircle = () => standstill.circles().length > 0;

  const believe = () => (hasCircle() ? onCircle() : onStandstill());

  const plan = () => {
    timer = setTimeout(() => (isResting() ? believe() : plan()), STANDSTILL_MS);
  };

  return {
    add(event) {
      standstill.add(event);
      if (event.kind === 'state' || event.kind === 'output') return;
      clearTimeout(timer);
      if (!stopped && standstill.complete()) plan();
    },
    hasCircle,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/**
 * One that a signal has ended, or is ending (the first of its threads is a zombie), has not been told of: that may wake who
 * waits for its end, and it is in no circle any more. Without /proc (macOS) nothing was said for a while, which has to do.
 */
function isAsleep(pid: number): boolean {
  const status = readStatus(pid);
  return status === null ? !hasTable() : status.state === 'S';
}

/** Whether there is a table that would tell. */
const hasTable = (): boolean => readStatus(process.pid) !== null;
