/** The standstill in which a run was stopped, if it was in one: nobody in it could go on any more. */
import type { BlockEvent, QueueNeed, StandstillEvent, TraceEvent } from '../../trace/events.js';
import { advance, createMoment, isAsleep, isHearsay, type Moment } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

export interface LastStandstill {
  readonly event: StandstillEvent;
  /** How everything stood, and has stood since. */
  readonly moment: Moment;
  /** What each process that lived had gone to sleep for, in the order they did. */
  readonly waits: readonly BlockEvent[];
}

/** Several that wait for the same thing. */
export interface SharedWait {
  readonly on: BlockEvent['on'];
  readonly object: string;
  readonly until: QueueNeed | undefined;
  readonly blocks: readonly [BlockEvent, ...BlockEvent[]];
}

/**
 * Null unless the observer has seen a standstill, and from then on heard of nobody but of the end it made of them itself: a
 * run that was stopped before, or went on after it, was in none.
 */
export const lastStandstill = perTimeline(({ events }: Timeline): LastStandstill | null => {
  const last = events.findLast(({ kind }) => kind === 'standstill');
  if (last?.kind !== 'standstill') return null;
  const moment = createMoment();
  for (const event of events) {
    if (event.seq <= last.seq) advance(moment, event);
    else if (!isOfItsEnd(event)) return null;
  }
  const waits = [...moment.processes.values()].flatMap((now) =>
    now.exit === null && now.waitsFor && isAsleep(now) ? [now.waitsFor] : [],
  );
  return waits.length === 0 ? null : { event: last, moment, waits: waits.sort((a, b) => a.seq - b.seq) };
});

/** The waits in groups of the same thing, but for those for the end of a process. */
export function sharedWaits({ waits }: LastStandstill): SharedWait[] {
  const groups = new Map<string, [BlockEvent, ...BlockEvent[]]>();
  for (const block of waits) {
    if (block.on === 'join') continue;
    const key = JSON.stringify([block.on, block.object, block.until, block.left === undefined]);
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return [...groups.values()].map((blocks) => {
    const [{ on, object, until }] = blocks;
    return { on, object, until, blocks };
  });
}

const isOfItsEnd = (event: TraceEvent): boolean =>
  isHearsay(event) || (event.kind === 'exit' && event.seenBy === 'observer');
