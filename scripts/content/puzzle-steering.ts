/** Steers a puzzle's program with real processes: its shortest schedule, and by chance. */
import { createGenerator } from '../../src/mp/generator.js';
import { judgePuzzle } from '../../src/puzzle/judge.js';
import type { Puzzle } from '../../src/puzzle/load-puzzle.js';
import { perform } from '../../src/run/perform.js';
import { type PreparedProgram, prepareLesson } from '../../src/run/start/prepare.js';
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

export type SteeredPuzzle = Extract<Puzzle, { readonly kind: 'steer' }>;

/** Real seconds after which a run that still goes on is ended. */
const LONGEST_S = 30;
/** So many runs by chance, at most, are made to see the program run well. */
const MOST_TRIES = 40;

/** After how many steps the goal was reached; null: it was not, though the run has ended. */
export async function stepsToGoal(
  puzzle: SteeredPuzzle,
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
      timeout: LONGEST_S,
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

export function programOf({ sourcePath, prepared, source }: SteeredPuzzle): PreparedProgram {
  return prepareLesson(sourcePath, prepared, source);
}

/** Whether some schedule runs the program without coming to the goal: the first that can, else by chance. */
export async function canRunWell(puzzle: SteeredPuzzle): Promise<boolean> {
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const chance = chooseByChance(createGenerator(`${puzzle.meta.id}/well/${turn}`));
    const steps = await stepsToGoal(puzzle, programOf(puzzle), '', turn === 0 ? chooseFirst : chance);
    if (steps === null) return true;
  }
  return false;
}

/** The number of the first of `turns` schedules by chance that brings the repaired program to the goal; null: none does. */
export async function breaksRepaired(
  puzzle: SteeredPuzzle,
  repaired: PreparedProgram,
  turns: number,
  salt: string,
): Promise<number | null> {
  for (let turn = 0; turn < turns; turn++) {
    const chance = chooseByChance(createGenerator(`${puzzle.meta.id}/${turn}/${salt}`));
    if ((await stepsToGoal(puzzle, repaired, '', chance)) !== null) return turn;
  }
  return null;
}

/** What is wrong with a puzzle to be steered, in sentences; `turns`: schedules by chance that its repaired program gets. */
export async function findSteeringProblems(
  puzzle: SteeredPuzzle,
  repaired: PreparedProgram,
  turns: number,
): Promise<string[]> {
  const { par } = puzzle.meta;
  const steps = await stepsToGoal(puzzle, programOf(puzzle), par, chooseNobody);
  const wanted = parseSchedule(par).length;
  const broken = await breaksRepaired(puzzle, repaired, turns, 'check');
  return [
    ...(steps === wanted ? [] : [`its par of ${wanted} steps comes to the goal after ${steps ?? 'none'}`]),
    ...((await canRunWell(puzzle)) ? [] : ['no schedule makes its program run well']),
    ...(broken === null ? [] : [`repaired.ts comes to the goal by the schedule by chance number ${broken}`]),
  ];
}
