/** Where a process is to be hit. */
export interface Plan {
  /** Which point of the call, from 0; -1: none. */
  readonly at: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
}

/** A plan for a process's whole life, from its first line on: it arrives in the environment, as JSON. */
export interface LifePlan extends Plan {
  /** A file that the names of the points are written to. */
  readonly notes?: string;
}

/** The variable it arrives in. */
export const LIFE_PLAN = 'CONCUR_LESSON_TEST_PLAN';

/** The variable that says how likely every process of a run but main stops itself at any of its points, 0 to 1. */
export const STOP_CHANCE = 'CONCUR_LESSON_TEST_STOP_CHANCE';
