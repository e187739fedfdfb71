/** Two processes, two locks in opposite order: a circle. In the same order: none. */
import { deadlockFinding, type LessonCheck, noDeadlockFinding } from 'concur-lesson/lesson';
import { swapFindings } from './findings.js';

export const check: LessonCheck = (timeline) =>
  timeline.run?.parameters['cured']
    ? [noDeadlockFinding(timeline)]
    : [deadlockFinding(timeline), ...swapFindings(timeline)];
