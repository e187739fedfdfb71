/** Each ticket goes to one buyer, in the order it was put in; the lock only makes the purchases take turns. */
import { activityCheck } from '../../src/lesson/activity-check.js';
import { exclusionFinding } from '../../src/verdict/locks/exclusion.js';
import { insideLockFinding } from '../../src/verdict/locks/inside-lock.js';
import { firstInFirstOutFinding } from '../../src/verdict/queues/first-in-first-out.js';
import { queueSalesFinding } from '../../src/verdict/queues/queue-items.js';
import { overlapFinding } from '../../src/verdict/turns/overlap.js';
import { meta } from './meta.js';

const COUNTER = 'counter';
const TICKETS = 'tickets';
const TOLD = 'too late';

export const check = activityCheck(meta, (timeline, activity) => [
  ...(timeline.run?.parameters['lock'] === false
    ? [overlapFinding(timeline, activity)]
    : [exclusionFinding(timeline, COUNTER), insideLockFinding(timeline, COUNTER, activity)]),
  firstInFirstOutFinding(timeline, TICKETS),
  queueSalesFinding(timeline, TICKETS, TOLD),
]);
