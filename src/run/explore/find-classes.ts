/** Every class of a program's executions, in the model, which real runs teach where it has holes. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Execution, scheduleOf } from '../../explore/execute.js';
import { outcomeKey, outcomeOf } from '../../explore/outcome.js';
import type { ProgramTree } from '../../explore/program.js';
import type { Coverage, SearchBudget } from '../../explore/tiers.js';
import { searching } from '../../explore/tiers.js';
import { createGenerator } from '../../mp/generator.js';
import type { Schedule } from '../../schedule/schedule.js';
import { chooseByChance } from '../steer/follow.js';
import { type Bench, Enough } from './bench.js';
import { ExploreError } from './explore-error.js';

/** All executions of one outcome. */
export interface FoundOutcome {
  readonly first: Schedule;
  count: number;
}

export interface FoundClasses {
  readonly coverage: Coverage;
  /** As many as may be really run; of each, a schedule. */
  readonly schedules: readonly Schedule[];
  readonly outcomes: ReadonlyMap<string, FoundOutcome>;
}

/** A search that has gone on so long lets others do something; milliseconds. */
const TURN_MS = 20;
/** More outcomes than that nobody reads. */
const MOST_OUTCOMES = 1000;

/**
 * `killed`: who is killed in these executions. `keep`: how many schedules are kept. `onClass` is told how many there are so
 * far. Throws Enough, ExploreError, NotModelled, OsError.
 */
export async function findClasses(
  bench: Bench,
  killed: readonly string[],
  { budget, keep, interrupt }: { budget: SearchBudget; keep: number; interrupt: AbortSignal },
  onClass: (classes: number) => void,
): Promise<FoundClasses> {
  for (;;) {
    const found = await searchOnce(bench.tree(killed), { budget, keep, interrupt }, onClass);
    if (!('unknown' in found)) return found;
    const known = bench.known();
    // by chance from there on: that teaches more than what always comes first
    await bench.run(found.unknown, chooseByChance(createGenerator(`explore/${known}`)));
    if (bench.known() === known) throw new ExploreError({ code: 'NOT_AS_MODELLED' });
  }
}

async function searchOnce(
  tree: ProgramTree,
  { budget, keep, interrupt }: { budget: SearchBudget; keep: number; interrupt: AbortSignal },
  onClass: (classes: number) => void,
): Promise<FoundClasses | { readonly unknown: Schedule }> {
  const schedules: Schedule[] = [];
  const outcomes = new Map<string, FoundOutcome>();
  let count = 0;
  const take = (execution: Execution): void => {
    count++;
    if (schedules.length < keep) schedules.push(scheduleOf(execution));
    const key = outcomeKey(outcomeOf(execution.world));
    const found = outcomes.get(key);
    if (found) found.count++;
    else if (outcomes.size < MOST_OUTCOMES) outcomes.set(key, { first: scheduleOf(execution), count: 1 });
  };
  const steps = searching(tree, budget);
  for (let since = performance.now(); ; ) {
    const next = steps.next();
    if (next.done) {
      if (next.value.is === 'unknown') return { unknown: next.value.schedule };
      return { coverage: next.value.coverage, schedules, outcomes };
    }
    if (next.value) take(next.value);
    if (performance.now() - since < TURN_MS) continue;
    onClass(count);
    await breathe();
    if (interrupt.aborted) throw new Enough();
    since = performance.now();
  }
}
