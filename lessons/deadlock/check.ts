/** Two processes, two locks in opposite order: a circle. In the same order: none. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { deadlockFinding } from '../../src/verdict/deadlock/deadlock.js';
import { noDeadlockFinding } from '../../src/verdict/deadlock/no-deadlock.js';
import { swapFindings } from '../../src/verdict/locks/deadlock.js';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured']
    ? [noDeadlockFinding(timeline)]
    : [deadlockFinding(timeline), ...swapFindings(timeline)];
