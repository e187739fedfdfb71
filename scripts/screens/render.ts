/** Every screen into files: <out>/<kind>/<name>.<view>.txt has one view in all places, one below the other. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltLesson, Lesson } from '../../src/lesson/load-lesson.js';
import { renderCourse } from '../../src/render/pages/course.js';
import type { View } from '../../src/render/style/view.js';
import { COMPARED, drawComparison } from './compare-screens.js';
import { pagesOf } from './lesson-screens.js';
import { screensOfLog } from './log-screens.js';
import { type Performed, readPerformed } from './performed.js';
import { PLACES, type Place } from './places.js';

export interface Written {
  readonly screens: number;
  /** Of all files: their names and what is in them. */
  readonly sha256: string;
}

const LOG = '.ndjson';

/** `built`: all lessons, in the order of the course. */
export function writeScreens(built: readonly BuiltLesson[], logs: string, out: string): Written {
  const hash = createHash('sha256');
  let screens = 0;
  const write = (name: string, text: string) => {
    hash.update(`${name}\0${text}\0`);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  };
  const writeAll = (name: string, draw: (view: View) => string, places = PLACES) => {
    screens += places.length;
    write(`${name}.txt`, places.map((place) => underHeader(place, draw)).join(''));
  };

  const lessons = built.map(toLesson);
  const metas = lessons.map(({ meta }) => meta);
  writeAll('lessons/course', (view) => renderCourse(metas, false, view));
  for (const lesson of lessons) {
    for (const [page, draw] of Object.entries(pagesOf(lesson)))
      writeAll(`lessons/${lesson.meta.id}.${page}`, draw);
  }
  const runs = readLogs(logs, lessons);
  for (const run of runs) {
    for (const [view, { draw, places }] of Object.entries(screensOfLog(run, metas)))
      writeAll(`runs/${run.name}.${view}`, draw, places);
    const { findings } = run.performance;
    const bare = findings.map(({ finding, shown, evidence }) => ({ finding, shown, evidence }));
    write(`findings/${run.name}.json`, toLines(bare));
    write(`data/${run.name}.json`, toLines(findings.map(({ finding, data }) => ({ finding, data }))));
  }
  for (const ids of COMPARED) writeAll(`compare/${ids.join('+')}`, (view) => drawComparison(ids, runs, view));
  return { screens, sha256: hash.digest('hex') };
}

function underHeader(place: Place, draw: (view: View) => string): string {
  return `======== ${place.name}\n${draw(place)}`;
}

function toLesson(built: BuiltLesson): Lesson {
  return { ...built, source: '', sourcePath: `lessons/${built.meta.id}/lesson.ts` };
}

function readLogs(folder: string, lessons: readonly Lesson[]): Performed[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(LOG));
  return names.sort().map((name) => {
    const ndjson = readFileSync(join(folder, name), 'utf8');
    try {
      return readPerformed(name.slice(0, -LOG.length), ndjson, lessons);
    } catch (cause) {
      throw new Error(`${name}: ${(cause as Error).message}`, { cause });
    }
  });
}

/** One value a line, so that a difference names it. */
function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
