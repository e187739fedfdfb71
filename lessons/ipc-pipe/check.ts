/** Each question is answered in turn over one pipe, and hanging up is seen at the other end. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { endOfFileFinding } from '../../src/verdict/pipes/end-of-file.js';
import { requestAnswerFinding } from '../../src/verdict/pipes/pipe-talk.js';

const PIPE = 'phone';

export const check: LessonCheck = (timeline) => [
  requestAnswerFinding(timeline, PIPE),
  endOfFileFinding(timeline, PIPE),
];
