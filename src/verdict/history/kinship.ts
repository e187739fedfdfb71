/** What start() and join() say about the order of turns. */
import type { JoinEvent, SpawnEvent } from '../../trace/events.js';
import type { ActivitySpan } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** Who started and who collected each process. */
export interface Kinship {
  readonly spawnOf: ReadonlyMap<string, SpawnEvent>;
  readonly joinOf: ReadonlyMap<string, JoinEvent>;
}

/** A turn and the one right after it, by another process. */
export type Change = readonly [before: ActivitySpan, after: ActivitySpan];

export const kinshipOf = perTimeline((timeline): Kinship => {
  const spawnOf = new Map<string, SpawnEvent>();
  const joinOf = new Map<string, JoinEvent>();
  for (const event of timeline.events) {
    if (event.kind === 'spawn' && !spawnOf.has(event.child)) spawnOf.set(event.child, event);
    if (event.kind === 'join' && !joinOf.has(event.child)) joinOf.set(event.child, event);
  }
  return { spawnOf, joinOf };
});

/**
 * The events by which the program put `after` behind `before`, whatever the kernel does: the one was started after
 * the other had been joined; or a parent had its own turn before it started the child, or after it had joined it.
 * Null if the program left it open.
 */
export function orderedBy({ spawnOf, joinOf }: Kinship, [before, after]: Change): readonly number[] | null {
  const spawn = spawnOf.get(after.process);
  const join = joinOf.get(before.process);
  if (join && spawn && join.seq < spawn.seq) return [join.seq, spawn.seq];
  if (before.last !== null && spawn?.process === before.process && before.last < spawn.seq)
    return [before.last, spawn.seq];
  if (join?.process === after.process && join.seq < after.first) return [join.seq, after.first];
  return null;
}

/** Whether `after`'s process had been started before the turn ahead of it was over, so that either could have come first. */
export function livedTogether({ spawnOf }: Kinship, [before, after]: Change): boolean {
  const spawn = spawnOf.get(after.process);
  return !spawn || before.last === null || spawn.seq < before.last;
}
