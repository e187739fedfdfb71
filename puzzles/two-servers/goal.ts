import type { Goal } from '../../src/puzzle/goal/goal.js';
import { atLeast, firstOfEach, toldByChildren } from '../../src/puzzle/goal/told.js';

export const goal: Goal = (log) => atLeast(2, firstOfEach(toldByChildren(log, 'print')));
