/** Two processes, two locks in opposite order: a circle. In the same order: none. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import {
  expectedDeadlockFinding,
  noDeadlockFinding,
  swapFindings,
} from '../../src/verdict/locks/deadlock.js';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured']
    ? [noDeadlockFinding(timeline)]
    : [expectedDeadlockFinding(timeline, 'deadlock'), ...swapFindings(timeline)];
