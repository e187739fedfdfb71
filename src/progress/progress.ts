/** What is kept about a learner, and how it changes. Pure: reading and writing it is store.ts. */
import type { Language } from '../i18n/language.js';

/** Times are ISO 8601 in UTC. Keys are ids of lessons, questions, exercises, puzzles; those of ones that are gone are kept. */
export interface Progress {
  readonly version: 1;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly questions: Readonly<Record<string, QuestionProgress>>;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
  readonly puzzles: Readonly<Record<string, PuzzleProgress>>;
  /** Where the learner left a lesson last: the page, from 1. */
  readonly bookmark?: { readonly lesson: string; readonly page: number };
  readonly settings: Settings;
}

export interface LessonProgress {
  readonly runs: number;
  /** When a run first showed what the lesson is for. */
  readonly done: string | null;
  readonly last: string;
}

/** The box of what is known. */
export const LAST_BOX = 5;

export interface QuestionProgress {
  /** Leitner box, from 1, which comes back at once, to LAST_BOX. */
  readonly box: number;
  readonly right: number;
  readonly wrong: number;
  readonly last: string;
}

export interface ExerciseProgress {
  /** How often it was checked. */
  readonly checks: number;
  /** When a check first passed. */
  readonly passed: string | null;
  /** How many hints were shown. */
  readonly hints: number;
  readonly last: string;
}

export interface PuzzleProgress {
  /** How often a schedule, or a repaired program, was judged. */
  readonly tries: number;
  /** When it was first solved. */
  readonly solved: string | null;
  /** When it was first solved by a schedule as short as the shortest. */
  readonly inPar: string | null;
  /** The shortest schedule that solved it; null for none, and where it is repaired. */
  readonly best: ScheduleLength | null;
  /** How many hints were shown. */
  readonly hints: number;
  readonly last: string;
}

/** How long a schedule is: fewer switches, from one process to another, count first. */
export interface ScheduleLength {
  readonly switches: number;
  readonly steps: number;
}

/** What the learner chose instead of the defaults. */
export interface Settings {
  readonly language?: Language;
  readonly speed?: number;
}

export const NO_PROGRESS: Progress = {
  version: 1,
  lessons: {},
  questions: {},
  exercises: {},
  puzzles: {},
  settings: {},
};

/** Where progress is kept. Trouble with it never stops the tool: it is told once, and things go on without saving. */
export interface ProgressStore {
  /** As it was last read or saved by this process. */
  readonly progress: Progress;
  /** Applies `change` to what is saved at this moment, by whichever process, and saves the result. */
  update(change: (progress: Progress) => Progress): void;
}
