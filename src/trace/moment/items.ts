/** What lies in a queue. */
import type { ItemEvent } from '../events.js';
import type { QueueNow } from './state.js';

/** Takes in a put or a get: by the item's number where it has one, else in the order of the log. */
export function moveItem(queue: QueueNow, event: ItemEvent): void {
  const { kind, number } = event;
  if (number === undefined) moveInOrder(queue, event);
  else moveByNumber(queue, event, number);
  if (kind === 'put' && queue.unfinished !== null) queue.unfinished += 1;
  const { size } = queue;
  if (size !== null) queue.most = isAll(kind, size) ? size : Math.max(queue.most, size);
}

/** The items in it, the oldest first; null where the log does not tell them all. */
export function itemsOf({ items, known }: QueueNow): readonly string[] | null {
  if (!known) return null;
  return [...items].sort(([one], [other]) => one - other).map(([, item]) => item);
}

/** Of two processes' items the later one may be told first, and a get before its put. */
function moveByNumber(queue: QueueNow, { kind, item, size }: ItemEvent, number: number): void {
  const { items, early } = queue;
  if (kind === 'put') {
    if (!early.delete(number)) items.set(number, item);
  } else if (!items.delete(number)) early.add(number);
  if (size === items.size) queue.known = true;
  queue.size = queue.known ? items.size : (size ?? null);
}

/** The size tells whether what was seen is all there is: a producer may be killed between telling its put and putting. */
function moveInOrder(queue: QueueNow, { kind, item, size }: ItemEvent): void {
  const { items } = queue;
  if (isAll(kind, size)) {
    items.clear();
    queue.known = true;
  }
  const oldest = items.keys().next();
  if (kind === 'get' && !oldest.done) items.delete(oldest.value);
  if (kind === 'put' && queue.known) items.set(++queue.latest, item);
  if (size !== undefined && size !== items.size) {
    items.clear();
    queue.known = false;
  }
  queue.size = size ?? (queue.known ? items.size : null);
}

/** None is in the queue now, or only the one that was just put. */
const isAll = (kind: ItemEvent['kind'], size: number | undefined): boolean =>
  size === 0 || (kind === 'put' && size === 1);
