import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Candidates, findCandidates } from '../../../src/cli/completion/candidates.js';
import { COMPLETION_SCRIPTS } from '../../../src/cli/completion/scripts.js';
import { SHELLS } from '../../../src/cli/completion/shells.js';
import { listLessons } from '../../../src/lesson/catalog.js';
import { packageFile } from '../../../src/lesson/package-files.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { oneIn } from '../../helpers/turns.js';

const lessons = [
  { value: 'lock-v1', description: 'no rules' },
  { value: 'zombie', description: 'ended, not gone' },
];

/** A command line with a command below a command, as `exercise start` is. */
function program(): Command {
  const tool = new Command('tool').option('-q, --quiet', 'say little');
  const run = tool.command('run').summary('run it').addArgument(new Argument('[lesson|program]'));
  run
    .addOption(new Option('--view <view>').choices(['lanes', 'plain']))
    .option('--speed <n>', 'how\nfast')
    .option('--workers <n>');
  run.option('--log <file>').addOption(new Option('--secret').hideHelp());
  tool.command('compare').addArgument(new Argument('<lessons...>'));
  const exercise = tool.command('exercise');
  exercise
    .command('start')
    .addArgument(new Argument('<name>').choices(['printer-lock', 'pipe-eof']))
    .argument('[folder]');
  exercise.command('list').option('--json');
  return tool;
}

function next(typed: string): Candidates {
  const foreignOptions = (id: string) => (id === 'zombie' ? ['--workers'] : []);
  return findCandidates(program(), typed.split(' '), { lessons, foreignOptions });
}
const values = (typed: string) => next(typed).values.map(({ value }) => value);

describe('findCandidates', () => {
  it('completes an argument by what its name stands for, one operand after the other', () => {
    const tool = new Command('tool');
    const names = ['[action]', '[exercise]', '[file|folder]'].map((name) => new Argument(name));
    for (const name of names) (tool.commands[0] ?? tool.command('exercise')).addArgument(name);
    const named = (...all: string[]) => all.map((value) => ({ value, description: '' }));
    const others = { action: named('start', 'check'), exercise: named('pipe-eof', 'printer-lock') };
    const find = (typed: string) =>
      findCandidates(tool, typed.split(' '), { lessons, others, foreignOptions: () => [] });
    expect(find('exercise ch').values).toEqual(named('check'));
    expect(find('exercise check p').values).toEqual(others.exercise);
    expect(find('exercise check pipe-eof ')).toEqual({ values: [], paths: 'files' });
  });

  it.each<[typed: string, values: string[], paths?: Candidates['paths']]>([
    ['', ['run', 'compare', 'exercise', 'help']],
    ['r', ['run']],
    ['-', ['--quiet', '--help']],
    ['run ', ['lock-v1', 'zombie'], 'files'],
    ['run l', ['lock-v1'], 'files'],
    ['run lock-v1 ', ['--view', '--speed', '--workers', '--log', '--help']],
    ['run --', ['--view', '--speed', '--workers', '--log', '--help']],
    ['run zombie --', ['--view', '--speed', '--log', '--help']],
    ['run --speed 3 --s', []],
    ['run --view ', ['lanes', 'plain']],
    ['run --view=p', ['--view=plain']],
    ['run --view plain z', ['zombie'], 'files'],
    ['run --speed ', []],
    ['run --log ', [], 'files'],
    ['run --log=a', [], 'files'],
    ['run -- ', ['lock-v1', 'zombie'], 'files'],
    ['compare zombie ', ['lock-v1']],
    ['exercise ', ['start', 'list', 'help']],
    ['exercise start p', ['printer-lock', 'pipe-eof']],
    ['exercise start pipe-eof ', [], 'folders'],
    ['exercise list ', ['--json', '--help']],
    ['help e', ['exercise']],
    ['nonsense ', ['--quiet', '--help']],
  ])('%j', (typed, expected, paths = null) => {
    expect({ values: values(typed), paths: next(typed).paths }).toEqual({ values: expected, paths });
  });

  it('tells what each is, in one line', () => {
    expect(next('ru').values).toEqual([{ value: 'run', description: 'run it' }]);
    expect(next('run --sp').values).toEqual([{ value: '--speed', description: 'how fast' }]);
    expect(next('run zo').values).toEqual([lessons[1]]);
  });
});

describe('completion --complete', () => {
  const ask = (...words: string[]) => {
    const tool = packageFile('bin/concur-lesson.js');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [tool, 'completion', '--complete', '--', ...words],
      { encoding: 'utf8', timeout: DEADLINE },
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  };

  it('knows every command, with all its options, without being told', () => {
    const commands = ask('')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
    expect(commands).toEqual(
      expect.arrayContaining(['list', 'show', 'run', 'compare', 'completion', 'help']),
    );
    for (const command of oneIn(
      3,
      commands.filter((name) => name !== 'help'),
    )) {
      expect(ask(command, '--')).toContain('--lang\t');
    }
    expect(ask('run', 'lock-v3', '--')).toContain('--processes\t');
    expect(ask('run', 'lock-v3', '--')).not.toContain('--times\t');
  });

  it('knows the lessons, in the learner’s language', () => {
    const expected = listLessons().map(({ id, title }) => `${id}\t${title.zh}`);
    expect(ask('show', '--lang', 'zh', '').trimEnd().split('\n')).toEqual(expected);
  });

  it.each<[odd: string, answer: string]>([
    ['--complete', ''],
    ['"', ':files\n'],
    ['$(x)', ':files\n'],
    ['ü 字', ':files\n'],
    ['--view=', '--view=lanes\n--view=plain\n--view=chart\n--view=player\n'],
    ['-', '--help\t'],
    ['--', '--help\t'],
  ])('answers whatever was typed: %s', (odd, answer) => {
    const answered = ask('run', odd);
    if (answer.endsWith('\t')) expect(answered).toContain(`\n${answer}`);
    else expect(answered).toBe(answer);
  });
});

describe('the scripts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'completion-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'place'));
    symlinkSync(packageFile('bin/concur-lesson.js'), join(folder, 'bin/concur-lesson'));
    for (const name of ['my own.ts', 'other.ts']) writeFileSync(join(folder, 'place', name), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (shell: string, args: string[], script = '') =>
    spawnSync(shell, [...args, script].filter(Boolean), {
      cwd: join(folder, 'place'),
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, LANG: 'en_US.UTF-8' },
      encoding: 'utf8',
      timeout: DEADLINE,
    });
  const isHere = (shell: string) => start(shell, ['-c', ':']).status === 0;

  it.each(SHELLS)('%s: is in its grammar', (shell) => {
    if (!isHere(shell)) return expect(COMPLETION_SCRIPTS[shell]).toContain('completion --complete --');
    const path = join(folder, shell);
    writeFileSync(path, COMPLETION_SCRIPTS[shell]);
    expect(start(shell, ['-n', path])).toMatchObject({ status: 0, stderr: '' });
  });

  /** `words` as bash splits them, the last being completed. */
  const inBash = (words: readonly string[]) => {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(concur-lesson ${quoted}); COMP_CWORD=${words.length}; _concur_lesson; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, status, stderr } = start('bash', ['-c'], `${COMPLETION_SCRIPTS.bash}\n${ask}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout.split('\n').filter((line) => line !== '');
  };

  it.runIf(spawnSync('bash', ['-c', ':']).status === 0).each<[words: string[], expected: string[]]>([
    [['comple'], ['completion']],
    [
      ['show', 'lock-v'],
      ['lock-v1', 'lock-v2', 'lock-v3'],
    ],
    [['run', '--view', 'l'], ['lanes']],
    [['run', '--view', '=', 'l'], ['lanes']],
    [
      ['run', '--view', '='],
      ['lanes', 'plain', 'chart', 'player'],
    ],
    [['run', './o'], ['./other.ts']],
    [['run', 'my'], ['my own.ts']],
    [['completion', 'f'], ['fish']],
    [['nothing', 'x'], []],
  ])('bash completes %j', (words, expected) => {
    expect(inBash(words)).toEqual(expected);
  });
});
