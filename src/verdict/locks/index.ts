/** What lessons may use of the findings about locks. */
export { exclusionFinding } from './exclusion.js';
export { insideLockFinding } from './inside-lock.js';
export { askedAndGotFinding, handoverFinding } from './lock-queue.js';
export { standingCircles } from './standing-circles.js';
export type { Cycle, CycleStep } from './wait-for.js';
