/** The children's counters move, the parent's does not. */
import type { LessonCheck } from 'concur-lesson/lesson';
import { memoryApartFinding } from './findings.js';

export const check: LessonCheck = (timeline) => [memoryApartFinding(timeline)];
