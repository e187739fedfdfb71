/** What a puzzle is. One folder of puzzles/ each; see docs/adding-a-puzzle.md. */
import type { Property } from '../exercise/exercise.js';
import type { Localized } from '../i18n/language.js';

interface AnyPuzzle {
  readonly id: string;
  /** Place in the list, from 1, the easiest first. */
  readonly order: number;
  readonly title: Localized;
  /** The lesson that teaches what it needs, where there is one. */
  readonly lesson?: string;
  /** What has to come about, in a sentence: exactly what the folder's goal.ts, or check.ts, asks of the log. */
  readonly goal: Localized;
  /** What one has understood afterwards, in a few words. */
  readonly teaches: Localized;
  /** Three; each says more than the one before, the last nearly gives the solution. */
  readonly hints: readonly Localized[];
  /** Said when it is solved: why it could happen, and what the repaired program does about it. */
  readonly afterwards: Localized;
}

/** The learner decides who goes on, until the goal has come about. The program can also run well. */
export interface SteerPuzzle extends AnyPuzzle {
  readonly kind: 'steer';
  /** Where the learner takes over: main has started all, and each child is about to make its first call. */
  readonly prefix: 'started';
  /** The shortest schedule, in words of schedules ("p1 p2*2 p1"): fewest switches, then fewest steps. */
  readonly par: string;
  /** Whether a process may be killed in it. */
  readonly kill?: true;
}

/** The program is wrong whoever goes on: the learner changes it, and it is judged by several runs, as exercises are. */
export interface RepairPuzzle extends AnyPuzzle {
  readonly kind: 'repair';
  /** What every run of a repaired program keeps, beside what all programs have to (`GENERAL` of src/exercise). */
  readonly properties: readonly Property[];
}

export type PuzzleMeta = SteerPuzzle | RepairPuzzle;
export type PuzzleKind = PuzzleMeta['kind'];
