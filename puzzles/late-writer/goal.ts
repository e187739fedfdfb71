import type { Goal } from '../../src/puzzle/goal/goal.js';
import { firstOfEach, toldByChildren } from '../../src/puzzle/goal/told.js';

export const goal: Goal = (log) => {
  const [first] = toldByChildren(log, 'acquire').filter(({ object }) => object === 'seats');
  const reads = firstOfEach(toldByChildren(log, 'read'));
  const [written] = toldByChildren(log, 'write');
  const isLate = reads.length === 2 && reads.every(({ seq }) => written && seq < written.seq);
  return first && written && first.process === written.process && isLate ? [first.seq, written.seq] : null;
};
