/** With a limit producers wait for room, without one the queue grows; everything is consumed either way. */
import {
  allConsumedFinding,
  endedBySentinelFinding,
  type LessonCheck,
  waitedForRoomFinding,
} from 'concur-lesson/lesson';
import { piledUpFinding, SENTINEL, TABLE } from './findings.js';

export const check: LessonCheck = (timeline) => {
  const { limit, places } = timeline.run?.parameters ?? {};
  return [
    limit === false
      ? piledUpFinding(timeline, Number(places))
      : waitedForRoomFinding(timeline, TABLE, SENTINEL),
    allConsumedFinding(timeline, TABLE, SENTINEL),
    endedBySentinelFinding(timeline, TABLE, SENTINEL),
  ];
};
