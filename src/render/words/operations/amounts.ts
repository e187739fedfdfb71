/** How much is inside or left, at a moment; null where the log does not tell. */
import type { Side } from '../../../trace/events.js';
import { type Moment, objectAt } from '../../../trace/moment.js';

export function itemsInside(moment: Moment, name: string): number | null {
  const queue = objectAt(moment, 'queue', name);
  if (!queue) return moment.whole ? 0 : null;
  return queue.size ?? (queue.known ? queue.items.size : null);
}

export function permitsLeft(
  moment: Moment,
  { object, permits }: { readonly object: string; readonly permits: number },
): number | null {
  const { taken = 0, left = null } = objectAt(moment, 'semaphore', object) ?? {};
  return moment.whole ? permits - taken : left;
}

/** Messages under way to the end at which `side` receives; of a one-way pipe in all of it. */
export function messagesIn(moment: Moment, name: string, side?: Side): number | null {
  const pipe = objectAt(moment, 'pipe', name);
  if (!pipe) return moment.whole ? 0 : null;
  if (!pipe.twoWay) return pipe.messages;
  return side === undefined || !pipe.told ? null : pipe.to[side].messages;
}
