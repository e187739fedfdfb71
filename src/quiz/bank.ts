/** All questions there are. */
import { createRequire } from 'node:module';
import { packageFile } from '../lesson/package-files.js';
import type { Question } from '../lesson/question.js';

/** The questions of one lesson's folder. */
export interface Chapter {
  readonly lesson: string;
  readonly questions: readonly Question[];
}

/** Every lesson's questions, in the order of the course. Reads dist/quiz.cjs, written by the build. */
export function loadBank(): readonly Chapter[] {
  const { chapters } = createRequire(import.meta.url)(packageFile('dist/quiz.cjs')) as {
    readonly chapters: readonly Chapter[];
  };
  return chapters;
}
