/** The lessons there are: the light index, enough for lists, options and did-you-mean. */
import { readFileSync } from 'node:fs';
import type { LessonMeta } from './lesson.js';
import { packageFile } from './package-files.js';

/** Every lesson's meta, in the order of the course. Reads one small file written by the build. */
export function listLessons(): readonly LessonMeta[] {
  return JSON.parse(readFileSync(packageFile('dist/lessons/catalog.json'), 'utf8'));
}
