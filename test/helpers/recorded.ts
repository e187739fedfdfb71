/**
 * Real runs of each lesson and each of its variants, as recorded once with `run --json`: test/fixtures/runs/LESSON[--FLAG].ndjson.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Performed, readPerformed } from '../../scripts/screens/performed.js';
import type { Language } from '../../src/i18n/language.js';
import { listLessons } from '../../src/lesson/catalog.js';
import type { LessonMeta } from '../../src/lesson/lesson.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { letters } from '../render/screen.js';

const FOLDER = new URL('../fixtures/runs/', import.meta.url);

/** All of them, by name. */
export async function recordedRuns(): Promise<Performed[]> {
  const lessons = await Promise.all(listLessons().map(({ id }) => loadLesson(id)));
  return readdirSync(FOLDER)
    .sort()
    .map((file) =>
      readPerformed(file.replace('.ndjson', ''), readFileSync(new URL(file, FOLDER), 'utf8'), lessons),
    );
}

/** The flags that make variants of a lesson, as they are typed but for the dashes. */
export const flagsOf = ({ parameters }: LessonMeta): string[] =>
  parameters.flatMap((each) => (each.kind === 'flag' ? [each.default ? `no-${each.name}` : each.name] : []));

/** Every sentence of the verdict as a reader finds it again, however it was wrapped: see `letters`. */
export function sentencesOf({ performance, target }: Performed, language: Language): string[] {
  const activity = target.lesson?.meta.activity?.label[language];
  return performance.findings.map((finding) =>
    letters(
      finding
        .say(language, activity)
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join(''),
    ),
  );
}
