/** Schedulers that need nobody to ask: as a schedule says, the first that can, by chance. Pure but for what they remember. */

import type { Grant, Schedule } from '../../schedule/schedule.js';
import { canTake } from './choice.js';
import type { ChoicePoint, Steerer } from './scheduler.js';

/** A schedule that cannot be followed from here on. */
export class Misfit extends Error {
  readonly code = 'MISFIT';
  /** Which step of the schedule, from 1. */
  readonly step: number;
  readonly grant: Grant;
  /** Nobody of that name has been heard of; it has ended; it would have to wait; it has no time limit that could run out now; the run is over. */
  readonly problem: 'unknown' | 'ended' | 'waits' | 'no-limit' | 'over';
  /** What could be done instead. */
  readonly possible: Schedule;

  constructor(step: number, grant: Grant, problem: Misfit['problem'], possible: Schedule) {
    super(`step ${step} of the schedule cannot be made: ${grant.process} (${problem})`);
    this.name = 'Misfit';
    this.step = step;
    this.grant = grant;
    this.problem = problem;
    this.possible = possible;
  }
}

/** All that may be done now, but for killing: who can go on, then whose time limit can run out. */
export function grantsIn({ standing }: Pick<ChoicePoint, 'standing'>): Grant[] {
  return [
    ...standing.filter(({ canGo }) => canGo).map(({ process }) => ({ process, how: 'go' }) as const),
    ...standing
      .filter(({ canExpire }) => canExpire)
      .map(({ process }) => ({ process, how: 'timeout' }) as const),
  ];
}

/** Why this step cannot be made now; null: it can. `step` counts from 1. */
export function misfitOf(situation: ChoicePoint, grant: Grant, step: number): Misfit | null {
  const { moment, standing } = situation;
  const { process, how } = grant;
  const found = standing.find((each) => each.process === process);
  if (found && canTake(found, how)) return null;
  const misfit = (problem: Misfit['problem']) => new Misfit(step, grant, problem, grantsIn(situation));
  if (!found) return misfit(moment.processes.has(process) ? 'ended' : 'unknown');
  return misfit(how === 'timeout' ? 'no-limit' : 'waits');
}

/** Who goes on. `null`: nobody, the run ends. */
export type Chooser = (situation: ChoicePoint) => Grant | null;

/** Whoever was started first, of those that can go on; a time limit runs out where nobody can. */
export const chooseFirst: Chooser = (situation) => grantsIn(situation)[0] ?? null;

export const chooseNobody: Chooser = () => null;

/** Each of those that can go on as likely as the others. `generate`: numbers from 0 to below 1. */
export function chooseByChance(generate: () => number): Chooser {
  return (situation) => {
    const grants = grantsIn(situation);
    return grants[Math.floor(generate() * grants.length)] ?? null;
  };
}

/**
 * To where all have been started and every child is about to make its first call: main's calls before its first join, and the
 * beginnings. Then null, for good.
 */
export function startEverybody(): Chooser {
  let isDone = false;
  return ({ standing }) => {
    const next =
      standing.find(({ operation }) => operation.call === 'begin') ??
      standing.find(({ process, operation }) => process === 'main' && operation.call !== 'join');
    isDone ||= !next?.canGo;
    return isDone || !next ? null : { process: next.process, how: 'go' };
  };
}

/** As the schedule says, then as `after` does. `choose` throws Misfit. */
export function followSchedule(
  schedule: Schedule,
  after: Chooser,
): Steerer & { readonly made: () => number } {
  let made = 0;
  return {
    made: () => made,
    choose(situation) {
      const grant = schedule[made];
      if (grant === undefined) return after(situation);
      const misfit = misfitOf(situation, grant, made + 1);
      if (misfit) throw misfit;
      made += 1;
      return grant;
    },
  };
}
