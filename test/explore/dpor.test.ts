import { describe, expect, it } from 'vitest';
import { bruteForceAll, bruteForceClasses } from './brute-force.js';
import { explored } from './explored.js';
import { byChance, THEMES } from './programs/chance.js';

const PROGRAMS = 12;

describe('dpor and brute force find the same, dpor no class twice', () => {
  it.each(Object.keys(THEMES))('%s', (theme) => {
    for (let seed = 0; seed < PROGRAMS; seed++) {
      const sizes =
        [
          [2, 2, 2],
          [4, 3],
          [3, 2, 1],
        ][seed % 3] ?? [];
      const program = byChance(theme, seed, sizes);
      const { classes, outcomes } = explored(program);
      expect([...classes].sort(), `seed ${seed}`).toEqual([...bruteForceClasses(program).keys()].sort());
      expect(outcomes, `seed ${seed}`).toEqual(bruteForceAll(program).outcomes);
    }
  });
});
