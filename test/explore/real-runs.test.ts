/** Real processes do what the model says: steered runs by chance, replayed in it. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LearnedProgram } from '../../src/explore/learning/learned-program.js';
import { recordedRunOf } from '../../src/explore/learning/recorded-run.js';
import { createGenerator } from '../../src/mp/generator.js';
import { chooseByChance } from '../../src/run/steer/follow.js';
import type { Steerer } from '../../src/run/steer/scheduler.js';
import { launch } from '../helpers/launch.js';
import { oneIn, turns } from '../helpers/turns.js';

/** Others every day. */
const TODAY = Math.floor(Date.now() / 86_400_000);

const atRandom = (seed: string): Steerer => ({ choose: chooseByChance(createGenerator(seed)) });

describe('what real processes do, the model does', () => {
  const puzzles = readdirSync('puzzles', { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(oneIn(7, puzzles, TODAY % 7).map(({ name }) => name))('%s', async (name) => {
    const known = new LearnedProgram();
    for (let turn = 0; turn < turns(3, 100); turn++) {
      const seed = `${name}/${turn}/${TODAY}`;
      const { events } = await launch(`../../puzzles/${name}/program.ts`, { scheduler: atRandom(seed) });
      expect(known.learn(recordedRunOf(events)), seed).toBe(null);
    }
    expect(known.size).toBeGreaterThan(3);
  });
});
