import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findUnneeded, findViolations, LAYERS } from './architecture/rules.js';
import { listImports, type SourceFile } from './architecture/sources.js';

const ROOT = new URL('../', import.meta.url);

describe('the code of this repository', () => {
  const files = ['bin', 'src', 'lessons', 'exercises', 'puzzles'].flatMap(readSources);

  it('keeps to the rules, and needs every exception that they make', () => {
    const found = [...findViolations(files), ...findUnneeded(files)];
    expect(found).toEqual([]);
  });

  it('is what was read: every layer that has files, and their imports', () => {
    const folders = readdirSync(new URL('src/', ROOT)).map((name) => `src/${name}`);
    expect(LAYERS.flat()).toEqual(expect.arrayContaining(folders));
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(listImports).length).toBeGreaterThan(files.length);
  });
});

describe('findViolations', () => {
  it.each<[string, SourceFile, string]>([
    ['an import upward', file('src/os/pipe.ts', "import { Lock } from '../mp/lock.js';"), 'upward'],
    ['a type from above', file('src/trace/a.ts', "import type { A } from '../render/a.js';"), 'upward'],
    ['mp reading the log', file('src/mp/a.ts', "import { decode } from '../trace/decode.js';"), 'upward'],
    ['a re-export upward', file('src/mp/a.ts', "export * from '../cli/a.js';"), 'upward'],
    ['a late import upward', file('src/run/a.ts', "const a = await import('../cli/a.js');"), 'upward'],
    [
      'an import over several lines',
      file('src/os/a.ts', "import {\n  a,\n  b,\n} from '../mp/b.js';"),
      'upward',
    ],
    ['quiz using exercise', file('src/quiz/a.ts', "import { a } from '../exercise/a.js';"), 'upward'],
    [
      'a folder that is no layer',
      file('src/cli/a.ts', "import { a } from '../common/a.js';"),
      'not in a layer',
    ],
    ['koffi outside os', file('src/mp/a.ts', "import koffi from 'koffi';"), 'package koffi'],
    [
      'koffi by require',
      file('src/mp/a.ts', "createRequire(import.meta.url)('x'); require('koffi');"),
      'package koffi',
    ],
    ['chalk outside render and cli', file('src/run/a.ts', "import chalk from 'chalk';"), 'package chalk'],
    [
      'a package without a place',
      file('src/run/a.ts', "import { x } from '@some/thing/part';"),
      'package @some/thing',
    ],
    [
      'a lesson importing more than mp',
      file('lessons/x/lesson.ts', "import { hostname } from 'node:os';"),
      "lesson's lesson.ts",
    ],
    [
      'a check importing mp',
      file('lessons/x/check.ts', "import { Lock } from 'concur-lesson/mp';"),
      "lesson's check.ts",
    ],
    [
      'a check reaching behind the module for lessons',
      file('lessons/x/check.ts', "import { a } from '../../src/verdict/a.js';"),
      "lesson's check.ts",
    ],
    [
      'findings that look at the program',
      file('lessons/x/findings.ts', "import { main } from './lesson.js';"),
      "lesson's findings.ts",
    ],
    [
      "a check importing another lesson's meta",
      file('lessons/x/check.ts', "import { meta } from '../y/meta.js';"),
      "lesson's check.ts",
    ],
    [
      'an exercise using more than the library',
      file('exercises/x/wrong/y.ts', "import { readFileSync } from 'node:fs';"),
      "exercise's wrong/y.ts",
    ],
    [
      'a check of an exercise that runs something',
      file('exercises/x/check.ts', "import { run } from '../../src/run/run.js';"),
      "exercise's check.ts",
    ],
    [
      'a goal of a puzzle that runs something',
      file('puzzles/x/goal.ts', "import { run } from '../../src/run/run.js';"),
      "puzzle's goal.ts",
    ],
    [
      'a puzzle using more than the library',
      file('puzzles/x/program.ts', "import { readFileSync } from 'node:fs';"),
      "puzzle's program.ts",
    ],
    ['exit code set outside cli', file('src/run/a.ts', 'process.exitCode = 1;'), 'exit code'],
    ['exit called in mp', file('src/mp/process/process.ts', 'if (bad) process.exit(1);'), 'exit code'],
  ])('finds %s', (_, source, words) => {
    expect(findViolations([source])).toEqual([expect.stringContaining(words)]);
  });

  it.each<[string, SourceFile]>([
    [
      'imports downward',
      file('src/cli/a.ts', "import { run } from '../run/run.js';\nimport chalk from 'chalk';"),
    ],
    ['imports within a layer', file('src/mp/a.ts', "import { b } from './b.js';")],
    ['mp writing events', file('src/mp/a.ts', "import { emit } from '../trace/emit.js';")],
    [
      'mp saying what it is about to do',
      file('src/mp/a.ts', "import type { Operation } from '../trace/operation.js';"),
    ],
    [
      'a check with its own meta and findings',
      file(
        'lessons/x/check.ts',
        "import { meta } from './meta.js';\nimport { aFinding } from './sales-findings.js';\nimport { en } from 'concur-lesson/lesson';",
      ),
    ],
    [
      'words in comments and strings',
      file('src/mp/a.ts', "// import koffi from 'koffi'\n/* process.exit() */ const a = 'process.exitCode';"),
    ],
    ['a lesson process ending itself', file('src/mp/process/lesson-process.ts', 'process.exit(0);')],
  ])('accepts %s', (_, source) => {
    expect(findViolations([source])).toEqual([]);
  });
});

function file(path: string, code: string): SourceFile {
  return { path, code };
}

function readSources(folder: string): SourceFile[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => file(`${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')));
}
