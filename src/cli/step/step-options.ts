/** The options of `step` as typed. */
import type { RunOptions } from '../run/options.js';

export interface StepOptions extends RunOptions {
  /** "p1*2 p2 p1". */
  readonly schedule?: string;
  /** Where a schedule is read from, and where the one that was made is written to. */
  readonly scheduleFile?: string;
  readonly saveSchedule?: string;
  /** What goes on once the schedule is over. */
  readonly then?: 'stop' | 'chance' | 'first';
  /** Choices as lines. */
  readonly plain?: boolean;
}
