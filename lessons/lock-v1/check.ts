/** Nobody keeps order: the students really print at the same time. */
import { activityCheck } from '../../src/verdict/activity-check.js';
import { overlapFinding } from '../../src/verdict/overlap.js';
import { meta } from './meta.js';

export const check = activityCheck(meta, (timeline, activity) => [overlapFinding(timeline, activity)]);
