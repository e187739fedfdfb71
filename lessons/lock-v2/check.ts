/** One at a time, in the order the program text prescribes. */
import { activityCheck } from '../../src/lesson/activity-check.js';
import { orderByProgramFinding } from '../../src/verdict/turns/order.js';
import { noOverlapFinding } from '../../src/verdict/turns/overlap.js';
import { meta } from './meta.js';

export const check = activityCheck(meta, (timeline, activity) => [
  noOverlapFinding(timeline, activity),
  orderByProgramFinding(timeline, activity),
]);
