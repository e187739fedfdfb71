/** Every steering puzzle, with real processes: the shortest schedule wins, the program can also run well, and the repaired one cannot be brought to the goal. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../src/mp/generator.js';
import { judgePuzzle } from '../../src/puzzle/judge.js';
import { listPuzzles, loadPuzzle, type Puzzle } from '../../src/puzzle/load-puzzle.js';
import { perform } from '../../src/run/perform.js';
import { type PreparedProgram, prepareLesson, prepareProgram } from '../../src/run/start/prepare.js';
import {
  type Chooser,
  chooseByChance,
  chooseFirst,
  chooseNobody,
  followSchedule,
  startEverybody,
} from '../../src/run/steer/follow.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { DEADLINE } from '../helpers/deadline.js';
import { LONG, turns } from '../helpers/turns.js';

type Steered = Extract<Puzzle, { readonly kind: 'steer' }>;

const STEERED = listPuzzles()
  .map(({ id }) => loadPuzzle(id))
  .filter((puzzle): puzzle is Steered => puzzle.kind === 'steer');
const TODAY = Math.floor(Date.now() / 86_400_000);
const TRIED = LONG ? STEERED : STEERED.filter((_, at) => at % 4 === TODAY % 4);

/** After how many steps the goal was reached; null: it was not, though the run has ended. */
async function stepsToGoal(
  puzzle: Steered,
  program: PreparedProgram,
  schedule: string,
  after: Chooser,
): Promise<number | null> {
  const events: TraceEvent[] = [];
  const before = startEverybody();
  const scheduler = followSchedule(parseSchedule(schedule), after);
  let reached: number | null = null;
  const { timeline } = await perform(
    { label: puzzle.meta.id, lesson: null, program, parameters: {} },
    {
      settings: { speed: 1, seed: 1 },
      timeout: DEADLINE / 1000,
      scheduler: {
        choose(point) {
          const first = before(point);
          if (first) return { ...first, isBefore: true };
          if (judgePuzzle(puzzle, buildTimeline(events)).solved) {
            reached = point.steps;
            return null;
          }
          return scheduler.choose(point);
        },
      },
    },
    { onEvent: (event) => void events.push(event), interrupt: new AbortController().signal },
  );
  if (reached === null && judgePuzzle(puzzle, timeline).solved) return parseSchedule(schedule).length;
  return reached;
}

const own = (puzzle: Steered) => prepareLesson(puzzle.sourcePath, puzzle.prepared, puzzle.source);

describe.each(TRIED)('$meta.id', (puzzle) => {
  it('its shortest schedule really wins, and not a step earlier', async () => {
    const { length } = parseSchedule(puzzle.meta.par);
    expect(await stepsToGoal(puzzle, own(puzzle), puzzle.meta.par, chooseNobody)).toBe(length);
  });

  it('can also run well', async () => {
    const outcomes: (number | null)[] = [];
    for (let turn = 0; turn < 40 && !outcomes.includes(null); turn++) {
      const chance = chooseByChance(createGenerator(`${puzzle.meta.id}/well/${turn}`));
      outcomes.push(await stepsToGoal(puzzle, own(puzzle), '', turn === 0 ? chooseFirst : chance));
    }
    expect(outcomes).toContain(null);
  });

  it('its repaired program cannot be brought to the goal by chance', async () => {
    const path = fileURLToPath(new URL(`../../puzzles/${puzzle.meta.id}/repaired.ts`, import.meta.url));
    const program = await prepareProgram(path);
    for (let turn = 0; turn < turns(2, 300); turn++) {
      const chance = chooseByChance(createGenerator(`${puzzle.meta.id}/${turn}/${TODAY}`));
      expect(await stepsToGoal(puzzle, program, '', chance), `turn ${turn}`).toBe(null);
    }
  });
});
