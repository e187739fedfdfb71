/** The words of the exercises: two languages, one structure; and the known-wrong programs each have their reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExerciseMeta } from '../../src/exercise/exercise.js';
import { GENERAL } from '../../src/exercise/general.js';
import type { ExerciseCheck } from '../../src/verdict/exercise/judgement.js';
import { timeline } from '../helpers/log.js';

const ROOT = new URL('../../exercises/', import.meta.url);
const ids = readdirSync(ROOT);
const modules = new Map<string, { readonly meta: ExerciseMeta; readonly check: ExerciseCheck }>();
for (const id of ids) {
  const { meta } = await import(new URL(`${id}/meta.ts`, ROOT).href);
  const { check } = await import(new URL(`${id}/check.ts`, ROOT).href);
  modules.set(id, { meta, check });
}

const read = (id: string, name: string) => readFileSync(new URL(`${id}/${name}`, ROOT), 'utf8');
const spans = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([span]) => span).sort();
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const namesIn = (id: string, folder: string) =>
  readdirSync(new URL(`${id}/${folder}/`, ROOT)).map((name) => name.replace('.ts', ''));

it('have places of their own, from 1', () => {
  const orders = [...modules.values()].map(({ meta }) => meta.order).sort();
  expect(orders).toEqual(ids.map((_, index) => index + 1));
});

describe.each(ids)('%s', (id) => {
  const { meta, check } = modules.get(id) as { meta: ExerciseMeta; check: ExerciseCheck };

  it('asks for the same in both languages', () => {
    const [en, zh] = [read(id, 'task.en.md'), read(id, 'task.zh.md')];
    const bullets = (text: string) => text.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(bullets(zh)).toBe(bullets(en));
    expect(new Set(spans(zh))).toEqual(new Set(spans(en)));
    expect(zh.replace(/`[^`]+`/g, '')).not.toMatch(/[,;:?!](?=\s|$)/m);
  });

  it('has hints that say more and more, with the same code in both languages', () => {
    expect(meta.hints.length).toBeGreaterThanOrEqual(3);
    for (const { en, zh } of meta.hints) expect(new Set(spans(zh))).toEqual(new Set(spans(en)));
  });

  it('says in both languages what is broken, by the same values', () => {
    for (const { broken } of meta.properties)
      expect(placeholders(broken.zh)).toEqual(placeholders(broken.en));
  });

  it('judges exactly the properties it names', () => {
    const judged = Object.keys(check(timeline('0 main start')));
    expect(judged.sort()).toEqual(meta.properties.map((property) => property.id).sort());
  });

  it('has at least three known-wrong programs, each with its reason, and two others that are right', () => {
    const known = [...meta.properties.map((property) => property.id), ...GENERAL];
    expect(namesIn(id, 'wrong').sort()).toEqual(Object.keys(meta.wrong).sort());
    expect(namesIn(id, 'wrong').length).toBeGreaterThanOrEqual(3);
    expect(namesIn(id, 'right').length).toBeGreaterThanOrEqual(2);
    for (const reason of Object.values(meta.wrong).flat()) expect(known).toContain(reason);
  });
});
