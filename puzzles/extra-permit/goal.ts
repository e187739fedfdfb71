import type { Goal } from '../../src/puzzle/goal/goal.js';
import { findTwoInside } from '../../src/puzzle/goal/visits.js';

export const goal: Goal = (log) => findTwoInside(log, 'room');
