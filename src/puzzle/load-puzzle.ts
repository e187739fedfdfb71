/** The puzzles there are, and one of them with all it consists of, as the build prepared it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Localized } from '../i18n/language.js';
import type { CodeToken } from '../lesson/load-lesson.js';
import { packageFile } from '../lesson/package-files.js';
import type { ScheduleLength } from '../progress/progress.js';
import type { ExerciseCheck } from '../verdict/exercise/judgement.js';
import type { Goal } from './goal/goal.js';
import { measureSchedule } from './par.js';
import type { PuzzleKind, PuzzleMeta, RepairPuzzle, SteerPuzzle } from './puzzle.js';

/** What lists and did-you-mean need. */
export interface ListedPuzzle extends Pick<PuzzleMeta, 'id' | 'order' | 'title'> {
  readonly kind: PuzzleKind;
  /** Null for one to be repaired. */
  readonly par: ScheduleLength | null;
}

/** What judges it. */
export type JudgedPuzzle =
  | { readonly kind: 'steer'; readonly meta: SteerPuzzle; readonly goal: Goal }
  | { readonly kind: 'repair'; readonly meta: RepairPuzzle; readonly check: ExerciseCheck };

/** What the build writes to dist/puzzles/<id>.cjs. */
type BuiltPuzzle = JudgedPuzzle & {
  /** What it is about, as Markdown. */
  readonly stories: Localized;
  /** The program in both languages of programs, and as it runs in a steered run. */
  readonly programs: Readonly<Record<'ts' | 'js', string>>;
  readonly prepared: string;
  /** Its lines as tokens, and those of the program that is right. */
  readonly highlighted: readonly (readonly CodeToken[])[];
  readonly repaired: readonly (readonly CodeToken[])[];
};

export type Puzzle = BuiltPuzzle & {
  /** The program as shown, byte for byte the file at `sourcePath`. */
  readonly source: string;
  /** Absolute path of the program, puzzles/<id>/program.ts; also its name in error messages. */
  readonly sourcePath: string;
};

let puzzles: readonly ListedPuzzle[] | undefined;

/** In their order. */
export function listPuzzles(): readonly ListedPuzzle[] {
  if (puzzles) return puzzles;
  const listed: readonly (Omit<ListedPuzzle, 'par'> & { readonly par: string | null })[] = JSON.parse(
    readFileSync(packageFile('dist/puzzles/catalog.json'), 'utf8'),
  );
  puzzles = listed.map((each) => ({ ...each, par: each.par === null ? null : measureSchedule(each.par) }));
  return puzzles;
}

/** @throws RangeError when there is none; see `listPuzzles` */
export function loadPuzzle(id: string): Puzzle {
  if (!listPuzzles().some((puzzle) => puzzle.id === id)) throw new RangeError(`there is no puzzle "${id}"`);
  const built: BuiltPuzzle = createRequire(import.meta.url)(packageFile(`dist/puzzles/${id}.cjs`));
  return { ...built, source: built.programs.ts, sourcePath: packageFile(`puzzles/${id}/program.ts`) };
}
