/** Nobody keeps order: the students really print at the same time. */
import { activityCheck, overlapFinding } from 'concur-lesson/lesson';
import { meta } from './meta.js';

export const check = activityCheck(meta, (timeline, activity) => [overlapFinding(timeline, activity)]);
