/** `step` and `puzzle --schedule` of the packed tool without a screen: schedules, files of schedules, choices as lines. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLog } from './log.js';
import { ended, expectNoStack, expectNothingLeft, installTool, startTool } from './tool.js';

const tool = installTool();

let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-step-'));
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const concur = (...args: string[]) => tool.run(args, { cwd: folder, env });

describe('by a schedule', () => {
  it('the steps are made, the same each time, and said', async () => {
    const run = () => concur('step', 'lost-update', '--schedule', 'p1 p2*2 p1', '--then', 'first', '--json');
    const story = (stdout: string) =>
      parseLog(stdout).flatMap((event) =>
        ['point', 'steer', 'read', 'write'].includes(event.kind)
          ? [JSON.stringify({ ...event, seq: 0, t: 0, pid: 0, late: 0 })]
          : [],
      );
    const [one, other] = [await run(), await run()];
    expect(one.code).toBe(0);
    expect(story(one.stdout).length).toBeGreaterThan(10);
    expect(story(one.stdout)).toEqual(story(other.stdout));
  });

  it.each([
    [
      'p9',
      'Step 1 of the schedule cannot be made: there is no process p9, or not yet. What could go on: p1, p2.',
    ],
    ['main', 'Step 1 of the schedule cannot be made: main would have to wait. What could go on: p1, p2.'],
    ['p1:timeout', 'p1 waits for nothing that has a time limit'],
    ['p1*3 p1', 'Step 4 of the schedule cannot be made: p1 has ended. What could go on: main, p2.'],
    ['p1*0', '--schedule, character 4 (“0”): after the * comes a whole number from 1.'],
  ])('%s: why not, what could be, exit code 2', async (schedule, told) => {
    const { stderr, code } = await concur('step', 'lost-update', '--schedule', schedule, '--then', 'stop');
    expect(stderr.replace(/\s+/g, ' ')).toContain(told);
    expectNoStack(stderr);
    expect(code).toBe(2);
  });

  it('a program of one’s own, in JavaScript', async () => {
    writeFileSync(
      join(folder, 'mine.mjs'),
      "import { Process, print } from 'concur-lesson/mp';\nexport function hi() { print('hi'); }\n" +
        "export function main() { const p = new Process({ target: hi, name: 'p' }); p.start(); p.join(); }\n",
    );
    const { stdout, code } = await concur(
      'step',
      './mine.mjs',
      '--schedule',
      'main*2 p*2',
      '--then',
      'first',
    );
    expect(stdout).toContain('The steps: main*2 p*3 main*2');
    expect(code).toBe(0);
  });
});

describe('schedules in files', () => {
  it('saved and read again; stale where the program is another one', async () => {
    const program = join(folder, 'mine.mjs');
    const code =
      "import { print } from 'concur-lesson/mp';\nexport function main() { print('one'); print('two'); }\n";
    writeFileSync(program, code);
    await concur(
      'step',
      './mine.mjs',
      '--schedule',
      'main*2',
      '--then',
      'first',
      '--save-schedule',
      'mine.json',
    );
    expect(JSON.parse(readFileSync(join(folder, 'mine.json'), 'utf8'))).toMatchObject({
      version: 1,
      schedule: 'main*4',
      program: './mine.mjs',
    });
    const again = () => concur('step', './mine.mjs', '--schedule-file', 'mine.json');
    const same = await again();
    expect([same.code, same.stderr]).toEqual([0, '']);
    writeFileSync(program, code.replace("print('one'); ", ''));
    const stale = await again();
    expect(stale.stderr).toContain('was saved for another text of this program');
    expect(stale.stderr).toContain('Step 3 of the schedule is another call of main than when it was saved');
    expect(stale.code).toBe(2);
  });
});

describe('puzzles', () => {
  it.each([
    ['p1 p2*2 p1', 'Solved, and no way is shorter', 0],
    ['p2 p1 p1 p2', 'Solved, and no way is shorter', 0],
    ['p1*2 p2', 'Not solved: the goal is not reached yet', 1],
  ])('--schedule "%s"', async (schedule, told, expected) => {
    const { stdout, code } = await concur('puzzle', 'lost-update', '--schedule', schedule);
    expect(stdout).toContain(told);
    expect(code).toBe(expected);
  });
});

describe('choices as lines', () => {
  const play = async (lines: string, ...args: string[]) => {
    const child = startTool(tool, ['step', ...args, '--plain'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(lines);
    return ended(child);
  };

  it('one line out, one line in: a puzzle is undone and solved', async () => {
    const { stdout, code } = await play('1\n1\nundo\np2\n2\n0\n1\n', 'lost-update');
    const [first, second] = stdout.split('\n');
    expect(first).toBe(
      '1  0) main: join p1 (waits: p1 still runs)  1) p1: read count.json  2) p2: read count.json',
    );
    expect(second).toMatch(/^2 {2}0\) main: .* 1\) p1: write count\.json/);
    expect(stdout).toContain('? Step 4 of the schedule cannot be made: main would have to wait.');
    expect(stdout).toContain('Solved');
    expect(code).toBe(0);
  });

  it('a lesson is stepped to its end', async () => {
    const { stdout, code } = await play('a\n'.repeat(100), 'lock-v3', '--seed', '7');
    expect(stdout).toMatch(/^\d+ {2}0\) main: /m);
    expect(stdout).toContain('What really happened');
    expect(stdout).toMatch(/^✔ .*“printer”/m);
    // by chance, the same for the same seed
    expect(stdout).toContain('The steps: main*2 p1*2 main p1 p2 p1 main p3');
    expect(code).toBe(0);
  });

  it('what goes on by itself does not go with it', async () => {
    const { stderr, code } = await concur('step', 'lost-update', '--plain', '--then', 'first');
    expect(stderr).toContain('--plain asks you at each choice, so it does not go with --then.');
    expect(code).toBe(2);
  });

  it('the end of the input ends the run', async () => {
    const { stdout, code } = await play('0\n', 'lock-v3', '--lang', 'zh');
    expect(stdout).toContain('走过的步：main');
    expect(code).toBe(0);
  });

  it('the steps that were made are kept where that was asked for', async () => {
    await play('0\n', 'lock-v3', '--save-schedule', 'kept.json');
    expect(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8'))).toMatchObject({ schedule: 'main' });
  });

  it.each([
    ['at a choice', 'export function main() {}'],
    [
      'before there is one',
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('runs', '');\nfor (;;);\nexport function main() {}",
    ],
  ])('Ctrl-C ends it %s, also where nobody types another line', async (_, program) => {
    writeFileSync(join(folder, 'mine.mjs'), program);
    const child = startTool(tool, ['step', './mine.mjs', '--plain'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let told = '';
    child.stdout?.on('data', (text) => {
      told += text;
    });
    await expect.poll(() => told.includes('0) main') || existsSync(join(folder, 'runs'))).toBe(true);
    child.kill('SIGINT');
    const { signal } = await ended(child, { read: false });
    expect(told).toContain('No step was made.');
    expect(signal).toBe('SIGINT');
    child.stdin?.destroy();
  });
});

it('nothing is left of any of these', () => expectNothingLeft(tool));
