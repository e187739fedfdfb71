import { expect, it } from 'vitest';
import { findSharedNames } from './names.js';

it.each([
  ['a type', 'export interface Place {}', 'export type Place = number;', 'Place is declared in'],
  ['a private type', 'export class Place {}', 'interface Place {}', 'Place is declared in'],
  ['a function', 'export function show(): void {}', 'export async function show() {}', 'show is declared in'],
  ['an arrow function', 'export const show = () => 1;', 'export function* show() {}', 'show is declared in'],
  [
    'a limit of another value',
    'const PATIENCE = 0.1; // seconds\n',
    'const PATIENCE: number = 700;\n',
    'PATIENCE has several values:',
  ],
  [
    'a table of other rows',
    "const NAMES = {\n  a: 'b',\n};\n",
    "export const NAMES = {\n  a: 'c',\n};\n",
    'NAMES has',
  ],
])('finds %s under the name of another', (_, one, other, words) => {
  const found = findSharedNames([file('src/mp/a.ts', one), file('src/cli/b.ts', other)]);
  expect(found).toEqual([expect.stringContaining(words)]);
  expect(found[0]).toMatch(/src\/cli\/b\.ts.+src\/mp\/a\.ts/);
});

it.each([
  ['a re-export', "export { Place } from '../mp/a.js';\nexport type { Other } from '../mp/a.js';"],
  ['a private function', 'function show(): void {}'],
  ['the same limit', 'const MOST = 3;\n'],
  ['a local variable', 'export function b() {\n  const MOST = 4;\n}\n'],
  ['a word in a comment', '/*\nexport interface Place {}\n*/'],
])('accepts %s', (_, code) => {
  const a =
    'export interface Place {}\nexport function show(): void;\nexport function show(a?: 1): void {}\nconst MOST = 3;\n';
  expect(findSharedNames([file('src/mp/a.ts', a), file('src/cli/b.ts', code)])).toEqual([]);
});

it('takes the two languages of a page for one thing', () => {
  const files = [
    file('src/i18n/a-en.ts', "const MONTHS = ['May'];\n"),
    file('src/i18n/a-zh.ts', "const MONTHS = ['五月'];\n"),
  ];
  expect(findSharedNames(files)).toEqual([]);
});

const file = (path: string, code: string) => ({ path, code });
