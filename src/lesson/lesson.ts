/** What a lesson is. One folder of lessons/ each; see docs/adding-a-lesson.md. */
import type { Localized } from '../i18n/language.js';
import type { Timeline } from '../trace/timeline.js';
import type { Finding } from '../verdict/finding.js';

export type { Language, Localized } from '../i18n/language.js';

/** What the learner may change on the command line; `main` receives it under `name`. */
export type LessonParameter = NumberParameter | FlagParameter;

/** A number: `--processes 5`. */
export interface NumberParameter {
  readonly kind: 'number';
  readonly name: string;
  readonly description: Localized;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Whole numbers only. */
  readonly integer: boolean;
  /** So many processes are there at the same time: refused before the start where the system has no room for them. */
  readonly counts?: 'processes';
}

/**
 * Something that is on or off. The option switches it away from its default: `--cured` turns on what is off,
 * `--no-lock` turns off the `lock` that is on.
 */
export interface FlagParameter {
  readonly kind: 'flag';
  readonly name: string;
  /** What typing the option does. */
  readonly description: Localized;
  readonly default: boolean;
  /** With the option, the run has to show this instead of the lesson's `expects`. */
  readonly expects: readonly string[];
}

/** The values `main` receives, by name. */
export type ParameterValues = Readonly<Record<string, number | boolean>>;

/** The activity a lesson is about, recognised by what a process prints when it begins and when it is done. */
export interface LessonActivity {
  /** The print that begins it contains this, the print that ends it contains that. */
  readonly begins: string;
  readonly ends: string;
  /** One word for legends and tables: "printing". */
  readonly label: Localized;
}

export interface LessonMeta {
  readonly id: string;
  /** Place in the course, from 1. */
  readonly order: number;
  readonly title: Localized;
  /** One line each: what you can do or explain afterwards. */
  readonly objectives: readonly Localized[];
  /** Ids of lessons to take before. */
  readonly prerequisites: readonly string[];
  readonly parameters: readonly LessonParameter[];
  readonly activity?: LessonActivity;
  /** The verdict this lesson exists to show: names of findings that must be `shown`. A wrong version declares its bug here. */
  readonly expects: readonly string[];
  /** What to try next, as commands. */
  readonly next: readonly { readonly command: string; readonly why: Localized }[];
}

/** The timeline of the lesson's run to findings. Pure. */
export type LessonCheck = (timeline: Timeline) => readonly Finding[];

/** How a learner is led through a lesson: which lines of its program matter, and what is run, in which order. */
export interface Guide {
  /** The few lines of the program that matter, in its order. */
  readonly marks: readonly CodeMark[];
  /** At least one. Where a lesson is about a mistake, the mistake comes first and its cure after it. */
  readonly rounds: readonly GuideRound[];
}

/** Lines of the program, and why they matter. */
export interface CodeMark {
  /** What exactly one line of the program holds; or whole lines below each other, without their indent. */
  readonly code: string;
  readonly why: Localized;
}

/** One run, with what the learner says before it. */
export interface GuideRound {
  /** Id of the prediction that is asked; its lesson and its parameters are what runs. */
  readonly predict: string;
  /** What is different from the run before. */
  readonly change?: Localized;
}
