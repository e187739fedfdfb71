/** A family of processes: who started whom, how each ended, and who waited for it. */
import type { LessonCheck } from 'concur-lesson/lesson';
import { exitCodesFinding, processFamilyFinding, statesSeenFinding, waitedAtEndFinding } from './findings.js';

export const check: LessonCheck = (timeline) =>
  [
    processFamilyFinding(timeline),
    exitCodesFinding(timeline),
    waitedAtEndFinding(timeline),
    statesSeenFinding(timeline),
  ].filter((found) => found !== null);
