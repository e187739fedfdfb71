/** Checks of lessons that are about an activity: several processes doing the same. */
import type { Timeline } from '../trace/timeline.js';
import type { Finding } from '../verdict/finding.js';
import { unfinishedFindings } from '../verdict/trouble/unfinished.js';
import type { LessonActivity, LessonCheck, LessonMeta } from './lesson.js';

/**
 * A check that looks at the lesson's activity; children that did not get through it are added to what `judge` finds.
 * Throws where the check is defined if the lesson's meta names no activity.
 */
export function activityCheck(
  meta: LessonMeta,
  judge: (timeline: Timeline, activity: LessonActivity) => readonly (Finding | null)[],
): LessonCheck {
  const { id, activity } = meta;
  if (!activity) throw new Error(`lesson ${id}: its check looks at an activity, so its meta must name one`);
  return (timeline) => [
    ...judge(timeline, activity).filter((found) => found !== null),
    ...unfinishedFindings(timeline, activity),
  ];
}
