/** With the lock never more tickets than there were; without it purchases overwrite each other. Told from reads and writes. */
import { activityCheck } from '../../src/lesson/activity-check.js';
import {
  lostUpdateFinding,
  noLostUpdateFinding,
  oversoldFinding,
  tooLateFinding,
  withinStockFinding,
} from '../../src/verdict/files/tickets.js';
import { exclusionFinding } from '../../src/verdict/locks/exclusion.js';
import { insideLockFinding } from '../../src/verdict/locks/inside-lock.js';
import { overlapFinding } from '../../src/verdict/turns/overlap.js';
import { meta } from './meta.js';

const COUNTER = 'counter';
const TICKETS = { file: 'tickets.json', field: 'left' };
const TOLD = 'too late';

export const check = activityCheck(meta, (timeline, activity) =>
  timeline.run?.parameters['lock'] === false
    ? [
        overlapFinding(timeline, activity),
        lostUpdateFinding(timeline, TICKETS),
        oversoldFinding(timeline, TICKETS),
        tooLateFinding(timeline, TICKETS, TOLD),
      ]
    : [
        exclusionFinding(timeline, COUNTER),
        insideLockFinding(timeline, COUNTER, activity),
        noLostUpdateFinding(timeline, TICKETS),
        withinStockFinding(timeline, TICKETS),
        tooLateFinding(timeline, TICKETS, TOLD),
      ],
);
