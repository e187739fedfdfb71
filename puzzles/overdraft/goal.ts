import type { Goal } from '../../src/puzzle/goal/goal.js';
import { writesOf } from '../../src/puzzle/goal/told.js';

export const goal: Goal = (log) => {
  const below = writesOf(log, 'account.json').find(({ number }) => number < 0);
  return below ? [below.seq] : null;
};
