/** A lesson's program runs by itself too (`show … --code > mine.ts`), with the parameters it has as a lesson. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LessonMeta } from '../../src/lesson/lesson.js';

const ROOT = new URL('../../lessons/', import.meta.url);

test.each(readdirSync(ROOT))('the defaults in the program of %s are those of its meta', async (id) => {
  const { meta }: { meta: LessonMeta } = await import(new URL(`${id}/meta.ts`, ROOT).href);
  const source = readFileSync(new URL(`${id}/lesson.ts`, ROOT), 'utf8');
  const written = /export function main\(\{(.*?)\}\)/s.exec(source)?.[1] ?? '';
  const defaults = [...written.matchAll(/(\w+) = (\w+)/g)].map(([, name, value]) => [
    name,
    JSON.parse(value as string),
  ]);
  expect(defaults).toEqual(meta.parameters.map((parameter) => [parameter.name, parameter.default]));
});
