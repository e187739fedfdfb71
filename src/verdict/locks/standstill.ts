/** Whether a run has come to a standstill for good: a circle of waiting, and nobody left who could break it. Live, from the log. */
import type { TraceEvent } from '../../trace/events.js';
import { type Cycle, createWaitFor, isHearsay } from './wait-for.js';

export interface Standstill {
  /** Takes in the next event of the log. */
  readonly add: (event: TraceEvent) => void;
  /** The circles, if every process that lives sleeps without a time limit; else none: somebody may still break them. */
  readonly circles: () => readonly Cycle[];
  /** Whether every process that lives sleeps without a time limit, in a circle or not: nobody is left to wake anybody. */
  readonly complete: () => boolean;
  /** Pids of the processes that live. */
  readonly living: () => readonly number[];
}

/**
 * By the log alone: a process outside the circle that has just been given what it waited for may not have said so yet.
 * Whoever ends a run because of a standstill looks first whether the kernel, too, has all of them asleep.
 */
export function createStandstill(): Standstill {
  const graph = createWaitFor();
  const living = new Map<string, { readonly pid: number; readonly asleep: boolean }>();

  const everybodyAsleep = () => [...living.values()].every(({ asleep }) => asleep);

  return {
    add(event) {
      graph.add(event);
      const { process, pid, kind } = event;
      if (kind === 'spawn') living.set(event.child, { pid: event.childPid, asleep: false });
      if (kind === 'join') living.delete(event.child);
      if (kind === 'exit') living.delete(process);
      // a put of one that was killed may be told by who got the item
      else if (!isHearsay(event) && (kind !== 'put' || living.has(process)))
        living.set(process, { pid, asleep: graph.isAsleep(process) });
    },
    circles() {
      const circles = graph.standing();
      return circles.length > 0 && everybodyAsleep() ? circles : [];
    },
    complete: () => living.size > 0 && everybodyAsleep(),
    living: () => [...living.values()].map(({ pid }) => pid),
  };
}
