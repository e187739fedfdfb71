/** Whether a run has come to a standstill for good: a circle of waiting, and nobody left who could break it. Live, from the log. */
import type { TraceEvent } from '../../trace/events.js';
import { isAnswered } from '../../trace/is-answered.js';
import { isAsleep, type ProcessNow } from '../../trace/moment.js';
import { type Cycle, createWaitFor } from './wait-for.js';

export interface Standstill {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => unknown;
  /**
   * The circles that somebody who lives is in, if every process that lives sleeps without a time limit; else none: somebody
   * may still break them.
   */
  readonly circles: () => readonly Cycle[];
  /** Whether every process that lives sleeps without a time limit for what is not there, in a circle or not: nobody is left to wake anybody. */
  readonly complete: () => boolean;
  /** Pids of the processes that live. */
  readonly living: () => readonly number[];
  /** Pids of those that have told their end and were not collected: until the kernel agrees, their end may yet wake others. */
  readonly leaving: () => readonly number[];
}

/**
 * By the log alone: a process outside the circle that has just been given what it waited for may not have said so yet.
 * Whoever ends a run because of a standstill looks first whether the kernel, too, has all of them asleep.
 */
export function createStandstill(): Standstill {
  const graph = createWaitFor();
  const uncollected = () =>
    [...graph.moment.processes.values()].filter(({ collected }) => collected === null);
  const living = () => uncollected().filter(({ exit }) => exit === null);
  const sleepsOn = (now: ProcessNow) =>
    isAsleep(now) && now.waitsFor !== null && !isAnswered(graph.moment, now.waitsFor);

  return {
    add: graph.add,
    circles() {
      const all = living();
      if (!all.every(isAsleep)) return [];
      const alive = new Set(all.map(({ process }) => process));
      return graph.standing().filter((circle) => circle.some(({ process }) => alive.has(process)));
    },
    complete() {
      const all = living();
      return all.length > 0 && all.every(sleepsOn);
    },
    living: () => living().map(({ pid }) => pid),
    leaving: () =>
      uncollected()
        .filter(({ exit }) => exit !== null)
        .map(({ pid }) => pid),
  };
}
