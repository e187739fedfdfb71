/** What an exercise is. One folder of exercises/ each; see docs/adding-a-lesson.md. */
import type { Localized } from '../i18n/language.js';

/** Something every run of a right program keeps, whatever it prints and however it is written. */
export interface Property {
  readonly id: string;
  /** "Bought one at a time". */
  readonly title: Localized;
  /** What happened instead; {a}, {b} … are values of the contradiction. */
  readonly broken: Localized;
  /** Cannot be judged before the program has come to its end. */
  readonly atEnd?: boolean;
}

export interface ExerciseMeta {
  readonly id: string;
  /** Place in the list, from 1. */
  readonly order: number;
  readonly title: Localized;
  /** The lesson that teaches what it needs. */
  readonly lesson: string;
  /** What is judged, the most telling first; all exercises are judged by `GENERAL` as well. */
  readonly properties: readonly Property[];
  /** Each says more than the one before; the last one nearly gives the solution. */
  readonly hints: readonly Localized[];
  /** What main() gets in each run, if it takes anything: the same properties have to hold. */
  readonly runs?: readonly Readonly<Record<string, number>>[];
  /** wrong/<name>.ts: the properties it is rejected for, any of them. */
  readonly wrong: Readonly<Record<string, readonly string[]>>;
}
