/** A parent ends, its child lives on with another one. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import {
  orphanCollectedFindings,
  orphanedFinding,
  parentChangedFinding,
} from '../../src/verdict/family/orphans.js';

export const check: LessonCheck = (timeline) => [
  orphanedFinding(timeline),
  parentChangedFinding(timeline, 'parent of child'),
  ...orphanCollectedFindings(timeline),
];
