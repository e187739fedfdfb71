/** What lessons may use of the findings about turns of an activity. */
export { type DecidedBy, type Decision, decideOrder, turnsOf } from './order.js';
export { noOverlapFinding, overlapFinding, processesOf } from './overlap.js';
