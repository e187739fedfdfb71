/** Into pipes and files: plain lines, no escape codes, whatever becomes of the reader. */
import { closeSync, openSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SOON } from '../helpers/deadline.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { parseLog } from './log.js';
import { writePrograms } from './programs.js';
import {
  type Ended,
  ESCAPE,
  ended,
  expectNoStack,
  expectNothingLeft,
  installTool,
  startTool,
  widest,
} from './tool.js';

const tool = installTool();

describe('run in a pipe', () => {
  let run: Ended;
  beforeAll(async () => {
    run = await tool.run(['run', 'lock-v3', '--speed', '20']);
  });

  it('one event a line, then the chart and the verdict; nothing on standard error', () => {
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
    expect(run.stdout).not.toContain(ESCAPE);
    const lines = run.stdout.split('\n');
    const events = lines
      .slice(0, lines.indexOf('What really happened'))
      .filter((line) => /^ *\d+\.\d+s {2}\w+ +\w+ /.test(line));
    const kinds = events.map((line) => line.trim().split(/ +/)[2]);
    expect(kinds.filter((kind) => kind === 'acquire')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'print')).toHaveLength(6);
    expect([kinds[0], kinds.at(-1)]).toEqual(['run', 'end']);
    const chart = lines.indexOf('What really happened');
    const verdict = lines.indexOf('Verdict');
    expect(chart).toBeGreaterThan(lines.indexOf(events.at(-1) ?? ''));
    expect(verdict).toBeGreaterThan(chart);
    expect(lines.slice(chart, verdict).map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['main', 'p1', 'p2', 'p3', 'printer']),
    );
    expect(lines.slice(verdict).filter((line) => line.startsWith('✔')).length).toBeGreaterThanOrEqual(4);
  });

  it.each<[view: string, lines: RegExp, not: RegExp]>([
    ['chart', /^What really happened$/m, /p1 begins/],
    ['lanes', /p1 begins[\s\S]*^What really happened$/m, / {2}p1 +start /],
  ])('--view %s, in ASCII', async (view, expected, not) => {
    const { stdout, code } = await tool.run([...'run lock-v3 --speed 40 --ascii --view'.split(' '), view]);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
    expect(stdout).not.toMatch(not);
    expect(stdout.match(/[^\x20-\x7e\n]/g)).toBeNull();
  });
});

describe('whoever reads', () => {
  it.each(oneIn(2, ['run lock-v3 --speed 20', 'list', 'run lock-v3 --speed 20 --json', '--help'], 1))(
    '%s | head -1: ends, silently as tools do, exit code 1, nothing left',
    async (command) => {
      const child = startTool(tool, command.split(' '));
      child.stdout?.destroy();
      const { stderr, code } = await ended(child);
      expect(code).toBe(1);
      expect(stderr).toBe('');
      await expectNothingLeft(tool);
    },
  );

  it
    .runIf(process.platform === 'linux')
    .each(
      oneIn(3, [
        'run lock-v3 --speed 20',
        'show lock-v3',
        '--help',
        'run lock-v3 --speed 20 --json',
        'compare lock-v2 --speed 40',
        'run --help',
        '--version',
      ]),
    )('%s > /dev/full: says so, exit code 1, nothing left', async (command) => {
    const full = openSync('/dev/full', 'w');
    const { stderr, code } = await tool.run(command.split(' '), { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^concur-lesson: The output could not be written \(ENOSPC.*Make room.*\n$/);
    await expectNothingLeft(tool);
  });

  it.runIf(process.platform === 'linux')('in Chinese, too', async () => {
    const full = openSync('/dev/full', 'w');
    const { stderr, code } = await tool.run(['list', '--lang', 'zh'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^concur-lesson: 输出写不出去（ENOSPC.*\n$/);
  });

  it('one who is slow gets everything', async () => {
    writePrograms(tool.folder, {
      'long.mjs': `import { print } from 'concur-lesson/mp';
        export function main() { for (let i = 0; i < 3000; i++) print(i + ' ' + 'x'.repeat(1000)); }`,
    });
    const child = startTool(tool, ['run', './long.mjs', '--json']);
    const { stdout } = child;
    if (!stdout) throw new Error('no pipe');
    stdout.on('data', () => {
      stdout.pause();
      setTimeout(() => stdout.resume(), 5);
    });
    const { stdout: all, stderr, code } = await ended(child);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const log = parseLog(all);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
    expect(log.filter(({ kind }) => kind === 'print')).toHaveLength(3000);
  });

  it('one who stops reading does not keep Ctrl-C from ending the run', async () => {
    writePrograms(tool.folder, {
      'chatty.mjs': `import { print } from 'concur-lesson/mp';
        export function main() { for (;;) print('x'.repeat(1000)); }`,
    });
    const child = startTool(tool, ['run', './chatty.mjs', '--json']);
    const end = ended(child, { read: false });
    const lessonProcesses = () => tool.scene.processes().filter((process) => process.includes('bootstrap'));
    try {
      await expect.poll(lessonProcesses).not.toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 1000)); // by now the pipe is full
      child.kill('SIGINT');
      await expect.poll(lessonProcesses, { timeout: SOON }).toEqual([]);
      child.stdout?.destroy();
      expect((await end).signal).toBe('SIGINT');
      await expectNothingLeft(tool);
    } finally {
      child.kill('SIGKILL');
      child.stdout?.destroy();
      await end.catch(() => {});
    }
  });
});

describe('a poor environment', () => {
  const run = ['run', 'lock-v3', '--speed', '20'];
  const quick = ['run', 'memory', '--processes', '1', '--speed', '20'];

  const environments: readonly [what: string, env: Record<string, string | undefined>][] = [
    ['no HOME', { HOME: undefined }],
    ['a HOME that is not there', { HOME: '/nowhere/at/all' }],
    ['a temporary folder that is not there', { TMPDIR: '/nowhere/at/all' }],
    ['a temporary folder that is a file', { TMPDIR: '/dev/null' }],
    ['a temporary folder that cannot be written to', { TMPDIR: '/proc' }],
    ['nothing at all', { HOME: undefined, PATH: undefined, LANG: undefined }],
    ['options for node', { NODE_OPTIONS: '--no-warnings', NODE_EXTRA_CA_CERTS: '/nowhere.pem' }],
  ];

  it.each(oneIn(2, environments, 1))('%s: the run is as ever', async (_, env) => {
    const { stdout, stderr, code } = await tool.run(quick, { env });
    expect(code).toBe(0);
    expect(stdout).toContain('What really happened');
    expectNoStack(stderr);
    await expectNothingLeft(tool);
  });

  it('TERM=dumb: ASCII, no colours', async () => {
    const { stdout, code } = await tool.run(run, { env: { TERM: 'dumb' } });
    expect(code).toBe(0);
    const drawn = stdout.slice(stdout.indexOf('What really happened'));
    expect(drawn.match(/[^\x20-\x7e\n]/g)).toBeNull();
  });

  it.each(['en', 'zh'])('20 columns, %s: no line is wider', async (lang) => {
    const start = { env: { COLUMNS: '20' } };
    const all = [[...run], ['compare', 'lock-v2', 'lock-v3', '--speed', '40'], ['show', 'lock-v3'], ['list']];
    for (const args of all.filter((_, at) => LONG || (at % 2 === 0) === (lang === 'en'))) {
      const { stdout, code } = await tool.run([...args, '--lang', lang], start);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(300);
      expect(widest(stdout.split('\n')), args.join(' ')).toBeLessThanOrEqual(20);
    }
  });

  it('FORCE_COLOR colours a pipe; NO_COLOR and --no-color win', async () => {
    const coloured = { FORCE_COLOR: '1' };
    expect((await tool.run(['list'], { env: coloured })).stdout).toContain(`${ESCAPE}[`);
    expect((await tool.run(['list', '--no-color'], { env: coloured })).stdout).not.toContain(ESCAPE);
    expect((await tool.run(['list'], { env: { ...coloured, NO_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
  });
});
