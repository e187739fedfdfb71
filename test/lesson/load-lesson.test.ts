import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLessons } from '../../src/lesson/catalog.js';
import { loadLesson } from '../../src/lesson/load-lesson.js';
import { packageFile } from '../../src/lesson/package-files.js';
import { transformProgram } from '../../src/lesson/transform.js';

const FOLDERS = readdirSync(packageFile('lessons'));

describe('listLessons', () => {
  it('has every lesson folder, in the order of the course', () => {
    const lessons = listLessons();
    expect(lessons.map((meta) => meta.id).sort()).toEqual(FOLDERS.sort());
    expect(lessons.map((meta) => meta.order)).toEqual(
      lessons.map((meta) => meta.order).sort((a, b) => a - b),
    );
  });
});

describe('loadLesson', () => {
  it.each(FOLDERS)('%s: what is shown is exactly what runs', async (id) => {
    const lesson = await loadLesson(id);
    const file = readFileSync(lesson.sourcePath, 'utf8');
    expect(lesson.sourcePath).toBe(packageFile(`lessons/${id}/lesson.ts`));
    expect(lesson.source).toBe(file);
    expect(lesson.prepared).toBe(transformProgram(file, lesson.sourcePath));
  });

  it.each(FOLDERS)('%s: is complete', async (id) => {
    const lesson = await loadLesson(id);
    expect(lesson.meta).toEqual(listLessons().find((meta) => meta.id === id));
    expect(lesson.check).toBeTypeOf('function');
    for (const text of [lesson.texts.en, lesson.texts.zh]) {
      expect(Object.values(text).every((part) => part.length > 20)).toBe(true);
    }
    const scopes = new Set(lesson.highlighted.flat().map(([scope]) => scope));
    expect([...scopes]).toEqual(expect.arrayContaining(['keyword', 'string', 'title.function', '']));
  });

  it('throws where there is no such lesson, also for names that are paths', async () => {
    await expect(loadLesson('lock-v9')).rejects.toThrow(RangeError);
    await expect(loadLesson('../cli/main')).rejects.toThrow('there is no lesson "../cli/main"');
  });
});
