/** Ended children that nobody collects are zombies; two things make them go away. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import {
  adoptedZombiesFinding,
  joinedZombiesFinding,
  pidLimitFinding,
  zombieRemainsFinding,
  zombiesFinding,
} from '../../src/verdict/family/zombies.js';

export const check: LessonCheck = (timeline) =>
  [
    zombiesFinding(timeline),
    joinedZombiesFinding(timeline),
    adoptedZombiesFinding(timeline),
    zombieRemainsFinding(timeline),
    pidLimitFinding(timeline),
  ].filter((found) => found !== null);
