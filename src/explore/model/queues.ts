/** Queues, with and without a limit, and their taskDone and join. */
import { type Call, failWith, NO_REPLY, replyWith } from './call.js';
import { refuse } from './refusal.js';
import {
  type Attempt,
  goes,
  type ModelState,
  objectOf,
  type QueueModel,
  waits,
  withObject,
} from './state.js';

const emptyQueue = (maxsize: number): QueueModel => ({
  kind: 'queue',
  maxsize,
  items: [],
  puts: 0,
  gets: 0,
  done: 0,
});

export function put(state: ModelState, call: Call, object: string, maxsize: number): Attempt {
  const queue = objectOf(state, object, emptyQueue(maxsize));
  const puts = queue.puts + 1;
  const accesses = [{ object, mode: 'put', number: puts, room: maxsize === 0 ? 0 : puts - maxsize }] as const;
  if (maxsize > 0 && queue.items.length >= maxsize)
    return refuse(state, call, object, failWith('FULL'), accesses);
  const items = [...queue.items, call.value ?? ''];
  return goes(withObject(state, object, { ...queue, maxsize, items, puts }), NO_REPLY, accesses);
}

export function get(state: ModelState, call: Call, object: string): Attempt {
  const queue = objectOf(state, object, emptyQueue(0));
  const gets = queue.gets + 1;
  const accesses = [{ object, mode: 'get', number: gets }] as const;
  const [first, ...items] = queue.items;
  if (first === undefined) return refuse(state, call, object, failWith('EMPTY'), accesses);
  return goes(withObject(state, object, { ...queue, items, gets }), replyWith(first), accesses);
}

export function taskDone(state: ModelState, object: string): Attempt {
  const queue = objectOf(state, object, emptyQueue(0));
  const done = queue.done + 1;
  if (done > queue.puts) return goes(state, failWith('TOO_MANY_DONE'), [{ object, mode: 'done-failed' }]);
  return goes(withObject(state, object, { ...queue, done }), NO_REPLY, [
    { object, mode: 'done', number: done },
  ]);
}

export function joinQueue(state: ModelState, object: string): Attempt {
  const { puts, done } = objectOf(state, object, emptyQueue(0));
  const accesses = [{ object, mode: 'join-queue' }] as const;
  return puts === done ? goes(state, NO_REPLY, accesses) : waits(state, accesses);
}
