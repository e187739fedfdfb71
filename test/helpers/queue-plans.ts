/** Random plans for test/fixtures/queue/moves.ts, run and judged. */
import fc from 'fast-check';
import type { Move } from '../fixtures/queue/moves.js';
import { launch } from './launch.js';
import { findWrongAnswers } from './queue-answers.js';
import { stopAtRandom } from './unrest.js';

export interface QueuePlan {
  readonly maxsize: number;
  readonly joinable: boolean;
  /** Of each process. */
  readonly moves: readonly (readonly Move[])[];
}

/** Seconds. */
const limits = [0, 0, 0.005, 0.02, 0.1, null];

const move = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('put' as const), fc.constantFrom(...limits)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('get' as const), fc.constantFrom(...limits)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('pause' as const), fc.constantFrom(0.001, 0.03)) },
  { weight: 1, arbitrary: fc.constant(['join', null] as const) },
);

export const queuePlans: fc.Arbitrary<QueuePlan> = fc.record({
  maxsize: fc.constantFrom(1, 2, 3, 0),
  joinable: fc.boolean(),
  moves: fc.array(fc.array(move, { minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 5 }),
});

/** Runs a plan; with `unrest` its processes are stopped at random. Returns the answers that were never true. */
export async function wrongAnswersIn({ maxsize, joinable, moves }: QueuePlan, unrest: boolean) {
  const stops = stopAtRandom(unrest ? { stop: 900, pause: 30 } : { stop: 0, pause: 1e9 });
  const { reason, events } = await launch('queue/moves.ts', {
    parameters: { plan: JSON.stringify(moves), maxsize, joinable },
    timeout: 120,
    onEvent: stops.add,
  });
  stops.end();
  return [...(reason === 'finished' ? [] : [reason]), ...findWrongAnswers(events, 'q', maxsize)];
}
