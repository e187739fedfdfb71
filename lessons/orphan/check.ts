/** A parent ends, its child lives on with another one. */
import type { LessonCheck } from 'concur-lesson/lesson';
import { orphanCollectedFindings, orphanedFinding, parentChangedFinding } from './findings.js';

export const check: LessonCheck = (timeline) => [
  orphanedFinding(timeline),
  parentChangedFinding(timeline),
  ...orphanCollectedFindings(timeline),
];
