import type { Goal } from '../../src/puzzle/goal/goal.js';
import { firstOfEach, writesOf } from '../../src/puzzle/goal/told.js';

export const goal: Goal = (log) => {
  const writes = writesOf(log, 'count.json');
  const isLost = firstOfEach(writes).length === 2 && writes.at(-1)?.number === 1;
  return isLost ? writes.map(({ seq }) => seq) : null;
};
