import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { anyNumber } from '../../../src/cli/command-line/arguments.js';
import { buildCommandLine, loadCommands } from '../../../src/cli/command-line/command-line.js';
import { EXIT, type ExitCode } from '../../../src/cli/failure/exit-codes.js';
import { usageFailure } from '../../../src/cli/failure/usage.js';
import type { Output } from '../../../src/cli/terminal/output.js';
import { cliWords } from '../../../src/cli/words/cli.js';
import type { Language } from '../../../src/i18n/language.js';

const silent: Output = {
  isTerminal: false,
  lost: new AbortController().signal,
  write: () => {},
  flow: () => {},
  caughtUp: () => undefined,
  finish: async () => {},
};

/** What the learner is told who types `command`. */
async function told(command: string, language: Language): Promise<string> {
  const args = command.split(' ');
  const done = (code: ExitCode) => {
    throw new Error(`it ran, ${code}`);
  };
  const run = async () => done(EXIT.shown);
  const invocation = { args, words: cliWords[language], language, output: silent, settings: {}, run };
  const commands = await loadCommands(args);
  const program = buildCommandLine('1', commands, invocation, done);
  const error = await program.parseAsync(args, { from: 'user' }).catch((caught: unknown) => caught);
  if (!(error instanceof CommanderError)) throw error;
  return usageFailure(error, invocation, commands).message;
}

describe('what commander says, in the learner’s words', () => {
  it.each<[command: string, en: string, zh: string]>([
    ['rnu', 'There is no command “rnu”. Did you mean run?', '没有“rnu”这个命令。是不是想输入 run？'],
    ['lock-v1', '“lock-v1” is no command. To run it: concur-lesson run lock-v1', '“lock-v1”不是命令。'],
    ['./a.ts', 'To run it: concur-lesson run ./a.ts', 'concur-lesson run ./a.ts'],
    ['help shwo', 'There is no command “shwo”.', '没有“shwo”这个命令。'],
    [
      'list --jsno',
      'There is no option --jsno. Did you mean --json?',
      '没有选项 --jsno。是不是想输入 --json？',
    ],
    ['--lnag', 'There is no option --lnag', '没有选项 --lnag'],
    ['--lang zh list', '--lang comes after the command', 'concur-lesson list --lang zh'],
    ['run a --seed', '--seed needs a value after it.', '--seed 后面要跟一个值。'],
    [
      "run a --speed it's",
      "--speed cannot be “it's”. It must be a number from 0.1 to 1000.",
      "--speed 不能是“it's”。",
    ],
    [
      'run a --view x',
      '--view cannot be “x”. Choose one of: lanes, plain, chart, player.',
      '可选：lanes, plain, chart, player。',
    ],
    ['show', 'Which lesson?', '要哪一课？'],
    ['run a b', 'One at a time: run takes one lesson.', 'run 一次只能给一课。'],
    ['why 1 2', 'why takes one run: its number', 'why 一次只看一个运行'],
    ['list a', 'list takes nothing but options.', 'list 后面只能跟选项。'],
  ])('%s', async (command, en, zh) => {
    expect(await told(command, 'en')).toContain(en);
    expect(await told(command, 'zh')).toContain(zh);
  });

  it.each([
    ['rnu', 'See: concur-lesson --help'],
    ['run a --spede', 'See: concur-lesson run --help'],
  ])('%s: points to the help that is meant', async (command, help) => {
    expect((await told(command, 'en')).split('\n').at(-1)).toBe(help);
  });
});

describe('anyNumber', () => {
  const parse = anyNumber({ min: 1, max: 9, integer: true }, cliWords.en);

  it('takes what its lesson will judge', () => {
    expect(['0', '2.5', '1e5'].map(parse)).toEqual([0, 2.5, 100_000]);
  });

  it.each(['', ' ', 'x', '3x'])('“%s” is none, and the usual range is told', (text) => {
    expect(() => parse(text)).toThrow('a whole number from 1 to 9');
  });
});
