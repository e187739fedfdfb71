/** A pipe holds so many bytes; then its writer waits until somebody reads. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { pipeCapacityFinding } from '../../src/verdict/pipes/pipe-capacity.js';
import { wholeMessagesFinding } from '../../src/verdict/pipes/whole-messages.js';

const PIPE = 'hose';

export const check: LessonCheck = (timeline) => [
  pipeCapacityFinding(timeline, PIPE),
  wholeMessagesFinding(timeline, PIPE),
];
