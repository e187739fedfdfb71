/** Whether every bun was eaten, and how the consumers knew that there would be no more. */
import {
  allConsumedFinding,
  endedBySentinelFinding,
  type LessonCheck,
  queueJoinedFinding,
} from 'concur-lesson/lesson';
import { BUNS, endedByTimeoutFinding, leftBehindFinding, SENTINEL } from './findings.js';

export const check: LessonCheck = (timeline) => {
  const { sentinel, joinable, slow } = timeline.run?.parameters ?? {};
  const consumed = allConsumedFinding(timeline, BUNS, SENTINEL);
  if (sentinel) return [consumed, endedBySentinelFinding(timeline, BUNS, SENTINEL)];
  if (joinable) return [consumed, queueJoinedFinding(timeline, BUNS)];
  const ended = endedByTimeoutFinding(timeline);
  return slow ? [ended, leftBehindFinding(timeline)] : [consumed, ended];
};
