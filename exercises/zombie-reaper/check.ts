/** A zombie is a child whose end stands in the log and whose join does not, yet. */
import { type Conduct, childrenOf, conducts, startedAfterJoin } from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

const WORKERS = 3;
const ROUNDS = 3;

export const check: ExerciseCheck = (timeline) => {
  const workers = childrenOf(timeline);
  const sleeps = conducts(timeline).map(({ process, events }): Sleeps => {
    return { process, seqs: events.flatMap((event) => (event.kind === 'sleep' ? [event.seq] : [])) };
  });
  const started = workers.at(-1)?.spawn?.seq ?? 0;
  const rounds = sleeps[0]?.seqs.filter((seq) => seq > started).length ?? 0;
  return {
    'no-zombies': firstOf(workers, (worker) => leftAsZombie(worker, sleeps)),
    'side-by-side': startedAfterJoin(workers),
    'goes-on':
      workers.length < WORKERS || rounds < ROUNDS
        ? contradiction([], { workers: workers.length, rounds })
        : null,
  };
};

interface Sleeps {
  readonly process: string;
  readonly seqs: readonly number[];
}

/** One sleep is forgiven: it may have ended just after its parent had looked. */
function leftAsZombie(
  { process, spawn, exit, join }: Conduct,
  sleeps: readonly Sleeps[],
): Contradiction | null {
  if (exit === null) return null;
  const parent = sleeps.find((each) => each.process === spawn?.process);
  const [, second] = parent?.seqs.filter((seq) => seq > exit && (!join || seq < join.seq)) ?? [];
  return second === undefined
    ? null
    : contradiction([exit, second], { a: process, b: parent?.process ?? '' });
}
