/** One at a time, in the order the program text prescribes. */
import { activityCheck, noOverlapFinding } from 'concur-lesson/lesson';
import { orderByProgramFinding } from './findings.js';
import { meta } from './meta.js';

export const check = activityCheck(meta, (timeline, activity) => [
  noOverlapFinding(timeline, activity),
  orderByProgramFinding(timeline, activity),
]);
