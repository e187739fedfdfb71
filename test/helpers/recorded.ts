/**
 * Real runs of each lesson and each of its variants, as recorded once with `run --json`: test/fixtures/runs/LESSON[--FLAG].ndjson.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Performed, readPerformed } from '../../scripts/screens/performed.js';
import { listLessons } from '../../src/lesson/catalog.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';

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

/** The name a run of the lesson has: with its flags, "pipe-sharing--large--lock". */
export const runName = (id: string, flags: readonly string[] = []): string => [id, ...flags].join('--');
