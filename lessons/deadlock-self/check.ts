/** One process waits for a lock it holds itself; with a reentrant lock it does not. */
import { type LessonCheck, noDeadlockFinding, selfDeadlockFinding } from 'concur-lesson/lesson';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured'] ? [noDeadlockFinding(timeline)] : [selfDeadlockFinding(timeline)];
