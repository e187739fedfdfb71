/** The lessons there are: the light index, enough for lists, options and did-you-mean. */
import { readFileSync } from 'node:fs';
import type { LessonMeta } from './lesson.js';
import { packageFile } from './package-files.js';

let lessons: readonly LessonMeta[] | undefined;

/** Every lesson's meta, in the order of the course. Reads one small file written by the build. */
export function listLessons(): readonly LessonMeta[] {
  lessons ??= JSON.parse(readFileSync(packageFile('dist/lessons/catalog.json'), 'utf8')) as LessonMeta[];
  return lessons;
}
