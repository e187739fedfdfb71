/** Exactly as many winners as phones, ranked in the order they got in; everybody else was told, and all were collected. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { firstInFirstOutFinding } from '../../src/verdict/queues/first-in-first-out.js';
import { rushFinding } from '../../src/verdict/queues/rush.js';

const SALE = 'sale';

export const check: LessonCheck = (timeline) => [
  rushFinding(timeline, {
    queue: SALE,
    places: Number(timeline.run?.parameters['phones']),
    toldBy: 'too late',
  }),
  firstInFirstOutFinding(timeline, SALE),
];
