/** The words and programs of the puzzles: two languages, one structure. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPuzzleFlaws, type PuzzleFolder } from '../../scripts/content/puzzle-flaws.js';
import type { RepairPuzzle, SteerPuzzle } from '../../src/puzzle/puzzle.js';
import { timeline } from '../helpers/log.js';

const ROOT = new URL('../../puzzles/', import.meta.url);
const LESSONS = readdirSync(new URL('../../lessons/', import.meta.url));
const ids = readdirSync(ROOT);

async function readFolder(id: string): Promise<PuzzleFolder> {
  const read = (name: string) => readFileSync(new URL(`${id}/${name}`, ROOT), 'utf8');
  const { meta } = await import(new URL(`${id}/meta.ts`, ROOT).href);
  return {
    meta,
    stories: { en: read('text.en.md'), zh: read('text.zh.md') },
    program: read('program.ts'),
    repaired: read('repaired.ts'),
  };
}

describe('the puzzles', () => {
  it('are at least 21, in places of their own from 1, those to be repaired last', async () => {
    const metas = (await Promise.all(ids.map(readFolder)))
      .map(({ meta }) => meta)
      .sort((a, b) => a.order - b.order);
    expect(metas.length).toBeGreaterThanOrEqual(21);
    expect(metas.map(({ order }) => order)).toEqual(metas.map((_, index) => index + 1));
    const kinds = metas.map(({ kind }) => kind);
    expect(kinds.indexOf('repair')).toBeGreaterThan(kinds.lastIndexOf('steer'));
  });

  it.each(ids)('%s has no flaw', async (id) => {
    expect(findPuzzleFlaws(await readFolder(id), LESSONS)).toEqual([]);
  });

  it.each(ids)('%s judges exactly the properties it names', async (id) => {
    const { meta } = await readFolder(id);
    if (meta.kind === 'steer') return;
    const { check } = await import(new URL(`${id}/check.ts`, ROOT).href);
    const judged = Object.keys(check(timeline('0 main start')));
    expect(judged.sort()).toEqual(meta.properties.map((property) => property.id).sort());
  });
});

describe('findPuzzleFlaws', () => {
  const spoil = async (id: string, change: (folder: PuzzleFolder) => PuzzleFolder) =>
    findPuzzleFlaws(change(await readFolder(id)), LESSONS).join('\n');
  const steer = (folder: PuzzleFolder, meta: Partial<SteerPuzzle>) =>
    ({ ...folder, meta: { ...folder.meta, ...meta } }) as PuzzleFolder;

  it.each<[string, Partial<SteerPuzzle>]>([
    ['goal refers to other code', { goal: { en: '`a`', zh: '`b`' } }],
    ['teaches says nothing', { teaches: { en: 'much', zh: ' ' } }],
    ['English punctuation', { afterwards: { en: 'yes', zh: '对, 是的' } }],
    ['has 1 hints', { hints: [{ en: 'a', zh: '甲' }] }],
    ['there is no lesson rocket', { lesson: 'rocket' }],
    ['its par: the schedule at character 7', { par: 'p1 p1*' }],
    ['its par names p9', { par: 'p1 p9*2' }],
  ])('%s', async (told, change) => {
    expect(await spoil('lost-update', (folder) => steer(folder, change))).toContain(told);
  });

  it('a program that is too long, too wide, or not repaired', async () => {
    const wide = await spoil('lost-update', (folder) => ({ ...folder, program: `// ${'x'.repeat(90)}\n` }));
    expect(wide).toContain('longer than 80 columns');
    expect(wide).toContain('program.ts has 1 lines');
    expect(await spoil('two-locks', (folder) => ({ ...folder, repaired: folder.program }))).toContain(
      'repaired.ts is no other program',
    );
  });

  it('values that only one language tells', async () => {
    const told = await spoil('one-goodbye', (folder) => {
      const [first, ...rest] = (folder.meta as RepairPuzzle).properties;
      const properties = [{ ...first, broken: { en: '{n}', zh: '没有' } }, ...rest];
      return { ...folder, meta: { ...folder.meta, properties } as RepairPuzzle };
    });
    expect(told).toContain('tells other values');
  });
});
