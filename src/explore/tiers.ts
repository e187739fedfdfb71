/**
 * A whole search, within a budget: every class if that is possible, or else as many of the executions with few preemptions as
 * can be made, and the rest by chance. One thing is never said: that all was tried where it was not.
 */

import type { Schedule } from '../schedule/schedule.js';
import { type Execution, execute, scheduleOf } from './execute.js';
import type { ThreadAtGate } from './move.js';
import type { ProgramTree } from './program.js';
import { createDpor } from './schedulers/dpor.js';
import { createPreemptions } from './schedulers/preemptions.js';
import { createRandom } from './schedulers/random.js';
import type { SearchScheduler } from './schedulers/scheduler.js';

export interface SearchBudget {
  /** How many executions may be made for each of the tiers. */
  readonly executions: number;
  /** How many preemptions are tried at most, where it is not possible to try all. */
  readonly preemptions: number;
  /** How many executions by chance, last of all. */
  readonly random: number;
  /** Numbers from 0 to below 1, for these. */
  readonly generate: () => number;
}

/** What was tried. */
export interface Coverage {
  /** Every class, each once. */
  readonly complete: boolean;
  /** Classes, if it is complete; executions otherwise, some of which may be of one class. */
  readonly executions: number;
  /** All executions with at most so many preemptions were made; null: not even those without. Where it is complete: null, too. */
  readonly preemptions: number | null;
}

/** `unknown`: what a process does next is not known; a real run of that schedule would tell, and then the search can begin anew. */
export type Searched =
  | { readonly is: 'searched'; readonly coverage: Coverage }
  | { readonly is: 'unknown'; readonly schedule: Schedule };

/** `visit` gets every execution that came to its end; the same one may come again in a later tier. */
export function search(
  program: ProgramTree,
  budget: SearchBudget,
  visit: (execution: Execution) => void,
): Searched {
  const steps = searching(program, budget);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    if (next.value) visit(next.value);
  }
}

/** The same, one execution at a time, for who has other things to do meanwhile. Null: one that was given up. */
export function* searching(
  program: ProgramTree,
  budget: SearchBudget,
): Generator<Execution | null, Searched, undefined> {
  const all = yield* runTier(program, createDpor(), budget.executions);
  if (all.unknown) return { is: 'unknown', schedule: all.unknown };
  if (all.isOver) return searched({ complete: true, executions: all.executions, preemptions: null });
  let { executions } = all;
  let preemptions: number | null = null;
  for (let most = 0; most <= budget.preemptions; most++) {
    const tier = yield* runTier(program, createPreemptions(most), budget.executions);
    if (tier.unknown) return { is: 'unknown', schedule: tier.unknown };
    executions += tier.executions;
    if (!tier.isOver) break;
    preemptions = most;
  }
  const rest = yield* runTier(program, createRandom(budget.generate, budget.random), budget.random);
  if (rest.unknown) return { is: 'unknown', schedule: rest.unknown };
  return searched({ complete: false, executions: executions + rest.executions, preemptions });
}

const searched = (coverage: Coverage): Searched => ({ is: 'searched', coverage });

interface Tier {
  readonly executions: number;
  /** The scheduler had no more. */
  readonly isOver: boolean;
  readonly unknown: Schedule | null;
}

/** `most` counts what was given up, too: it takes time. */
function* runTier(
  program: ProgramTree,
  scheduler: SearchScheduler<ThreadAtGate>,
  most: number,
): Generator<Execution | null, Tier, undefined> {
  let executions = 0;
  for (let made = 0; made < most; made++) {
    const execution = execute(program, scheduler);
    if (execution === null) return { executions, isOver: true, unknown: null };
    if (execution.end === 'unknown') return { executions, isOver: false, unknown: scheduleOf(execution) };
    const isWhole = execution.end === 'over';
    if (isWhole) executions++;
    yield isWhole ? execution : null;
  }
  return { executions, isOver: !scheduler.begin(), unknown: null };
}
