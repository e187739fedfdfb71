/** What lessons may use of the findings about circles of waiting. */
export { deadlockFinding } from './deadlock.js';
export { forgottenEndFinding } from './forgotten-end.js';
export { noDeadlockFinding } from './no-deadlock.js';
export { selfDeadlockFinding } from './self-deadlock.js';
