/** With a limit producers wait for room, without one the queue grows; everything is consumed either way. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import { allConsumedFinding } from '../../src/verdict/queues/all-consumed.js';
import { endedBySentinelFinding } from '../../src/verdict/queues/ended-by-sentinel.js';
import { piledUpFinding } from '../../src/verdict/queues/producer-consumer.js';
import { waitedForRoomFinding } from '../../src/verdict/queues/waited-for-room.js';

const TABLE = 'table';
const SENTINEL = 'null';

export const check: LessonCheck = (timeline) => {
  const { limit, places } = timeline.run?.parameters ?? {};
  return [
    limit === false
      ? piledUpFinding(timeline, TABLE, Number(places), SENTINEL)
      : waitedForRoomFinding(timeline, TABLE, SENTINEL),
    allConsumedFinding(timeline, TABLE, SENTINEL),
    endedBySentinelFinding(timeline, TABLE, SENTINEL),
  ];
};
