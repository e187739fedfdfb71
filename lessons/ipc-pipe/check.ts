/** Each question is answered in turn over one pipe, and hanging up is seen at the other end. */
import { endOfFileFinding, type LessonCheck } from 'concur-lesson/lesson';
import { PHONE, requestAnswerFinding } from './findings.js';

export const check: LessonCheck = (timeline) => [
  requestAnswerFinding(timeline),
  endOfFileFinding(timeline, PHONE),
];
