/** The exercises there are, and one of them with all it consists of, as the build prepared it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Localized } from '../i18n/language.js';
import type { CodeToken } from '../lesson/load-lesson.js';
import { packageFile } from '../lesson/package-files.js';
import type { ExerciseCheck } from '../verdict/exercise/judgement.js';
import type { ExerciseMeta } from './exercise.js';

/** What lists and did-you-mean need. */
export type ListedExercise = Pick<ExerciseMeta, 'id' | 'order' | 'title' | 'lesson'>;

/** What the build writes to dist/exercises/<id>.cjs. */
export interface Exercise {
  readonly meta: ExerciseMeta;
  readonly check: ExerciseCheck;
  /** What to do, as Markdown. */
  readonly tasks: Localized;
  /** The file a learner begins with, in either language of programs. */
  readonly starters: Readonly<Record<'ts' | 'js', string>>;
  /** The solution's lines as tokens. */
  readonly solution: readonly (readonly CodeToken[])[];
}

let exercises: readonly ListedExercise[] | undefined;

/** In their order. */
export function listExercises(): readonly ListedExercise[] {
  exercises ??= JSON.parse(
    readFileSync(packageFile('dist/exercises/catalog.json'), 'utf8'),
  ) as ListedExercise[];
  return exercises;
}

/** @throws RangeError when there is none; see `listExercises` */
export function loadExercise(id: string): Exercise {
  if (!listExercises().some((exercise) => exercise.id === id))
    throw new RangeError(`there is no exercise "${id}"`);
  return createRequire(import.meta.url)(packageFile(`dist/exercises/${id}.cjs`)) as Exercise;
}
