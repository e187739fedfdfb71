/** What each call came to: an answer at once, a wait that ended, a time limit that was kept, an error. */
import type { LessonCheck } from '../../src/lesson/lesson.js';
import {
  drainedFinding,
  gaveUpFinding,
  noWaitFinding,
  outdatedLookFinding,
  refusedFinding,
  waitedForItemFinding,
} from '../../src/verdict/queues/queue-answers.js';
import { flushedFinding, noEndSignalFinding } from '../../src/verdict/queues/queue-close.js';
import { queueJoinedFinding } from '../../src/verdict/queues/queue-joined.js';
import { waitedForRoomFinding } from '../../src/verdict/queues/waited-for-room.js';

const BOX = 'box';
const TASKS = 'tasks';

export const check: LessonCheck = (timeline) => {
  const { looks, tasks, closing } = timeline.run?.parameters ?? {};
  if (looks) return [outdatedLookFinding(timeline, BOX, 'empty() → false'), drainedFinding(timeline, BOX)];
  if (tasks)
    return [refusedFinding(timeline, ['TypeError', 'TOO_MANY_DONE']), queueJoinedFinding(timeline, TASKS)];
  if (closing) {
    return [
      refusedFinding(timeline, ['QUEUE_OPEN', 'QUEUE_CLOSED']),
      flushedFinding(timeline, BOX),
      noEndSignalFinding(timeline, BOX),
    ];
  }
  return [
    noWaitFinding(timeline, BOX),
    gaveUpFinding(timeline, BOX),
    waitedForItemFinding(timeline, BOX),
    waitedForRoomFinding(timeline, BOX),
  ];
};
