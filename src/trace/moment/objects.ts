/** The objects of a moment: how they are found, and what they are before anybody has used them. */
import type { Primitive } from '../events.js';
import type { Moment, ObjectNow, ObjectsNow } from './state.js';

/** What is known of an object; undefined if the log has not named it. Two of different kinds may have the same name. */
export function objectAt<P extends Primitive>(
  moment: Moment,
  primitive: P,
  name: string,
): ObjectsNow[P] | undefined {
  return moment.objects[primitive].get(name);
}

/** The same; an object that was never named is as new from now on, or unknown where the log began later than the run. */
export function objectIn<P extends Primitive>(moment: Moment, primitive: P, name: string): ObjectsNow[P] {
  const known = objectAt(moment, primitive, name);
  if (known) return known;
  const object = NEW[primitive](name, moment.whole);
  moment.objects[primitive].set(name, object);
  return object;
}

/** The same, and it is noted that event `seq` changes it or makes somebody wait at it. */
export function touch<P extends Primitive>(
  moment: Moment,
  primitive: P,
  name: string,
  seq: number,
): ObjectsNow[P] {
  const object = objectIn(moment, primitive, name);
  if (object.changed) object.changed.last = seq;
  else object.changed = { first: seq, last: seq };
  return object;
}

/** All of them, of one kind after the other. */
export function objectsOf({ objects }: Moment): ObjectNow[] {
  return Object.values(objects).flatMap((ofKind) => [...ofKind.values()]);
}

const NEW: { readonly [P in Primitive]: (name: string, whole: boolean) => ObjectsNow[P] } = {
  lock: (name) => ({ primitive: 'lock', ...unused(name), ...unheld() }),
  rlock: (name) => ({ primitive: 'rlock', ...unused(name), ...unheld() }),
  semaphore: (name) => ({
    primitive: 'semaphore',
    ...unused(name),
    ...unheld(),
    left: null,
    taken: 0,
    isSignal: false,
    given: null,
  }),
  event: (name, whole) => ({ primitive: 'event', ...unused(name), isSet: whole ? false : null }),
  barrier: (name, whole) => ({
    primitive: 'barrier',
    ...unused(name),
    inside: new Set(),
    leaving: new Set(),
    broken: whole ? false : null,
  }),
  queue: (name, whole) => ({
    primitive: 'queue',
    ...unused(name),
    items: new Map(),
    known: whole,
    size: null,
    most: 0,
    limit: null,
    unfinished: whole ? 0 : null,
    latest: 0,
    taken: 0,
    moved: 0,
  }),
  pipe: (name) => ({
    primitive: 'pipe',
    ...unused(name),
    ends: new Map(),
    twoWay: false,
    torn: false,
    told: true,
    to: { 1: { messages: 0, received: -1 }, 2: { messages: 0, received: -1 } },
    underWay: new Map(),
    messages: 0,
    bytes: 0,
    received: -1,
  }),
};

const unused = (name: string) => ({ name, waiters: new Set<string>(), changed: null });

const unheld = () => ({ holders: new Set<never>(), own: new Map<string, never>(), freed: null });
