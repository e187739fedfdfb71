/** Whether every bun was eaten, and how the consumers knew that there would be no more. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { allConsumedFinding } from '../../src/verdict/queues/all-consumed.js';
import { endedBySentinelFinding } from '../../src/verdict/queues/ended-by-sentinel.js';
import { endedByTimeoutFinding, leftBehindFinding } from '../../src/verdict/queues/producer-consumer.js';
import { queueJoinedFinding } from '../../src/verdict/queues/queue-joined.js';

const BUNS = 'buns';
const SENTINEL = 'null';

export const check: LessonCheck = (timeline) => {
  const { sentinel, joinable, slow } = timeline.run?.parameters ?? {};
  const consumed = allConsumedFinding(timeline, BUNS, SENTINEL);
  if (sentinel) return [consumed, endedBySentinelFinding(timeline, BUNS, SENTINEL)];
  if (joinable) return [consumed, queueJoinedFinding(timeline, BUNS)];
  const ended = endedByTimeoutFinding(timeline, BUNS);
  return slow ? [ended, leftBehindFinding(timeline, BUNS)] : [consumed, ended];
};
