/** What lessons may use of the findings about locks. */
export { exclusionFinding } from './exclusion.js';
export { insideLockFinding } from './inside-lock.js';
export { askedAndGotFinding, handoverFinding } from './lock-queue.js';
export { type Cycle, type CycleStep, standingCircles } from './wait-for.js';
