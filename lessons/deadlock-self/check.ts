/** One process waits for a lock it holds itself; with a reentrant lock it does not. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { noDeadlockFinding } from '../../src/verdict/deadlock/no-deadlock.js';
import { selfDeadlockFinding } from '../../src/verdict/deadlock/self-deadlock.js';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured'] ? [noDeadlockFinding(timeline)] : [selfDeadlockFinding(timeline)];
