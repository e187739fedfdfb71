/**
 * Who holds which lock or semaphore. A release ends the releaser's own latest hold. If it has none, it ends the oldest
 * hold of anybody: a Lock knows no owner. An RLock does, so nobody else's release ends its hold. A release
 * of what nobody holds changes nothing. A Semaphore that one releases who had not acquired it is a signal: from then on
 * nobody holds it, and looking back, nobody did.
 */
import type { AcquireEvent, Primitive, ReleaseEvent } from '../events.js';
import { objectAt, touch } from './objects.js';
import type { Held, Holding, Moment, ProcessNow, SemaphoreNow } from './state.js';

type Holdable = 'lock' | 'rlock' | 'semaphore';

const isHoldable = (primitive: Primitive): primitive is Holdable =>
  primitive === 'lock' || primitive === 'rlock' || primitive === 'semaphore';

export function acquire(moment: Moment, process: ProcessNow, event: AcquireEvent): void {
  const { primitive, object: name, seq, value } = event;
  if (!isHoldable(primitive)) return;
  const object = touch(moment, primitive, name, seq);
  if (object.primitive === 'semaphore') {
    object.left = value ?? null;
    object.taken += 1;
    if (object.isSignal) return;
  }
  const own = listOf(object, event.process);
  const latest = own.at(-1);
  if (latest && primitive === 'rlock') {
    latest.depth += 1;
    return;
  }
  const { asked } = process;
  const holding: Holding = {
    process: event.process,
    asked: asked && asked.object === name && asked.primitive === primitive ? asked : null,
    acquired: event,
    released: null,
    depth: 1,
  };
  own.push(holding);
  object.holders.add(holding);
  process.holds.add(holding);
}

export function release(moment: Moment, event: ReleaseEvent): void {
  const { primitive, object: name, seq } = event;
  if (!isHoldable(primitive)) return;
  const object = touch(moment, primitive, name, seq);
  if (object.primitive === 'semaphore') {
    if (object.left !== null) object.left += 1;
    object.taken -= 1;
    object.given = event;
    // of a log that begins later, the acquire may be missing
    if (moment.whole && !object.own.get(event.process)?.length) becomeSignal(moment, object);
    if (object.isSignal) return;
  }
  const holding = endedBy(object, event);
  if (!holding || --holding.depth > 0) return;
  holding.released = event;
  object.freed = holding;
  object.holders.delete(holding);
  moment.processes.get(holding.process)?.holds.delete(holding);
  const own = listOf(object, holding.process);
  if (own.at(-1) === holding) own.pop();
  else own.shift(); // the oldest of all is the oldest of its own
}

function becomeSignal(moment: Moment, object: SemaphoreNow): void {
  object.isSignal = true;
  for (const holding of object.holders) moment.processes.get(holding.process)?.holds.delete(holding);
  object.holders.clear();
  object.own.clear();
}

/** The hold that a release, which has not been taken in yet, takes a level off; undefined: none. */
export function endedBy(held: Held, { process, primitive }: ReleaseEvent): Holding | undefined {
  const own = held.own.get(process)?.at(-1);
  if (own || primitive === 'rlock') return own;
  return held.holders.values().next().value;
}

/** The hold that began with an acquire, which has just been taken in; undefined where it deepened one. */
export function begunBy(moment: Moment, event: AcquireEvent): Holding | undefined {
  const { primitive, object: name, process, seq } = event;
  if (!isHoldable(primitive)) return undefined;
  const latest = objectAt(moment, primitive, name)?.own.get(process)?.at(-1);
  return latest?.acquired.seq === seq ? latest : undefined;
}

function listOf({ own }: Held, process: string): Holding[] {
  const known = own.get(process);
  if (known) return known;
  const list: Holding[] = [];
  own.set(process, list);
  return list;
}
