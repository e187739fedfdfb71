/** What a step touches, and which of two steps' touches depend on the order they come in. */

/** By kind of object; what the names say is what was done, which for a call that gives up or fails is a look. */
export type Mode =
  | 'look'
  // locks, semaphores
  | 'acquire'
  | 'release'
  | 'p'
  | 'v'
  | 'bounded-v'
  // events, barriers
  | 'set'
  | 'clear'
  | 'wait'
  | 'arrive'
  | 'leave'
  | 'break'
  // queues, pipes
  | 'put'
  | 'get'
  | 'done'
  | 'done-failed'
  | 'join-queue'
  | 'end-of-file'
  | 'broken-pipe'
  | 'close-sender'
  | 'close-receiver'
  // files, output
  | 'read'
  | 'write'
  | 'print'
  // the life of a process
  | 'start'
  | 'begin'
  | 'end'
  | 'kill'
  | 'join';

export interface Access {
  readonly object: string;
  readonly mode: Mode;
  /** The how-manyth put, get or done of this object it is; which round of the barrier. From 1. */
  readonly number?: number;
  /** Of a put: the number of the get that made the room for it; 0 or less: there was room anyway. */
  readonly room?: number;
}

/** Pairs whose order always matters. What two modes do not stand in is no matter. */
const CLASH_ALWAYS: readonly (readonly [Mode, ...Mode[]])[] = [
  ['look', 'acquire', 'release', 'p', 'v', 'bounded-v', 'set', 'clear', 'arrive', 'break', 'put', 'get'],
  ['look', 'close-sender', 'end', 'kill'],
  ['acquire', 'acquire', 'release'],
  ['release', 'release'],
  ['p', 'p', 'v', 'bounded-v'],
  ['bounded-v', 'bounded-v', 'v'],
  ['set', 'clear', 'wait'],
  ['clear', 'wait'],
  ['arrive', 'arrive', 'break'],
  ['break', 'break'],
  ['put', 'put', 'join-queue', 'done-failed', 'end-of-file', 'close-receiver'],
  ['get', 'get', 'end-of-file'],
  ['done', 'done', 'join-queue', 'done-failed'],
  ['end-of-file', 'close-sender'],
  ['broken-pipe', 'close-receiver'],
  ['write', 'read', 'write'],
  ['print', 'print'],
  ['start', 'begin', 'kill'],
  ['join', 'end', 'kill'],
  ['kill', 'kill'],
];

/** Pairs whose order matters where they are about the same item, or round. */
const CLASH_BY_NUMBER: readonly (readonly [Mode, ...Mode[]])[] = [
  ['put', 'done'],
  ['leave', 'arrive', 'break'],
];

const both = (one: Mode, other: Mode): string => `${one} ${other}`;

function pairsOf(rows: readonly (readonly [Mode, ...Mode[]])[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(([one, ...others]) => others.flatMap((other) => [both(one, other), both(other, one)])),
  );
}

const [ALWAYS_PAIRS, NUMBERED_PAIRS] = [pairsOf(CLASH_ALWAYS), pairsOf(CLASH_BY_NUMBER)];

/** Whether it matters in which order these two come, of different processes. */
export function clash(one: Access, other: Access): boolean {
  if (one.object !== other.object) return false;
  const pair = both(one.mode, other.mode);
  if (ALWAYS_PAIRS.has(pair)) return true;
  if (NUMBERED_PAIRS.has(pair)) return one.number === other.number;
  if (one.mode === 'put' && other.mode === 'get') return isLinked(one, other);
  if (one.mode === 'get' && other.mode === 'put') return isLinked(other, one);
  return false;
}

/** An item's put and its get; a get, and the put it makes room for. Other puts and gets of a queue can change places. */
const isLinked = (put: Access, get: Access): boolean => put.number === get.number || put.room === get.number;
