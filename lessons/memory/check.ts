/** The children's counters move, the parent's does not. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { memoryApartFinding } from '../../src/verdict/family/memory-apart.js';

export const check: LessonCheck = (timeline) => [memoryApartFinding(timeline, "'s counter")];
