/** What each call came to: an answer at once, a wait that ended, a time limit that was kept, an error. */
import { type LessonCheck, queueJoinedFinding, waitedForRoomFinding } from 'concur-lesson/lesson';
import { flushedFinding, noEndSignalFinding, refusedFinding } from './closing-findings.js';
import { BOX, gaveUpFinding, noWaitFinding, waitedForItemFinding } from './findings.js';
import { drainedFinding, outdatedLookFinding } from './looks-findings.js';

const TASKS = 'tasks';

export const check: LessonCheck = (timeline) => {
  const { looks, tasks, closing } = timeline.run?.parameters ?? {};
  if (looks) return [outdatedLookFinding(timeline), drainedFinding(timeline)];
  if (tasks)
    return [refusedFinding(timeline, ['TypeError', 'TOO_MANY_DONE']), queueJoinedFinding(timeline, TASKS)];
  if (closing) {
    return [
      refusedFinding(timeline, ['QUEUE_OPEN', 'QUEUE_CLOSED']),
      flushedFinding(timeline),
      noEndSignalFinding(timeline),
    ];
  }
  return [
    noWaitFinding(timeline),
    gaveUpFinding(timeline),
    waitedForItemFinding(timeline),
    waitedForRoomFinding(timeline, BOX),
  ];
};
