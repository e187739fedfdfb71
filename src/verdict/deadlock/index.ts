/** What lessons may use of the findings about circles of waiting. */
export { deadlockFinding } from './deadlock.js';
export { noDeadlockFinding } from './no-deadlock.js';
export { openEndFinding } from './open-end.js';
export { selfDeadlockFinding } from './self-deadlock.js';
