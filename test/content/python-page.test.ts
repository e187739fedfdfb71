import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as mp from '../../src/mp/index.js';
import { MISSING, MISSING_YET } from '../../src/mp/spelling/missing-names.js';

/** Codes of OsError, where they are not the name of an errno. */
const OS_CODES = ['CANNOT_START'];

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/python.md');

/** The cells of every row of the tables below a heading. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [lines = ''] = section.split('\n## ');
  return lines
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

const codeIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
const names = rowsBelow('Every name').flatMap(([python = '', here = '', note = '']) =>
  codeIn(python).map((dotted) => ({ name: dotted.split('.').at(-1) as string, here, note })),
);

/** What python3 exports, or null where there is none. */
function namesOfPython(): string[] | null {
  try {
    const script = 'import multiprocessing; print(*multiprocessing.__all__)';
    return execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim().split(' ');
  } catch {
    return null;
  }
}

describe('docs/python.md', () => {
  const python = namesOfPython();
  it.skipIf(python === null)(
    `has every name of Python's multiprocessing${python ? '' : ': not compared, there is no python3 here'}`,
    () => {
      const known = names.map(({ name }) => name);
      expect(python?.length).toBeGreaterThan(30);
      expect(python?.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it('calls supported what is exported', () => {
    const supported = names.flatMap(({ here }) => codeIn(here));
    expect(supported).toContain('Lock');
    expect(supported.filter((name) => !(name in mp))).toEqual([]);
  });

  it('says of what is missing the same as the program that imports it is told', () => {
    const missing = (word: string) =>
      Object.fromEntries(
        names
          .filter(({ here }) => here === word)
          .map(({ name, note }) => [name, note])
          .sort(([a = ''], [b = '']) => a.localeCompare(b)),
      );
    expect(missing('not yet')).toEqual(MISSING_YET);
    expect(missing('no')).toEqual(MISSING);
    const answers = names.map(({ here }) => here);
    expect(answers.filter((here) => !/^(?:no|not yet|`.+`)$/.test(here))).toEqual([]);
  });

  it('has every code of an error, and no other', () => {
    const [, union = ''] = /type MpErrorCode =([^;]+);/.exec(read('src/mp/errors.ts')) ?? [];
    const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code as string);
    const told = rowsBelow('Errors').flatMap(([, , here = '']) => here.match(/\b[A-Z]{2}[A-Z_]+\b/g) ?? []);
    expect(codes.length).toBeGreaterThan(20);
    expect([...new Set(told)].sort()).toEqual([...new Set([...codes, ...OS_CODES])].sort());
  });

  it.each(['README.md', 'README.zh.md'])('is linked from %s', (readme) => {
    expect(read(readme)).toContain('(docs/python.md)');
  });
});
