/** Which circles of waiting a run ended in for certain. */
import { isAsleep, type Moment, objectAt, type ProcessNow, waySleptAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { lockHistory, wasReleasedByAnother } from '../history/locks.js';
import { perTimeline } from '../history/per-timeline.js';
import { type Cycle, createWaitFor } from './wait-for.js';

/**
 * The circles that were still closed at the end of the log, or that only a killed process broke. A Lock knows no owner: where
 * it is used as a signal, who holds it waits for another to release it, and that is no deadlock. So a circle through a Lock
 * counts only if nobody was left who could have done that.
 */
export const standingCircles = perTimeline((timeline): readonly Cycle[] => {
  const graph = createWaitFor();
  for (const event of timeline.events) graph.add(event);
  return graph.standing().filter((cycle) => isFinal(cycle, graph.moment, timeline));
});

/**
 * Whether somebody outside could still break a circle that has just closed, by a release of the one Lock in it: somebody waits
 * for that signal, and who holds it waits as well.
 */
export function mayBeBroken(cycle: Cycle, moment: Moment): boolean {
  return locksIn(cycle, moment).length === 1 && ableOutside(moment, cycle).length > 0;
}

function isFinal(cycle: Cycle, moment: Moment, timeline: Timeline): boolean {
  const locks = locksIn(cycle, moment).map((name) => lockHistory(timeline, name));
  if (locks.length === 0) return true;
  const able = ableOutside(moment, cycle);
  const wasKilled = cycle.some(({ process }) => !isAlive(moment.processes.get(process)));
  if (able.length === 0 && !wasKilled) return true;
  if (locks.some(({ turns }) => turns.some(wasReleasedByAnother))) return false;
  // nobody released it while the process lived; or each of several holds a lock, and nobody else has to do with these
  const users = new Set(
    locks.flatMap(({ requests, turns }) => [...requests, ...turns].map(({ process }) => process)),
  );
  return wasKilled || (locks.length > 1 && !able.some(({ process }) => users.has(process)));
}

/** The Locks that are waited for in it. An RLock is released by its owner only, and a pipe's ends are known. */
const locksIn = (cycle: Cycle, moment: Moment): string[] =>
  cycle.flatMap(({ object, awaits }) =>
    awaits === undefined && objectAt(moment, 'lock', object) ? [object] : [],
  );

/** The processes outside of a circle that live and do something, or are about to. */
function ableOutside(moment: Moment, cycle: Cycle): ProcessNow[] {
  const inside = new Set(cycle.map(({ process }) => process));
  return [...moment.processes.values()].filter(
    (now) => !inside.has(now.process) && isAlive(now) && (!isAsleep(now) || mayWake(moment, now)),
  );
}

const isAlive = (now: ProcessNow | undefined): boolean =>
  now !== undefined && now.phase !== 'gone' && now.phase !== 'zombie' && now.exit === null;

/**
 * Whether one that sleeps without a time limit may have been given what it waits for, and has not said so yet. Where the
 * log leaves it open, it may.
 */
function mayWake(moment: Moment, { process, waitsFor }: ProcessNow): boolean {
  if (waitsFor === null) return true;
  const { on, object, until, left, seq } = waitsFor;
  switch (on) {
    case 'join':
      return !isAlive(moment.processes.get(object)) || (moment.processes.get(object)?.signals ?? 0) > 0;
    case 'lock':
    case 'rlock':
      return objectAt(moment, on, object)?.holders.size === 0;
    case 'event':
      return objectAt(moment, on, object)?.isSet !== false;
    case 'semaphore': {
      const { left: permits = 0, taken = 0 } = objectAt(moment, on, object) ?? {};
      return (permits ?? 0) > 0 || taken < 0;
    }
    case 'barrier':
      return objectAt(moment, on, object)?.leaving.has(process) !== false;
    case 'queue': {
      const queue = objectAt(moment, on, object);
      if (until === 'done') return queue?.unfinished === 0;
      if (until === 'room') return (queue?.changed?.last ?? 0) > seq;
      return (queue?.size ?? (queue?.known ? queue.items.size : 1)) > 0;
    }
    case 'pipe': {
      const pipe = objectAt(moment, on, object);
      const at = pipe && waySleptAt(pipe, waitsFor, left === undefined ? 'sending' : 'receiving');
      if (!at) return true;
      return left === undefined ? at.way.messages > 0 : at.way.received > seq;
    }
  }
}
