/** Where one can stop in a story: at the events that are told. */
import type { Story } from '../render/player/story.js';

/** The `count`-th told event after `from` (before it, if negative): the last one that way if there are fewer, `from` if there is none. */
export function stepFrom(story: Story, from: number, count: number, kernel: boolean): number {
  const way = Math.sign(count);
  let found = from;
  let left = Math.abs(count);
  for (let index = from + way; left > 0 && index >= 0 && index < story.length; index += way) {
    if (story.tell(index, kernel) === null) continue;
    found = index;
    left -= 1;
  }
  return found === story.length ? story.length - 1 : found;
}

/** The next event about `name` after `from`, or, behind the last, the first one; -1: there is none. */
export function nextAbout(story: Story, from: number, name: string, kernel: boolean): number {
  for (let ahead = 1; ahead <= story.length; ahead += 1) {
    const index = (Math.max(0, from) + ahead) % story.length;
    if (story.isAbout(index, name) && story.tell(index, kernel) !== null) return index;
  }
  return -1;
}

/** The nearest event that proves something, after or before `from`; null: none that way. */
export function proofFrom({ evidence }: Story, from: number, way: 1 | -1): number | null {
  const found = way > 0 ? evidence.find((seq) => seq > from) : evidence.findLast((seq) => seq < from);
  return found ?? null;
}
