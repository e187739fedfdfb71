import { describe, expect, it } from 'vitest';
import { findImpurities, findUnneededImpurities } from './purity.js';

describe('findImpurities', () => {
  it.each([
    ['writing', 'src/render/a.ts', "process.stdout.write('');", 'uses process'],
    ['reading the environment', 'src/i18n/a.ts', 'const a = process.env.LANG;', 'uses process'],
    ['logging', 'src/verdict/locks/a.ts', "console.log('');", 'uses console'],
    ['reading files', 'src/trace/a.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['reading the time', 'src/render/a.ts', 'const now = Date.now();', 'uses the clock'],
    ['making a date of now', 'src/quiz/boxes.ts', 'const now = new Date();', 'uses the clock'],
    ['making a date of now, shorter', 'src/quiz/boxes.ts', 'const now = new Date;', 'uses the clock'],
    ['measuring', 'src/trace/a.ts', 'const t = performance.now();', 'uses the clock'],
    ['drawing lots', 'src/exercise/judge.ts', 'const n = Math.random();', 'uses chance'],
    ['waiting', 'src/lesson/a.ts', 'setTimeout(() => {}, 1);', 'uses a timer'],
    ['asking the network', 'src/progress/record.ts', "await fetch('x');", 'uses the network'],
    ['going around', 'src/render/a.ts', 'globalThis.process.exit();', 'uses globalThis'],
    ['a page of words', 'src/cli/words/cli-en.ts', 'const a = process.platform;', 'uses process'],
    ["a lesson's check", 'lessons/x/check.ts', 'const n = Math.random();', 'uses chance'],
    ["an exercise's check", 'exercises/x/check.ts', 'console.log(1);', 'uses console'],
    [
      'a system call',
      'src/render/a.ts',
      "import { monotonic } from '../os/clock.js';",
      'imports src/os/clock.ts',
    ],
    [
      'what is in the room and not pure',
      'src/lesson/a.ts',
      "import { listLessons } from './catalog.js';",
      'imports src/lesson/catalog.ts',
    ],
  ])('finds %s', (_, path, code, words) => {
    expect(findImpurities([{ path, code }])).toEqual([`${path} ${words}: it has to be pure`]);
  });

  it.each([
    [
      'a variable called process',
      'src/render/a.ts',
      'const { process } = event; return process.padEnd(3) + process.length;',
    ],
    ['a date made from something', 'src/quiz/a.ts', 'const day = (now: Date) => new Date(now.getTime());'],
    ['a date that is read', 'src/quiz/a.ts', "Date.parse('2026-01-01')"],
    ['words in comments and texts', 'src/render/a.ts', "// Date.now()\nconst a = 'Math.random()';"],
    ['types of what is not pure', 'src/render/a.ts', "import type { Check } from '../os/machine/a.js';"],
    ['a pure module of Node', 'src/render/a.ts', "import { stripVTControlCharacters } from 'node:util';"],
    ['what reaches outside on purpose', 'src/trace/emit.ts', "import { writeSync } from 'node:fs';"],
    ['a lesson', 'lessons/x/lesson.ts', "import { readFileSync } from 'node:fs';"],
    ['a room that is not pure', 'src/run/a.ts', 'setTimeout(() => {}, 1);'],
  ])('accepts %s', (_, path, code) => {
    expect(findImpurities([{ path, code }])).toEqual([]);
  });
});

describe('findUnneededImpurities', () => {
  const path = 'src/trace/emit.ts';
  const needed = { path, code: "import { writeSync } from 'node:fs';" };

  it('finds an exception for a file that is pure', () => {
    const unneeded = `${path} needs no exception: it is pure, or gone`;
    expect(findUnneededImpurities([{ path, code: 'export const a = 1;' }])).toContain(unneeded);
    expect(findUnneededImpurities([])).toContain(unneeded);
    expect(findUnneededImpurities([needed])).not.toContain(unneeded);
  });
});
