/** Where the tool is started: odd terminals, little room, folders that are gone, runtimes that are not Node. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEADLINE } from '../helpers/deadline.js';
import { oneIn } from '../helpers/turns.js';
import { writePrograms } from './programs.js';
import { type Ended, expectNoStack, expectNothingLeft, installTool, readable } from './tool.js';

const tool = installTool();

/** How one sentence on standard error, and nothing else, says why nothing runs. */
function expectSentence({ stdout, stderr, ...how }: Ended, code: number, sentence: RegExp): void {
  expect({ stdout, ...how }).toEqual({ stdout: '', code, signal: null });
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expectNoStack(stderr);
}

describe.runIf(process.platform === 'linux')('a terminal whose size nobody has set', () => {
  /** script(1) makes one where it is in none itself. Who waits for keys is sent SIGTERM when `asks` is on the screen. */
  async function inTerminal(
    command: string,
    { asks = '', before = '' } = {},
  ): Promise<{ output: string; code: number | null }> {
    const line = `${before} exec ${tool.command.join(' ')} ${command}`;
    const script = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: tool.folder,
      env: tool.environment({ TERM: 'xterm-256color' }),
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: DEADLINE,
      killSignal: 'SIGKILL',
    });
    const code = new Promise<number | null>((resolve) => script.once('close', resolve));
    let output = '';
    script.stdout.on('data', (part) => {
      output += part;
    });
    if (asks !== '') {
      await expect.poll(() => output, { timeout: DEADLINE }).toContain(asks);
      // somebody who looks at it for a while, and then has enough
      await new Promise((resolve) => setTimeout(resolve, 500));
      const node = tool.scene.processes().find((process) => /^\d+ \S*node /.test(process));
      process.kill(Number.parseInt(node ?? '', 10), 'SIGTERM');
    }
    return { code: await code, output };
  }
  /** Far more than anything has to say, far less than what is drawn without end. */
  const MOST = 60_000;

  const drawn = [
    'run lock-v2 --speed 40',
    'compare lock-v2 lock-v3 --speed 40',
    'doctor',
    'run lock-v2 --speed 40 --view chart',
  ];

  it.each(oneIn(2, drawn))('%s is drawn for 80 columns, and ends', async (command) => {
    const { output, code } = await inTerminal(command);
    expect(code).toBe(0);
    expect(output.length).toBeLessThan(MOST);
    expect(Math.max(...readable(output).map((line) => line.length))).toBeGreaterThan(60);
    await expectNothingLeft(tool);
  });

  it.each(['', 'quiz lock-v1'])('the prompts of "%s" wait, and heed SIGTERM', async (command) => {
    const { output, code } = await inTerminal(command, { asks: '?' });
    expect(code).toBe(128 + constants.signals.SIGTERM);
    expect(output.length).toBeLessThan(MOST);
  });

  it('of one column is drawn on as well', async () => {
    const { output, code } = await inTerminal('doctor', { before: 'stty cols 1 rows 1;' });
    expect(code).toBe(0);
    expect(output.length).toBeLessThan(MOST);
  });
});

describe.runIf(process.platform === 'linux')('little room', () => {
  const limited = (limit: string, ...args: string[]) =>
    tool.run(args, { through: ['bash', '-c', `ulimit ${limit}; exec "$@"`, 'bash'] });

  it('is told before anything starts, with the limit and what would fit, exit code 3', async () => {
    expectSentence(
      await limited('-n 80', 'run', 'phone-rush'),
      3,
      /--buyers 100 is more .* the limit is ulimit -n, .* Try --buyers 3\d, or make room there\.$/,
    );
  });

  it('is enough for what fits', async () => {
    const { code } = await limited('-n 60', 'run', 'phone-rush', '--buyers', '15', '--speed', '20');
    expect(code).toBe(0);
  });

  it('is told of each lesson that is compared', async () => {
    expectSentence(
      await limited('-n 80', 'compare', 'lock-v2', 'lock-v3', '--processes', '60'),
      3,
      /--processes 60 .* ulimit -n/,
    );
  });

  it('is told in the learner’s language', async () => {
    const { stderr, code } = await limited('-n 80', 'run', 'phone-rush', '--lang', 'zh');
    expect(code).toBe(3);
    expect(stderr).toMatch(/受限于 ulimit -n/);
  });
});

describe('a folder that has been deleted', () => {
  it.each(
    oneIn(2, ['run lock-v1', 'run ./mine.ts', 'exercise start printer-lock', 'compare lock-v1 lock-v2']),
  )('%s: says so, exit code 3', async (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'gone-'));
    const through = ['bash', '-c', `rmdir ${folder}; exec "$@"`, 'bash'];
    const ended = await tool.run(command.split(' '), { cwd: folder, through });
    expectSentence(ended, 3, /The folder you are in has been deleted\. .* cd ~$/);
  });
});

describe('a folder instead of a program', () => {
  it.each(oneIn(2, ['./folder', './folder.ts', '.'], 1))('%s: says so, exit code 2', async (path) => {
    const place = join(tool.folder, path);
    mkdirSync(place, { recursive: true });
    expectSentence(
      await tool.run(['run', path]),
      2,
      /is a folder\. Name the program in it, as in main\.ts\.$/,
    );
    if (path !== '.') rmdirSync(place);
  });
});

describe('Node’s permission model', () => {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const under = (allowed: readonly string[], ...args: string[]) => {
    const flags = ['--no-warnings', flag, ...allowed].join(' ');
    return tool.run(args, { through: ['bash', '-c', `node=$1; shift; exec "$node" ${flags} "$@"`, 'bash'] });
  };
  const FILES = ['--allow-fs-read=*', '--allow-fs-write=*'];

  it.each(oneIn(3, [[FILES], [[...FILES, '--allow-addons']], [[...FILES, '--allow-child-process']]], 1))(
    '%j: says so, exit code 3',
    async (allowed) => {
      expectSentence(
        await under(allowed, 'run', 'lock-v1'),
        3,
        /permission model .* forbids .*Run it without --permission/,
      );
    },
  );

  it('does not make the doctor fail, and is found by it', async () => {
    const { stdout, code } = await under(FILES, 'doctor');
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /missing Node .*permission model .* → Run it without --permission/,
    );
    expect(stdout).not.toMatch(/seccomp|optional dependencies/);
  });
});

describe('nohup', () => {
  it('keeps a run from ending when its terminal goes', async () => {
    const child = spawn(
      'bash',
      ['-c', 'exec nohup "$@"', 'bash', ...tool.command, 'run', 'lock-v1', '--json'],
      {
        cwd: tool.folder,
        env: { ...tool.environment(), _: 'nohup' },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: DEADLINE,
      },
    );
    const closed = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    await expect.poll(() => output, { timeout: DEADLINE }).toMatch(/"kind":"spawn"/);
    child.kill('SIGHUP');
    expect(await closed).toEqual({ code: 0, signal: null });
    expect(output).toMatch(/"reason":"finished"/);
  });
});

describe('a locale without Unicode', () => {
  it.each(['list', 'run lock-v2 --speed 40', '--help'])(
    '%s: English, nothing that it cannot print',
    async (command) => {
      const { stdout, code } = await tool.run(command.split(' '), { env: { LANG: 'zh_CN.GBK' } });
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it('Chinese for who asks for it', async () => {
    const { stdout } = await tool.run(['list', '--lang', 'zh'], { env: { LANG: 'zh_CN.GBK' } });
    expect(stdout).toMatch(/\p{Script=Han}/u);
  });
});

describe('control characters', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

  it.each(oneIn(2, ['plain', 'chart', 'lanes']))(
    'in names, prints, items, errors: none reaches the reader of --view %s',
    async (view) => {
      writePrograms(tool.folder, {
        'escape.ts': String.raw`import { Process, Lock, Queue, print, show } from 'concur-lesson/mp';
        export function w(l: Lock, q: Queue) {
          l.acquire(); print('text \x1b]0;TITLE1\x07 \x1b[2J \r over \x08\x08 \u202eRTL \x9b31m c1 \0nul');
          q.put('\x1b]0;ITEM\x07\x9b2J'); q.get(); l.release();
          process.stdout.write('\x1b]0;RAWOUT\x07'); console.error('\x1b]0;ERR\x07'); show('var\x1b]0;VAR\x07', '\x1b[2Jv');
          throw new Error('msg \x1b]0;ERRMSG\x07 \x9b2J');
        }
        export function main() {
          const l = new Lock({ name: 'lo\x1b]0;LOCK\x07ck' }); const q = new Queue(0, { name: 'q\x9b2J' });
          const p = new Process({ target: w, args: [l, q], name: 'na\x1b]0;NAME\x07me\nline' }); p.start(); p.join();
        }`,
      });
      const { stdout, stderr, code } = await tool.run(['run', './escape.ts', '--view', view]);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(CONTROL);
      expect(stdout).toContain(String.raw`\x1b]0;NAME\x07`);
      const { stdout: log } = await tool.run(['run', './escape.ts', '--json']);
      expect(log).not.toMatch(CONTROL);
      expect(log).toContain(String.raw`q\u009b2J`);
    },
  );

  it('in a line that is quoted for its mistake', async () => {
    writePrograms(tool.folder, { 'broken.ts': "let a = '\x1b]0;T\x07'; let b = = 1;\n" });
    const { stderr, code } = await tool.run(['run', './broken.ts']);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(CONTROL);
    expect(stderr).toContain(String.raw`\x1b]0;T\x07`);
  });

  it('in what was typed', async () => {
    const { stderr, code } = await tool.run(['run', 'lock\x1b[2J']);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(CONTROL);
  });
});
