/** What real runs have come to so far, by outcome. Pure but for what it remembers. */
import { switchesIn } from '../../explore/fewest-switches.js';
import type { Move } from '../../explore/move.js';
import type { ModelOutcome } from '../../explore/outcome.js';
import type { Schedule } from '../../schedule/schedule.js';
import type { Placed } from './bench.js';
import type { RealRun } from './real-run.js';

/** All runs with one outcome; of a puzzle, with one judgement, too. */
export interface Group {
  readonly key: string;
  readonly outcome: ModelOutcome;
  readonly goal: boolean | null;
  /** How many runs came to it, and how many of these were made to confirm a class. */
  runs: number;
  classes: number;
  /** The shortest that was run: of a goal, as far as it was reached. */
  best: readonly Move[];
}

export class Findings {
  readonly #groups = new Map<string, Group>();
  readonly #hasGoal: boolean;

  constructor(hasGoal: boolean) {
    this.#hasGoal = hasGoal;
  }

  get groups(): readonly Group[] {
    return [...this.#groups.values()];
  }

  /** `isClass`: the run was made to confirm a class. */
  add({ key, outcome, steps }: Placed, { reachedAt }: RealRun, isClass: boolean): void {
    const goal = this.#hasGoal ? reachedAt !== null : null;
    const name = `${goal} ${key}`;
    const best = reachedAt === null ? steps : steps.slice(0, reachedAt);
    const group = this.#groups.get(name) ?? { key, outcome, goal, runs: 0, classes: 0, best };
    this.#groups.set(name, group);
    group.runs++;
    if (isClass) group.classes++;
    if (isShorter(grantsOf(best), grantsOf(group.best))) group.best = best;
  }
}

export const grantsOf = (steps: readonly Move[]): Schedule => steps.map(({ grant }) => grant);

/** Fewer switches count first, then fewer steps. */
export function isShorter(one: Schedule, other: Schedule): boolean {
  const fewer = switchesIn(one) - switchesIn(other);
  return fewer === 0 ? one.length < other.length : fewer < 0;
}
