/** What a quiz question is. Each lesson folder has some in its quiz.ts; their ids never change, progress is kept by them. */
import type { Timeline } from '../trace/timeline.js';
import type { Localized, ParameterValues } from './lesson.js';

/** What the questions are about, in the order of the course. */
export const TOPICS = [
  'processes',
  'mutex',
  'deadlock',
  'file',
  'queue',
  'pipe',
  'producer-consumer',
  'exercises',
] as const;
export type Topic = (typeof TOPICS)[number];

export type Question =
  | ChoiceQuestion
  | TruthQuestion
  | OrderQuestion
  | NumberQuestion
  | OpenQuestion
  | PredictQuestion;

interface QuestionBase {
  /** Unique and stable: "zombie.who-collects". */
  readonly id: string;
  readonly topic: Topic;
  /** Which question of the lecture's exercises it is, 1 to 5. */
  readonly exercise?: 1 | 2 | 3 | 4 | 5;
  readonly prompt: Localized;
  /** A few lines of a program that the question is about, shown below the prompt. */
  readonly code?: string;
  /** The command that shows the answer: "concur-lesson run zombie". */
  readonly proof: string;
}

/** What can be chosen; the learner sees the options shuffled. */
export interface Option {
  /** Unique within its question, and stable. */
  readonly id: string;
  readonly text: Localized;
  /** Why it is right, or why it is wrong. */
  readonly why: Localized;
}

export interface JudgedOption extends Option {
  readonly right: boolean;
}

/** `single`: exactly one option is right. `several`: at least one is, and all that are have to be found. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'single' | 'several';
  readonly options: readonly JudgedOption[];
}

/** True or false. */
export interface TruthQuestion extends QuestionBase {
  readonly kind: 'truth';
  readonly answer: boolean;
  /** Why "true" is right or wrong, and why "false" is. */
  readonly why: Readonly<{ true: Localized; false: Localized }>;
}

/** What is put in order. `why`: why it has its place. */
export interface OrderedStep extends Option {
  /** The steps that have to be done before it: together they leave one order only, the one that is marked as right. */
  readonly after: readonly string[];
}

/** Steps to be put in order; they are listed here in the right one. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  readonly steps: readonly OrderedStep[];
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly answer: number;
  readonly why: Localized;
  /** Wrong numbers people arrive at, and how. */
  readonly mistakes: readonly { readonly value: number; readonly why: Localized }[];
}

/** The learner types an answer, sees the model answer, and marks which key points the own answer had. */
export interface OpenQuestion extends QuestionBase {
  readonly kind: 'open';
  readonly model: Localized;
  readonly points: readonly { readonly id: string; readonly text: Localized }[];
}

/** The learner says what a lesson will do; then it runs, and the run's log says what was right. */
export interface PredictQuestion extends QuestionBase {
  readonly kind: 'predict';
  readonly lesson: string;
  /** Parameters that differ from the lesson's defaults. */
  readonly parameters: ParameterValues;
  readonly options: readonly Option[];
  /** Chance or the system decides, so nobody can know it: no exam asks it. */
  readonly chance?: boolean;
  /** The id of the option that this run turned out to be; null if it shows none of them (nothing is marked then). Pure. */
  readonly observe: (timeline: Timeline) => string | null;
}
