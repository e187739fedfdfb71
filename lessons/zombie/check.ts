/** Ended children that nobody collects are zombies; two things make them go away. */
import type { LessonCheck } from 'concur-lesson/lesson';
import {
  adoptedZombiesFinding,
  joinedZombiesFinding,
  pidLimitFinding,
  zombieRemainsFinding,
  zombiesFinding,
} from './findings.js';

export const check: LessonCheck = (timeline) =>
  [
    zombiesFinding(timeline),
    joinedZombiesFinding(timeline),
    adoptedZombiesFinding(timeline),
    zombieRemainsFinding(timeline),
    pidLimitFinding(timeline),
  ].filter((found) => found !== null);
