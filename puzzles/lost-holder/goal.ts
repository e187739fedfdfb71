import type { Goal } from '../../src/puzzle/goal/goal.js';
import { findHang } from '../../src/puzzle/goal/hang.js';

export const goal: Goal = (log) => {
  const lost = [...log.moment.processes.values()].find(({ exit, holds }) => exit?.signal && holds.size > 0);
  const hanging = findHang(log);
  return lost?.exit && hanging ? [lost.exit.seq, ...hanging] : null;
};
