/** What is wrong is told once, in the learner's language, with what to do about it; no stack trace, nothing left behind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneIn } from '../helpers/turns.js';
import { WRONG_PROGRAMS, writePrograms } from './programs.js';
import { expectNoStack, expectNothingLeft, installTool } from './tool.js';

const tool = installTool();

beforeAll(() => {
  writePrograms(tool.folder, WRONG_PROGRAMS);
  mkdirSync(join(tool.folder, 'folder.ts'));
  writeFileSync(join(tool.folder, 'notes.txt'), 'no program');
});

describe('wrong usage: exit code 2, a message and nothing else', () => {
  const usages: readonly [command: string, ...expected: (string | RegExp)[]][] = [
    ['run lock-v9', 'no lesson “lock-v9”', 'concur-lesson list'],
    ['run lokc-v3', 'Did you mean lock-v3?'],
    ['run lokc-v3 --lang zh', '没有“lokc-v3”', '是不是想输入 lock-v3', 'concur-lesson list'],
    ['show lock-v33', 'Did you mean lock-v3?'],
    ['compare lock-v1 lock_v2', 'Did you mean lock-v2?'],
    ['run', 'Which lesson?', 'concur-lesson run lock-v3'],
    ['run --lang zh', '要哪一课', 'concur-lesson run lock-v3'],
    ['rnu lock-v3', 'rnu', 'Did you mean run?', 'concur-lesson --help'],
    ['rnu lock-v3 --lang zh', '没有“rnu”', '是不是想输入 run', 'concur-lesson --help'],
    ['frobnicate', 'frobnicate', 'concur-lesson --help'],
    ['help frobnicate', 'frobnicate', 'concur-lesson --help'],
    ['lock-v3', 'concur-lesson run lock-v3'],
    ['run lock-v3 --spede 3', '--spede', 'Did you mean --speed?', 'concur-lesson run --help'],
    [
      'run lock-v3 --spede 3 --lang zh',
      '没有选项 --spede',
      '是不是想输入 --speed',
      'concur-lesson run --help',
    ],
    ['run lock-v3 --speed 0', '--speed', /from 0\.1 to 1000/],
    ['run lock-v3 --speed -1', '--speed', /from 0\.1 to 1000/],
    ['run lock-v3 --speed abc', '--speed', 'abc', /from 0\.1 to 1000/],
    ['run lock-v3 --speed 0 --lang zh', '--speed', '0.1 到 1000', '“0”'],
    ['run lock-v3 --speed', '--speed', /needs a value/],
    ['run lock-v3 --processes 0', '--processes', 'from 1 to 100'],
    ['run lock-v3 --processes 100000', '--processes', 'from 1 to 100', '100000'],
    ['run lock-v3 --processes 100000 --lang zh', '--processes', '1 到 100', '100000'],
    ['run lock-v3 --processes 2.5', '--processes', 'whole number'],
    ['run lock-v3 --processes many', '--processes', 'many', 'from 1 to 100'],
    ['run lock-v3 --view films', '--view', 'films', 'lanes, plain, chart'],
    ['run lock-v3 --lang fr', '--lang', 'fr', 'en, zh'],
    ['run lock-v1 lock-v2', 'concur-lesson compare', 'concur-lesson run --help'],
    ['compare ./throws.ts', './throws.ts', 'Choose lessons such as lock-v1'],
    ['compare lock-v1 --repeat 0', '--repeat', /from 1 to 1000/],
    ['compare', 'Which lesson?', 'concur-lesson compare lock-v1', 'concur-lesson compare --help'],
    ['show', 'Which lesson?', 'concur-lesson show lock-v3', 'concur-lesson show --help'],
    ['show --lang zh', '要哪一课', 'concur-lesson show lock-v3'],
    ['list lock-v1', 'concur-lesson list --help'],
    ['run ./nowhere.ts', 'no file', 'nowhere.ts', 'Check the path'],
    ['run ./nowhere.ts --lang zh', '找不到', 'nowhere.ts', '检查路径'],
    ['run ./notes.txt', 'notes.txt', '.ts, .mts, .cts, .js, .mjs or .cjs'],
    ['run ./folder.ts', 'folder.ts', 'folder'],
    ['run ./syntax.ts', /syntax\.ts:4:\d+/, "print('a';", 'Correct this line'],
    ['run ./syntax.ts --lang zh', /syntax\.ts:4:\d+/, "print('a';", '请改正这一行'],
    ['run ./throws.ts --processes 3', '--processes', 'write the number into it'],
  ];

  it.each(oneIn(3, usages))('%s', async (command, ...expected) => {
    const { stdout, stderr, code } = await tool.run(command.split(' '));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^concur-lesson: /);
    for (const part of expected) expect(stderr).toMatch(part);
    expect(stderr.match(/concur-lesson: /g)).toHaveLength(1);
    if (!command.endsWith('zh')) expect(stderr).not.toMatch(/[\u4e00-\u9fff]/);
    else expect(stderr).not.toMatch(/unknown|invalid|missing/i);
    expectNoStack(stderr);
    await expectNothingLeft(tool);
  });
});

describe('a program with a mistake', () => {
  const mistakes: readonly [command: string, exitCode: number, ...expected: RegExp[]][] = [
    ['run ./no-main.ts', 2, /no-main\.ts exports no function main/, /Add `export function main\(\) \{ … \}`/],
    ['run ./no-main.ts --lang zh', 2, /no-main\.ts 没有导出 main/],
    ['run ./throws.ts', 1, /main failed: Error: no paper left \(throws\.ts:2\)/],
    ['run ./throws.ts --lang zh', 1, /main .*Error: no paper left.*throws\.ts:2/],
    ['run ./child-throws.ts', 1, /p1 failed: RangeError: no page 7 \(child-throws\.ts:4\)/],
    ['run ./exits.ts', 1, /main ended with exit code 7/],
    ['run ./not-exported.ts', 1, /hidden is not exported/, /export function hidden/],
    ['run ./never-ends.ts --timeout 0.5', 1, /Ended after 0\.5 s \(--timeout\)/, /--timeout 1/],
    ['run ./never-ends.ts --timeout 0.5 --lang zh', 1, /0\.5 秒/, /--timeout 1/],
    ['run ./deadlock.ts --timeout 1.5', 1, /p1 asked for the lock “key” again while holding it/],
  ];

  it.each(oneIn(2, mistakes, 1))(
    '%s: exit code %i, told at the end',
    async (command, exitCode, ...expected) => {
      const { stdout, stderr, code } = await tool.run(command.split(' '), { env: { COLUMNS: '1000' } });
      expect(code).toBe(exitCode);
      for (const part of expected) expect(stdout + stderr).toMatch(part);
      expectNoStack(stdout + stderr);
      await expectNothingLeft(tool);
    },
  );

  it('without main is told once, not as the story of a run', async () => {
    const { stdout, stderr } = await tool.run(['run', './no-main.ts', '--view', 'chart']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^concur-lesson: no-main\.ts exports no function main\..*\n$/);
  });

  it.each(oneIn(2, ['exits', 'throws', 'child-throws']))(
    '--json of %s.ts stays a log, exit code 1',
    async (name) => {
      const { stdout, stderr, code } = await tool.run(['run', `./${name}.ts`, '--json']);
      expect(code).toBe(1);
      expect(stderr).toBe('');
      const kinds = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind);
      expect(kinds).toEqual(expect.arrayContaining(['run', 'exit', 'end']));
    },
  );
});
