/** Every word about exercises, one type for both languages. The exercises' own words are in exercises/. */

import type { Language } from '../../i18n/language.js';
import { exerciseEn } from './exercise-en.js';
import { exerciseZh } from './exercise-zh.js';

export interface ExerciseWords {
  readonly title: string;
  readonly done: string;
  /** Under the list. */
  readonly begin: (command: string) => string;
  readonly judged: string;
  readonly solution: string;
  readonly hint: (number: number, of: number) => string;
  readonly moreHints: (left: number) => string;
  readonly noMoreHints: string;
  readonly next: string;
  readonly why: Readonly<
    Record<
      | 'start'
      | 'check'
      | 'hint'
      | 'solution'
      | 'again'
      | 'againUsual'
      | 'run'
      | 'lesson'
      | 'following'
      | 'watch'
      | 'list'
      | 'reset',
      string
    >
  >;
  /** The properties every exercise is judged by, and how each was broken. */
  readonly general: Readonly<
    Record<'no-failure' | 'ends' | 'collected', { readonly title: string; readonly broken: string }>
  >;
  /** "b5 waits for something in tickets". `on` is a primitive's kind "join" or "busy". */
  readonly waitsFor: (process: string, on: string, object: string) => string;
  readonly andMore: (more: number) => string;
  /** Put between what several processes wait for. */
  readonly separator: string;
  readonly checking: (file: string, run: number, of: number, seconds: number) => string;
  readonly passed: (exercise: string, file: string, runs: number) => string;
  readonly notPassed: (exercise: string, file: string, run: number) => string;
  readonly heldIn: (kept: number, runs: number) => string;
  readonly brokenIn: (run: number) => string;
  readonly notJudged: string;
  readonly honest: (first: number, last: number) => string;
  readonly failingRun: (run: number, seed: number, parameters: string) => string;
  readonly interrupted: string;
  readonly watching: (file: string) => string;
  readonly started: (file: string) => string;
  readonly typed: (file: string) => string;
  readonly typesLeftAlone: (file: string) => string;
  readonly putBack: (file: string, aside: string) => string;
  readonly askReset: (file: string) => string;
  readonly askSolution: string;
  readonly keptAsItWas: string;
  readonly failures: Readonly<{
    unknownAction: (typed: string, meant: string | null) => string;
    unknown: (typed: string, meant: string | null) => string;
    noName: (action: string) => string;
    tooMany: string;
    exists: (file: string, exercise: string) => string;
    cannotWrite: (file: string, code: string) => string;
    noFolder: (folder: string) => string;
    noFile: (names: string, exercise: string) => string;
    nothingToReset: (file: string, exercise: string) => string;
    askFirst: (command: string) => string;
    solutionFirst: (command: string) => string;
    watchJson: string;
  }>;
}

export const exerciseWords: Readonly<Record<Language, ExerciseWords>> = { en: exerciseEn, zh: exerciseZh };
