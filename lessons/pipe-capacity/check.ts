/** A pipe holds so many bytes; then its writer waits until somebody reads. */
import { type LessonCheck, wholeMessagesFinding } from 'concur-lesson/lesson';
import { HOSE, pipeCapacityFinding } from './findings.js';

export const check: LessonCheck = (timeline) => [
  pipeCapacityFinding(timeline),
  wholeMessagesFinding(timeline, HOSE),
];
