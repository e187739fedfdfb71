/** docs/terms.md: one Chinese term for one thing, in every text that a learner reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const COURSE = ['lessons', 'exercises', 'puzzles'];
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** Every file below `folder` that can hold Chinese. */
function filesOf(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|zh\.md)$/.test(path))
    .map((path) => `${folder}/${path}`);
}

const course = COURSE.flatMap(filesOf).map((path) => ({ path, text: read(path) }));
const texts = [...course, ...['README.zh.md', ...filesOf('src')].map((path) => ({ path, text: read(path) }))];

const rows = read('docs/terms.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, english = '', term = '', not = '']) => ({ english, term, not: not.split('，') }));

/** Where `term` is written, as "file: the line". */
function placesOf(term: string, among: typeof texts): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => line.includes(term))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

describe('the terms', () => {
  it('are read from the table', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ english }) => english)).toContain('back-pressure');
    expect(texts.length).toBeGreaterThan(200);
  });

  it.each(rows)('$term ($english) is written in the course', ({ term }) => {
    expect(placesOf(term, course)).not.toEqual([]);
  });

  it.each(rows.flatMap(({ term, not }) => not.map((word) => ({ term, word }))))(
    '$word is not: it is $term',
    ({ word }) => {
      expect(placesOf(word, texts)).toEqual([]);
    },
  );
});
