import type { Goal } from '../../src/puzzle/goal/goal.js';
import { findHang } from '../../src/puzzle/goal/hang.js';

export const goal: Goal = findHang;
