/** The last line of a run in a terminal, while nothing happens: seen, true, and gone without a trace. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneIn, turns } from '../helpers/turns.js';
import { writePrograms } from './programs.js';
import { closeTerminals, KEYS, startInTerminal, type Terminal } from './terminal.js';
import { ESCAPE, expectNothingLeft, installTool } from './tool.js';

const tool = installTool();
closeTerminals();

/** One computes, one sleeps, one waits, for as long as a test needs to look. */
const PROGRAM = `import { Lock, Process, print, sleep } from 'concur-lesson/mp';

export function compute(seconds: number) {
  const end = Date.now() + 1000 * seconds;
  while (Date.now() < end);
}

export function nap(seconds: number) {
  sleep(seconds);
  print('awake');
}

export function enter(door: Lock) {
  door.acquire();
  door.release();
}

export function main() {
  const door = new Lock({ name: 'door' });
  door.acquire();
  const waiter = new Process({ target: enter, args: [door], name: 'waiter' });
  const napper = new Process({ target: nap, args: [SECONDS], name: 'napper' });
  const spinner = new Process({ target: compute, args: [SECONDS], name: 'spinner' });
  for (const each of [waiter, napper, spinner]) each.start();
  napper.join();
  door.release();
}
`;

beforeAll(() =>
  writePrograms(tool.folder, {
    'short.ts': PROGRAM.replaceAll('SECONDS', '2.5'),
    'long.ts': PROGRAM.replaceAll('SECONDS', '120'),
  }),
);

const run = (name: string, env = {}, ...args: string[]): Terminal =>
  startInTerminal(tool, ['run', join(tool.folder, name), ...args], { columns: 100, rows: 60, env });

const LINE = /^ *\d+\.\d+s {2}spinner computes.* · napper sleeps until \d+\.\d+s · waiter waits for “door”/m;
const ERASED = `${ESCAPE}[J`;

/** The rows that say what goes on. */
const linesOn = (rows: readonly string[]): string[] =>
  rows.filter((row) => / sleeps until \d| computes/.test(row));

describe('while nothing happens', () => {
  it('it is the last line, with the cursor at its beginning, and is gone at the next event', async () => {
    const terminal = run('short.ts');
    const seen = await terminal.untilSeen(LINE);
    expect(linesOn(seen.rows)).toHaveLength(1);
    expect(seen.rows.findIndex((row) => LINE.test(row))).toBe(seen.cursor.row);
    expect(seen.cursor.column).toBe(0);
    expect(seen.rows.slice(seen.cursor.row + 1).join('')).toBe('');
    expect(await terminal.ended).toBe(0);
    const { rows, text } = await terminal.screen();
    expect(linesOn(rows)).toEqual([]);
    expect(text).toContain('napper: “awake”');
    await expectNothingLeft(tool);
  });

  it('a window that changes its size keeps one such line, and none of it in the end', async () => {
    const terminal = run('long.ts');
    await terminal.untilSeen(LINE);
    for (let turn = 0; turn < turns(2, 10); turn++) {
      for (const columns of [50, 120, 44, 100]) {
        terminal.resize(columns);
        await expect
          .poll(async () => linesOn((await terminal.screen()).rows).length, { interval: 50 })
          .toBe(1);
      }
    }
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expect(linesOn((await terminal.screen()).rows)).toEqual([]);
    await expectNothingLeft(tool);
  });

  it('goes on with the time, tells the CPU time used, and Ctrl-C leaves nothing of it', async () => {
    const terminal = run('long.ts');
    await terminal.untilSeen(LINE);
    const now = async () => Number.parseFloat(linesOn((await terminal.screen()).rows)[0] ?? '');
    const before = await now();
    await expect.poll(now).toBeGreaterThan(before);
    await terminal.untilSeen(/spinner computes \(CPU [\d.]+ s\)/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    const { rows, text } = await terminal.screen();
    expect(linesOn(rows)).toEqual([]);
    expect(text).toContain('Interrupted');
    await expectNothingLeft(tool);
  });

  const without: readonly [what: string, env: Record<string, string>, args: string[]][] = [
    ['a terminal that cannot move its cursor', { TERM: 'dumb' }, []],
    ['--view plain', {}, ['--view', 'plain']],
  ];

  it.each(oneIn(2, without))('%s has none', async (_, env, args) => {
    const terminal = run('short.ts', env, ...args);
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toContain(ERASED);
    expect(linesOn((await terminal.screen()).rows)).toEqual([]);
  });
});
