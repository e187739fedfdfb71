/** wait(): which of several connections and processes are ready, in one sleep (Python: multiprocessing.connection.wait). */
import { waitAnyReadable } from '../../os/pipe.js';
import { emit } from '../../trace/emit.js';
import { hold, isHeld, point } from '../point.js';
import { lessonTimeout, realSeconds, type Timeout } from '../time.js';
import { askFor } from '../waiting.js';
import { Connection } from './connection.js';
import { sideOf } from './side.js';
import { connectionClosed, wrongDirection } from './trouble.js';

/** A connection, or the number of a descriptor: a process's `sentinel`, which is ready when the process has ended. */
export type Waitable = Connection | number;

/**
 * Waits until one of `objects` is ready, at most `timeout` lesson seconds (absent or null: for ever), and returns all that
 * are, in their order; none if the time is up. A connection is ready when recv() would find something, the end of file
 * included; a `process.sentinel` when the process has ended. A wait for sentinels alone is not in the log.
 *
 * Throws TypeError for anything else in the list (CPython: ValueError), RangeError for an empty list without a time limit
 * (CPython waits for ever); MpError CONNECTION_CLOSED (CPython: OSError), WRONG_DIRECTION for an end that only sends (CPython
 * waits until nobody receives); OsError EBADF for a descriptor that is not open (CPython calls it ready).
 */
export function wait<Item extends Waitable>(objects: Iterable<Item>, timeout?: Timeout): Item[] {
  const all = listOf(objects);
  const descriptors = all.map(descriptorOf);
  const ends = all.flatMap((each) => (each instanceof Connection ? [each.end] : []));
  const pipes = ends.map(({ object }) => object);
  const limit = lessonTimeout(timeout);
  if (all.length === 0 && limit === null) {
    throw new RangeError('wait([]) would never return. Give it something to wait for, or a time limit');
  }
  // half a list would mislead
  const told = JSON.stringify(pipes).length <= MOST_LISTED ? pipes : [];
  point({ call: 'wait-any', objects: told, others: all.length - told.length }, limit);
  let ready: Item[] = [];
  const look = (left: number | null): Item[] => {
    const found = waitAnyReadable(descriptors, left);
    ready = all.filter((_, index) => found[index]);
    return ready;
  };
  if (look(0).length > 0 || limit === 0) return ready;
  const [first] = ends;
  if (first === undefined) {
    // the log has no word for a descriptor
    if (isHeld()) hold(() => look(0).length > 0);
    else look(realSeconds(limit));
    return ready;
  }
  askFor(
    {
      object: first.object,
      on: 'pipe',
      details: { ...sideOf(first), ...(all.length > 1 ? { oneOf: all.length } : {}) },
      attempt: () => false,
      sleep: (left) => look(left).some((each) => each instanceof Connection),
      look: () => look(0).length > 0,
      tell: () => tellReady(ready),
    },
    limit,
  );
  return ready;
}

/** Characters of JSON: half a line of the log. */
const MOST_LISTED = 2048;

function tellReady(ready: readonly Waitable[]): void {
  for (const each of ready) {
    if (each instanceof Connection) emit({ kind: 'pass', object: each.name, primitive: 'pipe' });
  }
}

function listOf<Item>(objects: Iterable<Item>): Item[] {
  if (typeof objects === 'object' && objects !== null && Symbol.iterator in objects) return [...objects];
  throw new TypeError('wait() takes a list of connections and sentinels. Write wait([connection])');
}

function descriptorOf(object: unknown): number {
  if (object instanceof Connection) {
    if (object.closed) throw connectionClosed(object.name, 'wait()');
    if (!object.readable) throw wrongDirection(object.name, 'wait()', 'sending');
    return object.fileno();
  }
  if (Number.isInteger(object) && (object as number) >= 0 && (object as number) <= MOST_DESCRIPTOR)
    return object as number;
  throw new TypeError(
    `wait() takes connections and sentinels, not ${nameOf(object)}. Write process.sentinel for the end of a process that was started; ` +
      'a Queue has get({ timeout }), a Lock acquire({ timeout })',
  );
}

/** A C int. */
const MOST_DESCRIPTOR = 0x7fff_ffff;

function nameOf(object: unknown): string {
  if (typeof object !== 'object' || object === null) return String(object);
  return `a ${object.constructor?.name ?? 'object'}`;
}
