import { describe, expect, it } from 'vitest';
import { listLessons } from '../../src/lesson/catalog.js';
import type { LessonMeta } from '../../src/lesson/lesson.js';
import { nextLesson } from '../../src/progress/next-lesson.js';
import { NO_PROGRESS, type Progress } from '../../src/progress/progress.js';
import { recordRun } from '../../src/progress/record.js';

const NOW = '2026-03-01T10:00:00.000Z';
const meta = (id: string, order: number, prerequisites: string[] = []): LessonMeta => ({
  id,
  order,
  prerequisites,
  title: { en: id, zh: id },
  objectives: [],
  parameters: [],
  expects: [],
  next: [],
});
const done = (...ids: string[]): Progress =>
  ids.reduce((progress, id) => recordRun(progress, id, true, NOW), NO_PROGRESS);
const course = [meta('a', 1), meta('b', 2, ['d']), meta('c', 3, ['a']), meta('d', 4, ['gone'])];

describe('where to go on', () => {
  it.each([
    [[], 'a'],
    [['a'], 'c'],
    [['a', 'c'], 'd'],
    [['a', 'c', 'd'], 'b'],
    [['a', 'b', 'c', 'd'], undefined],
  ])('done %j: %s', (ids, next) => {
    expect(nextLesson(course, done(...ids))?.id).toBe(next);
  });

  it('a run that did not show it does not count', () => {
    expect(nextLesson(course, recordRun(NO_PROGRESS, 'a', false, NOW))?.id).toBe('a');
  });

  it('leads through the whole course, each lesson after what it needs', () => {
    const lessons = listLessons();
    let progress = NO_PROGRESS;
    for (let n = 0; n < lessons.length; n++) {
      const next = nextLesson(lessons, progress);
      for (const id of next?.prerequisites ?? []) expect(progress.lessons).toHaveProperty(id);
      progress = recordRun(progress, next?.id ?? '', true, NOW);
    }
    expect(Object.keys(progress.lessons).sort()).toEqual(lessons.map(({ id }) => id).sort());
    expect(nextLesson(lessons, progress)).toBeNull();
  });
});
