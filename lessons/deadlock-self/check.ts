/** One process waits for a lock it holds itself; with a reentrant lock it does not. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { expectedDeadlockFinding, noDeadlockFinding } from '../../src/verdict/locks/deadlock.js';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured']
    ? [noDeadlockFinding(timeline)]
    : [expectedDeadlockFinding(timeline, 'self-deadlock')];
