/** One at a time because of the lock, in the order in which the processes got it. */
import {
  activityCheck,
  askedAndGotFinding,
  exclusionFinding,
  handoverFinding,
  insideLockFinding,
  noOverlapFinding,
} from 'concur-lesson/lesson';
import { orderByCompetitionFinding } from './findings.js';
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
