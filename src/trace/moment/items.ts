/** What lies in a queue. */
import { type DoneEvent, happenedAt, type ItemEvent } from '../events.js';
import type { QueueNow } from './state.js';

/** Takes in a put or a get: by the item's number where it has one, else in the order of the log. */
export function moveItem(queue: QueueNow, event: ItemEvent): void {
  const { kind, number } = event;
  if (number === undefined) moveInOrder(queue, event);
  else moveByNumber(queue, event, number);
  if (kind === 'put' && queue.unfinished !== null) queue.unfinished += 1;
  queue.limit ??= event.limit ?? null;
  const size = event.size ?? queue.size;
  if (size !== null) queue.most = isAll(kind, size) ? size : Math.max(queue.most, size);
}

/** Somebody is done with an item, and tells how many are left, as he knew it when he began to tell. */
export function countDone(queue: QueueNow, { left }: DoneEvent): void {
  queue.unfinished = queue.unfinished === null ? left : Math.max(0, queue.unfinished - 1);
}

/** The items in it, the oldest first, at most so many; null where the log does not tell them all. */
export function itemsOf(
  { items, known }: QueueNow,
  most = Number.POSITIVE_INFINITY,
): readonly string[] | null {
  if (!known) return null;
  const first = most < items.size ? firstOf(items, most) : [...items];
  return first
    .sort(([one], [other]) => one - other)
    .slice(0, most)
    .map(([, item]) => item);
}

/** The so many entries with the least numbers. */
function firstOf(items: ReadonlyMap<number, string>, count: number): [number, string][] {
  const least: [number, string][] = [];
  for (const entry of items) {
    if (least.length === count && entry[0] > (least.at(-1)?.[0] ?? 0)) continue;
    least.push(entry);
    least.sort(([one], [other]) => one - other);
    least.length = Math.min(least.length, count);
  }
  return least;
}

/**
 * Of two processes' puts and gets the later one may be told first, and one that was killed tells nothing. But what comes out
 * is the oldest, so all that is older is out as well; and the order of the times is the order of the queue.
 */
function moveByNumber(queue: QueueNow, event: ItemEvent, number: number): void {
  const { kind, item, size } = event;
  const { items } = queue;
  const moved = happenedAt(event);
  if (kind === 'put' && number > queue.taken) items.set(number, item);
  if (kind === 'get') {
    queue.taken = Math.max(queue.taken, number);
    items.delete(number);
    for (const older of items.keys()) {
      if (older > number) break;
      items.delete(older);
    }
  }
  if (size === undefined) queue.size = queue.known ? items.size : null;
  else if (moved >= queue.moved) {
    queue.moved = moved;
    queue.size = size;
  }
  if (size !== undefined) queue.known = queue.size === items.size;
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
