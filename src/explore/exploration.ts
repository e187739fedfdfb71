/** What exploring a program has found. */
import type { Schedule } from '../schedule/schedule.js';
import type { Operation } from '../trace/operation.js';
import type { ModelOutcome } from './outcome.js';

/** A call, and whose. */
export interface CallOf {
  readonly process: string;
  readonly operation: Operation;
}

/** Two calls whose order decides: the other way round, something else comes of it. Both ways were really run. */
export interface DecidingPair {
  readonly early: CallOf;
  readonly late: CallOf;
}

export interface ExploredOutcome {
  readonly outcome: ModelOutcome;
  /** In how many of what is counted it came out. */
  readonly classes: number;
  /** The shortest schedule that is known to lead there, really run; of a puzzle's goal, up to where it is reached. */
  readonly schedule: Schedule;
  /** The call of each of its steps. */
  readonly calls: readonly CallOf[];
  /** Whether there is none that is shorter. */
  readonly isShortest: boolean;
  /** Only of a puzzle: whether its goal came about. */
  readonly goal?: boolean;
  readonly decision: DecidingPair | null;
}

export interface Exploration {
  /** Whether there is no class that is not known, and no outcome that was not really run. */
  readonly complete: boolean;
  /** Where it is not complete: all executions with so many preemptions are known; null: not even those without. */
  readonly preemptions: number | null;
  /** Whether nothing was searched, but tried by chance. */
  readonly byChance: boolean;
  /** How many there are of what is counted: classes where all are known, else executions in the model, or real runs where nothing was searched to its end. */
  readonly classes: number;
  readonly counted: 'class' | 'execution' | 'run';
  /** How many of them were really run. */
  readonly confirmed: number;
  /** Real runs in all, and how many of them the program was learned from. */
  readonly realRuns: number;
  readonly learnedFrom: number;
  /** Those that were really run, those that are bad last. */
  readonly outcomes: readonly ExploredOutcome[];
  /** Outcomes that the model has found and no real run was made of: the budget was over. */
  readonly unconfirmed: number;
  /** It was done to its end, within its budget. */
  readonly isFinished: boolean;
  /** It was ended from outside. */
  readonly interrupted: boolean;
}
