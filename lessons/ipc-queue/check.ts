/** Each ticket goes to one buyer, in the order it was put in; the lock only makes the purchases take turns. */
import {
  activityCheck,
  exclusionFinding,
  firstInFirstOutFinding,
  insideLockFinding,
  overlapFinding,
} from 'concur-lesson/lesson';
import { queueSalesFinding, TICKETS } from './findings.js';
import { meta } from './meta.js';

const COUNTER = 'counter';

export const check = activityCheck(meta, (timeline, activity) => [
  ...(timeline.run?.parameters['lock'] === false
    ? [overlapFinding(timeline, activity)]
    : [exclusionFinding(timeline, COUNTER), insideLockFinding(timeline, COUNTER, activity)]),
  firstInFirstOutFinding(timeline, TICKETS),
  queueSalesFinding(timeline),
]);
