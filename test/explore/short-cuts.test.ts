import { describe, expect, it } from 'vitest';
import { outcomeKey, outcomeOf } from '../../src/explore/outcome.js';
import type { ProgramTree } from '../../src/explore/program.js';
import { bruteForceAll, worldAfter } from './brute-force.js';
import * as table from './programs/table.js';
import { releaseNeverRacesWithP, type ShortCuts, searchWith } from './short-cuts.js';

const outcomesOf = (program: ProgramTree, cuts: ShortCuts): Set<string> =>
  new Set(searchWith(program, cuts).map((steps) => outcomeKey(outcomeOf(worldAfter(program, steps)))));

const LONG_WAY: ShortCuts = { backtrack: 'source sets' };

describe('short cuts that lose outcomes', () => {
  it.each<[string, ProgramTree, ShortCuts]>([
    [
      'the backtracking of Flanagan and Godefroid, with sleep sets',
      table.namedPhilosophers(5),
      { ...LONG_WAY, backtrack: 'Flanagan and Godefroid' },
    ],
    [
      'a release never races with an acquire of the same semaphore',
      table.strayRelease(),
      { ...LONG_WAY, noRace: releaseNeverRacesWithP },
    ],
  ])('%s', (_, program, cuts) => {
    const { outcomes } = bruteForceAll(program);
    expect(outcomesOf(program, LONG_WAY)).toEqual(outcomes);
    expect(outcomesOf(program, cuts).size).toBeLessThan(outcomes.size);
  });
});
