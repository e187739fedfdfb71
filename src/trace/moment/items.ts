/** What lies in a queue. */
import type { ItemEvent } from '../events.js';
import type { QueueNow } from './state.js';

/** Takes in a put or a get: by the item's number where it has one, else in the order of the log. */
export function moveItem(queue: QueueNow, event: ItemEvent): void {
  const { kind, item, number, size: told } = event;
  if (number === undefined) moveInOrder(queue, event);
  else if (kind === 'put') {
    if (!queue.early.delete(number)) queue.items.set(number, item);
  } else if (!queue.items.delete(number)) queue.early.add(number);
  queue.balance += kind === 'put' ? 1 : -1;
  if (kind === 'put' && queue.unfinished !== null) queue.unfinished += 1;
  const size = told ?? (queue.known ? queue.items.size : null);
  queue.size = size;
  if (size !== null) queue.most = isAll(event) ? size : Math.max(queue.most, size);
}

/** The items in it, the oldest first; null where the log does not tell them all. */
export function itemsOf({ items, known }: QueueNow): readonly string[] | null {
  if (!known) return null;
  return [...items].sort(([one], [other]) => one - other).map(([, item]) => item);
}

/** The size tells whether what was seen is all there is: a producer may be killed between telling its put and putting. */
function moveInOrder(queue: QueueNow, event: ItemEvent): void {
  const { items } = queue;
  if (isAll(event)) {
    items.clear();
    queue.known = true;
  }
  const [oldest] = items.keys();
  if (event.kind === 'get' && oldest !== undefined) items.delete(oldest);
  if (event.kind === 'put' && queue.known) items.set(++queue.latest, event.item);
  if (event.size === undefined || event.size === items.size) return;
  items.clear();
  queue.known = false;
}

/** None is in the queue now, or only the one that was just put. */
const isAll = ({ kind, size }: ItemEvent): boolean => size === 0 || (kind === 'put' && size === 1);
