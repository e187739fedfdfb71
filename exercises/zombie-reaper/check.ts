/** A zombie is a child that the kernel shows as one (Z), and whose join does not stand in the log yet. */
import type { TraceEvent } from '../../src/trace/events.js';
import type { Timeline } from '../../src/trace/timeline.js';
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
    return { process, begun: events.filter((event) => event.kind === 'sleep') };
  });
  const started = workers.at(-1)?.spawn?.seq ?? 0;
  const rounds = sleeps[0]?.begun.filter(({ seq }) => seq > started).length ?? 0;
  return {
    'no-zombies': firstOf(workers, (worker) => leftAsZombie(worker, timeline, sleeps)),
    'side-by-side': startedAfterJoin(workers),
    'goes-on':
      workers.length < WORKERS || rounds < ROUNDS
        ? contradiction([], { workers: workers.length, rounds })
        : null,
  };
};

interface Sleeps {
  readonly process: string;
  readonly begun: readonly TraceEvent[];
}

/**
 * One sleep is forgiven: it may have ended just after its parent had looked. What it says of its own end is too early: on a
 * busy machine it can be long before the kernel lets anybody collect it. By the clock: what the observer sees may stand in
 * the log before what it has not read yet.
 */
function leftAsZombie(
  { process, spawn, join }: Conduct,
  { events }: Timeline,
  sleeps: readonly Sleeps[],
): Contradiction | null {
  const zombie = events.find(
    (event) => event.kind === 'state' && event.state === 'Z' && event.process === process,
  );
  if (zombie === undefined) return null;
  const parent = sleeps.find((each) => each.process === spawn?.process);
  const [, second] = parent?.begun.filter(({ t }) => t > zombie.t && (!join || t < join.t)) ?? [];
  return second === undefined
    ? null
    : contradiction([zombie.seq, second.seq], { a: process, b: parent?.process ?? '' });
}
