/** Every steering puzzle, with real processes: the shortest schedule wins, the program can also run well, and the repaired one cannot be brought to the goal. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  breaksRepaired,
  canRunWell,
  programOf,
  type SteeredPuzzle,
  stepsToGoal,
} from '../../scripts/content/puzzle-steering.js';
import { listPuzzles, loadPuzzle } from '../../src/puzzle/load-puzzle.js';
import { prepareProgram } from '../../src/run/start/prepare.js';
import { chooseNobody } from '../../src/run/steer/follow.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { LONG, turns } from '../helpers/turns.js';

const STEERED = listPuzzles()
  .map(({ id }) => loadPuzzle(id))
  .filter((puzzle): puzzle is SteeredPuzzle => puzzle.kind === 'steer');
const TODAY = Math.floor(Date.now() / 86_400_000);
const TRIED = LONG ? STEERED : STEERED.filter((_, at) => at % 4 === TODAY % 4);

describe.each(TRIED)('$meta.id', (puzzle) => {
  it('its shortest schedule really wins, and not a step earlier', async () => {
    const { length } = parseSchedule(puzzle.meta.par);
    expect(await stepsToGoal(puzzle, programOf(puzzle), puzzle.meta.par, chooseNobody)).toBe(length);
  });

  it('can also run well', async () => {
    expect(await canRunWell(puzzle)).toBe(true);
  });

  it('its repaired program cannot be brought to the goal by chance', async () => {
    const path = fileURLToPath(new URL(`../../puzzles/${puzzle.meta.id}/repaired.ts`, import.meta.url));
    expect(await breaksRepaired(puzzle, await prepareProgram(path), turns(2, 300), `${TODAY}`)).toBe(null);
  });
});
