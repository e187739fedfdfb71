/** Every steering puzzle, explored cold: complete, and the shortest schedule that fails is no longer than its par. */
import { describe, expect, it } from 'vitest';
import { programOf, type SteeredPuzzle } from '../../scripts/content/puzzle-steering.js';
import { judgePuzzle } from '../../src/puzzle/judge.js';
import { listPuzzles, loadPuzzle } from '../../src/puzzle/load-puzzle.js';
import { isInPar, lengthOf, measureSchedule } from '../../src/puzzle/par.js';
import { explore } from '../../src/run/explore/explore.js';
import { startEverybody } from '../../src/run/steer/follow.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import { oneIn } from '../helpers/turns.js';

const STEERED = listPuzzles()
  .map(({ id }) => loadPuzzle(id))
  .filter((puzzle): puzzle is SteeredPuzzle => puzzle.kind === 'steer');
const TODAY = Math.floor(Date.now() / 86_400_000);

describe.each(oneIn(8, STEERED, TODAY % 8))('$meta.id', (puzzle) => {
  it('is explored completely, and no schedule to its goal is longer than it has to be', async () => {
    const found = await explore({
      target: { label: puzzle.meta.id, lesson: null, program: programOf(puzzle), parameters: {} },
      settings: { speed: 1, seed: 1 },
      before: startEverybody,
      goal: (events) => judgePuzzle(puzzle, buildTimeline(events)).solved,
      mayKill: puzzle.meta.kill === true,
      ...{ maxRuns: 1000, preemptions: 2, random: null, seed: 1 },
      interrupt: new AbortController().signal,
      onProgress: () => {},
    });
    expect(found).toMatchObject({ complete: true, isFinished: true, unconfirmed: 0 });
    expect(found.confirmed).toBe(found.classes);
    const lengths = found.outcomes.filter(({ goal }) => goal).map(({ schedule }) => lengthOf(schedule));
    expect(lengths.filter((length) => isInPar(length, measureSchedule(puzzle.meta.par)))).not.toEqual([]);
    expect(found.outcomes.some(({ goal }) => goal === false)).toBe(true);
  });
});
