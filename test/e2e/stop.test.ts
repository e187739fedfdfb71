/** A run that is stopped in the middle: what was seen is shown, nothing is left, the terminal is as before. */
import { describe, expect, it } from 'vitest';
import { oneIn, turns } from '../helpers/turns.js';
import { writePrograms } from './programs.js';
import { closeTerminals, expectCursor, KEYS, startInTerminal, type Terminal } from './terminal.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool } from './tool.js';

const tool = installTool();
closeTerminals();

/** Long enough for every test to find it running. */
const LONG = ['run', 'lock-v3', '--seconds', '60'];

describe('in a terminal', () => {
  const stops: readonly [what: string, signal: number, stop: (terminal: Terminal) => void][] = [
    ['Ctrl-C', 2, (terminal) => terminal.press(KEYS.interrupt)],
    ['SIGTERM', 15, (terminal) => process.kill(terminal.pid(), 'SIGTERM')],
    ['SIGHUP', 1, (terminal) => process.kill(terminal.pid(), 'SIGHUP')],
  ];

  it.each(oneIn(2, stops))(
    '%s: the timeline so far, then death by that signal (%i)',
    async (_, signal, stop) => {
      const terminal = startInTerminal(tool, LONG, { rows: 90 });
      await terminal.until(/p\d waits for lock/);
      stop(terminal);
      expect(await terminal.ended).toBe(128 + signal);
      const screen = readable(terminal.output());
      expect(screen).toContain('What really happened');
      expect(screen.join('\n')).toMatch(/Interrupted: every process of the run has been ended/);
      expect(screen.join('\n')).not.toMatch(/Take away|Not shown|Try two or more/);
      // what the terminal showed of the keys shifts nothing
      const { rows } = await terminal.screen();
      expect(rows.filter((row) => /^\^C.*\S/.test(row))).toEqual([]);
      expect(rows.join('\n')).toContain('waits for lock');
      expectNoStack(screen.join('\n'));
      expectCursor(terminal.output());
      await expectNothingLeft(tool);
    },
  );

  it('in Chinese for those who read it', async () => {
    const terminal = startInTerminal(tool, [...LONG, '--lang', 'zh']);
    await terminal.until(/p\d 等待锁/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await terminal.until('已中断');
    await expectNothingLeft(tool);
  });

  it('Ctrl-C before the first process has begun', async () => {
    const terminal = startInTerminal(tool, LONG);
    await terminal.until('lock-v3');
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended, readable(terminal.output()).join('\n')).toBe(130);
    expectNoStack(readable(terminal.output()).join('\n'));
    await expectNothingLeft(tool);
  });

  it('an impatient Ctrl-C, Ctrl-C, Ctrl-C', async () => {
    const terminal = startInTerminal(tool, LONG);
    await terminal.until(/p\d waits for lock/);
    for (let press = 0; press < 3; press++) terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('Ctrl-C in the middle of compare: what was compared so far', async () => {
    const terminal = startInTerminal(tool, [
      'compare',
      'lock-v2',
      'lock-v3',
      '--seconds',
      '60',
      '--speed',
      '30',
    ]);
    await terminal.until('lock-v3 is running');
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await terminal.until('Interrupted');
    await terminal.until(/lock-v2 .* the program text/);
    expectNoStack(readable(terminal.output()).join('\n'));
    await expectNothingLeft(tool);
  });

  it('the window is closed', async () => {
    const terminal = startInTerminal(tool, LONG);
    await terminal.until(/p\d waits for lock/);
    terminal.close();
    await terminal.ended;
    await expectNothingLeft(tool);
  });

  it('a program that starts processes as fast as it can, Ctrl-C', async () => {
    writePrograms(tool.folder, {
      'many.mjs': `import { Process, sleep } from 'concur-lesson/mp';
        export function work() { sleep(60); }
        export function main() { for (let i = 0; i < 30; i++) new Process({ target: work }).start(); }`,
    });
    const terminal = startInTerminal(tool, ['run', './many.mjs']);
    await terminal.until('main starts');
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await expectNothingLeft(tool);
  });
});

describe('in a pipe', () => {
  it.each(oneIn(3, ['SIGINT', 'SIGTERM', 'SIGHUP'] as const, 1))(
    '%s: --json is a whole log, its end says interrupted; death by that signal',
    async (signal) => {
      const child = startTool(tool, [...LONG, '--json']);
      const end = ended(child);
      await expect.poll(() => tool.scene.processes().length).toBeGreaterThan(4);
      child.kill(signal);
      const { stdout, stderr, ...how } = await end;
      expect({ stderr, ...how }).toEqual({ stderr: '', signal, code: null });
      const log = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(log).toContainEqual(expect.objectContaining({ kind: 'end', reason: 'interrupted' }));
      await expectNothingLeft(tool);
    },
  );
});

describe('kill -9 of the tool', () => {
  /** What is on the screen by then. */
  const MOMENTS = ['lock-v3', 'main starts p1', /p\d waits for lock/, /p\d: “p\d starts printing”/];
  const TIMES = turns(1, 10);

  it(`at ${MOMENTS.length} moments of a run: nothing is left soon after`, async () => {
    let seenRunning = 0;
    for (const moment of Array.from({ length: TIMES }, () => MOMENTS).flat()) {
      const terminal = startInTerminal(tool, LONG);
      await terminal.until(moment);
      seenRunning += tool.scene.processes().some((process) => process.includes('bootstrap')) ? 1 : 0;
      process.kill(terminal.pid(), 'SIGKILL');
      expect(await terminal.ended).toBe(137);
      await expectNothingLeft(tool);
      expectCursor(terminal.output());
    }
    expect(seenRunning).toBeGreaterThanOrEqual((TIMES * MOMENTS.length) / 2);
  });
});

describe('a stepped run that goes on by chance', () => {
  const STEPPED = ['step', './for-ever.mjs', '--schedule', 'main', '--then', 'chance'];
  const start = async () => {
    writePrograms(tool.folder, {
      'for-ever.mjs': `import { Lock, Process, print } from 'concur-lesson/mp';
        export function work(lock) { for (;;) lock.run(() => print('mine')); }
        export function main() {
          const lock = new Lock();
          for (const name of ['p1', 'p2']) new Process({ target: work, args: [lock], name }).start();
          work(lock);
        }`,
    });
    const terminal = startInTerminal(tool, STEPPED);
    await terminal.until(/p\d: “mine”/);
    return terminal;
  };

  it('Ctrl-C', async () => {
    const terminal = await start();
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expectNoStack(readable(terminal.output()).join('\n'));
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('the window is closed', async () => {
    const terminal = await start();
    terminal.close();
    await terminal.ended;
    await expectNothingLeft(tool);
  });

  it('kill -9 of the tool', async () => {
    const terminal = await start();
    process.kill(terminal.pid(), 'SIGKILL');
    expect(await terminal.ended).toBe(137);
    await expectNothingLeft(tool);
  });

  it('a program that computes for ever is told by name, and Ctrl-C ends it', async () => {
    writePrograms(tool.folder, {
      'computes.mjs': `import { Process, print } from 'concur-lesson/mp';
        export function work() { for (;;); }
        export function main() { new Process({ target: work, name: 'p1' }).start(); print('started'); }`,
    });
    const child = startTool(tool, ['step', './computes.mjs', '--then', 'first']);
    const end = ended(child);
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    await expect.poll(() => said).toMatch(/p1: no call for two seconds/);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ signal: 'SIGINT' });
    await expectNothingLeft(tool);
  });
});
