/** With the lock never more tickets than there were; without it purchases overwrite each other. Told from reads and writes. */
import { activityCheck, exclusionFinding, insideLockFinding, overlapFinding } from 'concur-lesson/lesson';
import { lostUpdateFinding, noLostUpdateFinding } from './findings.js';
import { meta } from './meta.js';
import { oversoldFinding, tooLateFinding, withinStockFinding } from './sales-findings.js';

const COUNTER = 'counter';

export const check = activityCheck(meta, (timeline, activity) =>
  timeline.run?.parameters['lock'] === false
    ? [
        overlapFinding(timeline, activity),
        lostUpdateFinding(timeline),
        oversoldFinding(timeline),
        tooLateFinding(timeline),
      ]
    : [
        exclusionFinding(timeline, COUNTER),
        insideLockFinding(timeline, COUNTER, activity),
        noLostUpdateFinding(timeline),
        withinStockFinding(timeline),
        tooLateFinding(timeline),
      ],
);
