import type { Goal } from '../../src/puzzle/goal/goal.js';
import { toldByChildren } from '../../src/puzzle/goal/told.js';

/** What each reader took first and second: "to Ann" and "Dear Ben!". */
export const goal: Goal = (log) => {
  const taken = toldByChildren(log, 'recv');
  for (const head of taken.filter(({ item }) => item.includes('to '))) {
    const [first, body] = taken.filter(({ process }) => process === head.process);
    if (head !== first || !body?.item.includes('Dear ')) continue;
    if (addressee(head.item) !== addressee(body.item)) return [head.seq, body.seq];
  }
  return null;
};

/** "Ann" of "to Ann" and of "Dear Ann!". */
const addressee = (item: string): string | undefined => /(\w+)!?\W*$/.exec(item)?.[1];
