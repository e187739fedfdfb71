/**
 * Who is in a barrier, and whether it is broken. A process for whom it breaks says nothing: the call ends in an error. So
 * one that was in it and does something else without having passed tells that it is broken.
 */
import type { PassEvent, TimeoutEvent, TraceEvent, WaitEvent } from '../events.js';
import { objectAt, objectIn } from './objects.js';
import type { Moment, ProcessNow } from './state.js';

export function arrive(moment: Moment, { object, process }: WaitEvent): void {
  const barrier = objectIn(moment, 'barrier', object);
  barrier.leaving.delete(process);
  barrier.inside.add(process);
}

/**
 * The first who says that it got through speaks for all who were inside; a newcomer may already wait for the next round, and
 * whole rounds may pass before the others say so.
 */
export function passThrough(moment: Moment, { object, process }: PassEvent): void {
  const barrier = objectIn(moment, 'barrier', object);
  barrier.broken = false;
  if (barrier.leaving.delete(process)) return;
  for (const each of barrier.inside) if (each !== process) barrier.leaving.add(each);
  barrier.inside.clear();
}

/**
 * Whoever gives up (`process`) breaks it for all. In a steered run the others stand at their gates: they will get an error,
 * also if it is made as new before they go on.
 */
export function breakBarrier(
  moment: Moment,
  { object, process }: Pick<TimeoutEvent, 'object'> & Partial<Pick<TimeoutEvent, 'process'>>,
): void {
  const barrier = objectIn(moment, 'barrier', object);
  barrier.broken = true;
  if (moment.run?.steered) for (const each of barrier.inside) if (each !== process) barrier.leaving.add(each);
  barrier.inside.clear();
}

/** As new: who was inside gets an error, and says nothing of it. */
export function renewBarrier(moment: Moment, object: string): void {
  const barrier = objectIn(moment, 'barrier', object);
  for (const each of barrier.inside) barrier.leaving.add(each);
  barrier.inside.clear();
  barrier.broken = false;
}

/** It does something else, so it is no longer among those who are on their way out. */
export function comeOutOf(moment: Moment, { asked, process }: ProcessNow): void {
  if (asked?.primitive === 'barrier') objectAt(moment, 'barrier', asked.object)?.leaving.delete(process);
}

/** To be asked of everything a process says itself, before it is taken in. */
export function noticeBreak(moment: Moment, { asked, process }: ProcessNow, event: TraceEvent): void {
  if (asked?.primitive !== 'barrier' || isOutcome(event)) return;
  const barrier = objectIn(moment, 'barrier', asked.object);
  // it sleeps there: so somebody has made it as new
  if (event.kind === 'block' && event.on === 'barrier') barrier.broken = false;
  else if (barrier.inside.has(process)) breakBarrier(moment, asked);
}

/** The barrier's own answer; or it was killed inside, and its place stays taken. */
function isOutcome(event: TraceEvent): boolean {
  return (
    event.kind === 'pass' ||
    event.kind === 'timeout' ||
    (event.kind === 'exit' && event.seenBy === 'observer')
  );
}
