/** Nobody keeps order: the students really print at the same time. */
import { activityCheck } from '../../src/lesson/activity-check.js';
import { overlapFinding } from '../../src/verdict/turns/overlap.js';
import { meta } from './meta.js';

export const check = activityCheck(meta, (timeline, activity) => [overlapFinding(timeline, activity)]);
