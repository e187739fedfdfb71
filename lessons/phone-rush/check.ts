/** Exactly as many winners as phones, ranked in the order they got in; everybody else was told, and all were collected. */
import { firstInFirstOutFinding, type LessonCheck } from 'concur-lesson/lesson';
import { rushFinding, SALE } from './findings.js';

export const check: LessonCheck = (timeline) => [
  rushFinding(timeline),
  firstInFirstOutFinding(timeline, SALE),
];
