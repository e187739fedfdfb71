/** What is to be stepped through: a lesson, a puzzle or a learner's program, as it is stepped. */
import { createHash } from 'node:crypto';
import { nearest } from '../../i18n/did-you-mean.js';
import type { Language } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import { listPuzzles, loadPuzzle, type Puzzle } from '../../puzzle/load-puzzle.js';
import type { Target } from '../../run/perform.js';
import { prepareLesson } from '../../run/start/prepare.js';
import { type Chooser, startEverybody } from '../../run/steer/follow.js';
import { UserFailure } from '../failure/failure.js';
import { findTarget, isPath } from '../run/target.js';
import type { StepOptions } from './step-options.js';
import { stepWords } from './step-words.js';

export interface StepTarget {
  readonly target: Target;
  readonly puzzle: Puzzle | null;
  /** Makes the steps before the schedule begins; absent: there are none. */
  readonly before?: () => Chooser;
  /** Whether processes may be killed in it: in learners' own programs, and where a puzzle is about it. */
  readonly mayKill: boolean;
}

/** Throws UserFailure, ProgramError, ProgramSyntaxError, OsError. */
export async function findStepTarget(
  name: string,
  options: StepOptions,
  language: Language,
): Promise<StepTarget> {
  const puzzles = listPuzzles().map(({ id }) => id);
  if (puzzles.includes(name)) return puzzleTarget(loadPuzzle(name));
  const names = [...listLessons().map(({ id }) => id), ...puzzles];
  if (!isPath(name) && !names.includes(name))
    throw new UserFailure(stepWords[language].unknown(name, nearest(name, names)));
  const target = await findTarget(name, withFewProcesses(name, options), language);
  return { target, puzzle: null, mayKill: isPath(name) };
}

/** A puzzle's program, from where the learner takes over. */
function puzzleTarget(puzzle: Puzzle): StepTarget {
  const { id } = puzzle.meta;
  const program = prepareLesson(puzzle.sourcePath, puzzle.prepared, puzzle.source);
  const isSteered = puzzle.kind === 'steer';
  return {
    target: { label: id, lesson: null, program, parameters: {} },
    puzzle,
    ...(isSteered ? { before: startEverybody } : {}),
    mayKill: isSteered && puzzle.meta.kill === true,
  };
}

/** A choice among a hundred teaches nothing: what a lesson has more of is started with few, unless it was typed. */
const FEW: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'phone-rush': { buyers: 3, phones: 1 },
};

function withFewProcesses(name: string, options: StepOptions): StepOptions {
  const typed = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...options, ...FEW[name], ...typed } as StepOptions;
}

/** Of the text of a program and of what it imports, so that a schedule is not taken for one of another program. */
export function hashOf({ program }: Target): string {
  const hash = createHash('sha256');
  for (const text of Object.values(program.sources)) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
