/** What each process did, as checks of exercises read it: by the primitives' events, never by texts or names. */
import type { JoinEvent, PrintEvent, SpawnEvent, TraceEvent } from '../../trace/events.js';
import { isHearsay } from '../../trace/moment.js';
import type { Hold, Timeline } from '../../trace/timeline.js';
import { perTimeline } from '../history/per-timeline.js';
import { type Contradiction, contradiction } from './judgement.js';

export interface Conduct {
  readonly process: string;
  readonly pid: number;
  /** What it did itself, in order. */
  readonly events: readonly TraceEvent[];
  readonly holds: readonly Hold[];
  /** Null for main. */
  readonly spawn: SpawnEvent | null;
  readonly join: JoinEvent | null;
  /** seq of the event by which it says it ends; null if it was ended, or lives. */
  readonly exit: number | null;
}

/** Every process of the run in the order they were started, main first. */
export const conducts = perTimeline((timeline): readonly Conduct[] => {
  const events = new Map<string, TraceEvent[]>();
  const spawns = new Map<string, SpawnEvent>();
  const joins = new Map<string, JoinEvent>();
  for (const event of timeline.events) {
    if (event.kind === 'spawn') spawns.set(event.child, event);
    if (event.kind === 'join') joins.set(event.child, event);
    if (isHearsay(event)) continue;
    const own = events.get(event.process) ?? [];
    own.push(event);
    events.set(event.process, own);
  }
  return timeline.lanes.map(({ process, pid, holds }) => {
    const own = events.get(process) ?? [];
    const exit = own.find((event) => event.kind === 'exit' && event.seenBy === 'self');
    return {
      process,
      pid,
      events: own,
      holds,
      spawn: spawns.get(process) ?? null,
      join: joins.get(process) ?? null,
      exit: exit?.seq ?? null,
    };
  });
});

/** Everybody but main. */
export function childrenOf(timeline: Timeline): Conduct[] {
  return conducts(timeline).filter(({ spawn }) => spawn !== null);
}

/** A stretch of the log in which a process was busy with something; `to` is null if it never got to the end of it. */
export interface Turn {
  readonly process: string;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The last sleep of a process (after event `after`, if given) and what belongs to it: up to the first thing it prints
 * after waking. Null if it did not sleep.
 */
export function lastSleep({ process, events }: Conduct, after = -1): Turn | null {
  const from = events.findLast((event) => event.kind === 'sleep' && event.seq > after)?.seq;
  if (from === undefined) return null;
  const wake = events.find((event) => event.kind === 'wake' && event.seq > from)?.seq;
  const told = wake === undefined ? undefined : printAfter(events, wake);
  return { process, from, to: told?.seq ?? wake ?? null };
}

/** Two turns at once, if there are: the one began before the other was over. */
export function twoAtOnce(turns: readonly Turn[]): Contradiction | null {
  const inOrder = [...turns].sort((x, y) => x.from - y.from);
  for (const [index, first] of inOrder.entries()) {
    const second = inOrder[index + 1];
    if (!second || (first.to !== null && first.to < second.from)) continue;
    return contradiction([first.from, second.from, first.to], { a: first.process, b: second.process });
  }
  return null;
}

/** A child that was started only after another had been collected: they could never meet. */
export function startedAfterJoin(children: readonly Conduct[]): Contradiction | null {
  for (const { process, spawn } of children) {
    const before = children.find(({ join }) => join && spawn && join.seq < spawn.seq);
    if (before) return contradiction([before.join?.seq, spawn?.seq], { a: before.process, b: process });
  }
  return null;
}

export function printAfter(events: readonly TraceEvent[], seq: number): PrintEvent | undefined {
  return events.find((event): event is PrintEvent => event.kind === 'print' && event.seq > seq);
}

/** Whether event `seq` lies within the hold. */
export function isWithin({ acquired, released }: Hold, seq: number): boolean {
  return acquired < seq && (released === null || seq < released);
}
