/** One at a time because of the lock, in the order in which the processes got it. */
import { activityCheck } from '../../src/lesson/activity-check.js';
import { exclusionFinding } from '../../src/verdict/locks/exclusion.js';
import { insideLockFinding } from '../../src/verdict/locks/inside-lock.js';
import { askedAndGotFinding, handoverFinding } from '../../src/verdict/locks/lock-queue.js';
import { orderByCompetitionFinding } from '../../src/verdict/turns/order.js';
import { noOverlapFinding } from '../../src/verdict/turns/overlap.js';
import { meta } from './meta.js';

const PRINTER = 'printer';

export const check = activityCheck(meta, (timeline, activity) => [
  noOverlapFinding(timeline, activity),
  exclusionFinding(timeline, PRINTER),
  insideLockFinding(timeline, PRINTER, activity),
  orderByCompetitionFinding(timeline, activity),
  askedAndGotFinding(timeline, PRINTER),
  handoverFinding(timeline, PRINTER),
]);
