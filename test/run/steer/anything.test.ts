/**
 * Programs by chance, stepped by chance: what the moment says can go on, goes on, and what it says cannot, cannot (else steering
 * throws); each comes to an end.
 */
import { expect, it } from 'vitest';
import { createGenerator } from '../../../src/mp/generator.js';
import { grantsIn } from '../../../src/run/steer/follow.js';
import type { Steerer } from '../../../src/run/steer/scheduler.js';
import { makePlan } from '../../helpers/any-plan.js';
import { launch } from '../../helpers/launch.js';
import { turns } from '../../helpers/turns.js';

/** Others every day. */
const TODAY = Math.floor(Date.now() / 86_400_000);
/** How many programs are stepped at the same time. */
const AT_A_TIME = 3;
/** One that is not at its end by then hangs; real seconds. */
const HANGS_S = 100;
/** Once in so many steps somebody is killed, where that happens at all. */
const KILL = 1 / 25;

function atRandom(seed: string): Steerer {
  const generate = createGenerator(seed);
  const kills = generate() < 0.4;
  return {
    choose(situation) {
      const grants = grantsIn(situation);
      const grant = grants[Math.floor(generate() * grants.length)] as (typeof grants)[number];
      const victim = situation.standing[Math.floor(generate() * situation.standing.length)];
      return kills && generate() < KILL && victim ? { process: victim.process, how: 'kill' } : grant;
    },
  };
}

it('programs of all kinds of calls, stepped at random, do what the moment says', async () => {
  const many = turns(6, 1500);
  const seeds = Array.from({ length: many }, (_, turn) => `${TODAY}/${turn}`);
  const wrong: string[] = [];
  const reasons = new Map<string, number>();
  const play = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
      const plan = makePlan(createGenerator(seed));
      try {
        const { reason, events } = await launch('steered/anything.ts', {
          parameters: { plan },
          scheduler: atRandom(seed),
          timeout: HANGS_S,
        });
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        if (reason === 'timeout') throw new Error(`hangs after ${JSON.stringify(events.slice(-8), null, 1)}`);
      } catch (error) {
        wrong.push(`${seed} ${plan}\n${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, play));
  expect(wrong).toEqual([]);
  expect(Math.max(...reasons.values())).toBeGreaterThan(0);
});
