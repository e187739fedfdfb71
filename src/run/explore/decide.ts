/** Which two calls decide: swapped, something else comes of the run. */
import type { CallOf, DecidingPair } from '../../explore/exploration.js';
import { flipsOf } from '../../explore/flips.js';
import { outcomeKey, outcomeOf } from '../../explore/outcome.js';
import { replaySchedule, replayToEnd } from '../../explore/replay.js';
import { isSameGrant, type Schedule } from '../../schedule/schedule.js';
import type { Bench } from './bench.js';
import { type Group, grantsOf } from './findings.js';

/** So many pairs are really tried. */
const MOST_TRIES = 8;

/** The calls of a schedule's steps. */
export function callsOf(bench: Bench, schedule: Schedule, killed: readonly string[]): CallOf[] {
  const { steps } = replaySchedule(bench.tree(killed), schedule);
  return steps.map(({ grant: { process }, call: { operation } }) => ({ process, operation }));
}

/** Null: none was found. Throws Enough, ExploreError, NotModelled, OsError. */
export async function findDecision(
  group: Group,
  schedule: Schedule,
  bench: Bench,
  killed: readonly string[],
): Promise<DecidingPair | null> {
  const tree = bench.tree(killed);
  const calls = callsOf(bench, schedule, killed);
  let tries = 0;
  for (const { early, schedule: flipped } of flipsOf(tree, schedule)) {
    if (tries === MOST_TRIES) return null;
    const replayed = replayToEnd(tree, flipped, without(schedule, flipped));
    if (replayed === null) continue;
    const modelled = outcomeOf(replayed.world);
    const isOther = outcomeKey(modelled) !== group.key;
    if (group.goal === null && !(isOther && (group.outcome.kind === 'finished' || isGood(modelled))))
      continue;
    tries++;
    const run = await bench.run(grantsOf(replayed.steps));
    const isDecided = group.goal === null ? bench.place(run).key !== group.key : run.reachedAt === null;
    const [one, other] = [calls[early], callsOf(bench, flipped, killed).at(-1)];
    if (isDecided && one && other) return { early: one, late: other };
  }
  return null;
}

const isGood = ({ kind }: { readonly kind: string }): boolean => kind === 'finished';

/** What is left of a schedule when these of its steps are made. */
function without(schedule: Schedule, made: Schedule): Schedule {
  const left = [...schedule];
  for (const grant of made) {
    const index = left.findIndex((each) => isSameGrant(each, grant));
    if (index !== -1) left.splice(index, 1);
  }
  return left;
}
