/** The objects of a moment: how they are found, and what they are before anybody has used them. */
import type { Primitive } from '../events.js';
import type { Moment, ObjectNow, ObjectsNow } from './state.js';

/** Two objects of different kinds may have the same name. */
const objectKey = (primitive: Primitive, name: string): string => `${primitive} ${name}`;

/** What is known of an object; undefined if the log has not named it. */
export function objectAt<P extends Primitive>(
  moment: Moment,
  primitive: P,
  name: string,
): ObjectsNow[P] | undefined {
  // sound because an object stands under its own primitive
  return moment.objects.get(objectKey(primitive, name)) as ObjectsNow[P] | undefined;
}

/** The same; an object that was never named is as new from now on, or unknown where the log began later than the run. */
export function objectIn<P extends Primitive>(moment: Moment, primitive: P, name: string): ObjectsNow[P] {
  const known = objectAt(moment, primitive, name);
  if (known) return known;
  const object = newObject(primitive, name, moment.whole);
  moment.objects.set(objectKey(primitive, name), object);
  return object as ObjectsNow[P];
}

/** The same, and it is noted that event `seq` changes it or makes somebody wait at it. */
export function touch<P extends Primitive>(
  moment: Moment,
  primitive: P,
  name: string,
  seq: number,
): ObjectsNow[P] {
  const object = objectIn(moment, primitive, name);
  object.changed = { first: object.changed?.first ?? seq, last: seq };
  return object;
}

function newObject(primitive: Primitive, name: string, whole: boolean): ObjectNow {
  const named = { name, waiters: new Set<string>(), changed: null };
  const held = { holders: new Set<never>(), own: new Map(), freed: null };
  switch (primitive) {
    case 'lock':
    case 'rlock':
      return { primitive, ...named, ...held };
    case 'semaphore':
      return { primitive, ...named, ...held, left: null, taken: 0 };
    case 'event':
      return { primitive, ...named, isSet: whole ? false : null };
    case 'barrier':
      return { primitive, ...named, inside: new Set(), leaving: new Set(), broken: whole ? false : null };
    case 'queue':
      return {
        primitive,
        ...named,
        items: new Map(),
        known: whole,
        size: null,
        most: 0,
        unfinished: whole ? 0 : null,
        latest: 0,
        early: new Set(),
      };
    case 'pipe':
      return {
        primitive,
        ...named,
        ends: new Map(),
        twoWay: false,
        underWay: new Map(),
        messages: 0,
        bytes: 0,
        received: -1,
      };
  }
}
