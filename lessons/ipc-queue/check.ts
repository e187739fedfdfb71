/** Each ticket goes to one buyer, in the order it was put in; the lock only makes the purchases take turns. */
import { activityCheck } from '../../src/verdict/activity-check.js';
import { exclusionFinding, insideLockFinding } from '../../src/verdict/exclusion.js';
import { overlapFinding } from '../../src/verdict/overlap.js';
import { firstInFirstOutFinding, queueSalesFinding } from '../../src/verdict/queue-items.js';
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
