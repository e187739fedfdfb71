/** Stepping as people do it: keys in a terminal, real processes behind them, and every way in which it may end. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeTerminals, expectCursor, KEYS, startInTerminal, type Terminal } from './terminal.js';
import { ESCAPE, expectNothingLeft, installTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

const PROGRAMS: Readonly<Record<string, string>> = {
  'computes.ts': `import { print } from 'concur-lesson/mp';
export function main() { print('soon'); for (;;); }`,
  'loads-for-ever.ts': `for (;;);
export function main() {}`,
  'limited.ts': `import { Empty, print, Queue } from 'concur-lesson/mp';
export function main() {
  const box = new Queue(0, { name: 'box' });
  try { box.get({ timeout: 2 }); } catch (error) { print(error instanceof Empty ? 'too late' : String(error)); }
}`,
  'moody.ts': `import { readFileSync, writeFileSync } from 'node:fs';
import { print, sleep } from 'concur-lesson/mp';
export function main() {
  const turn = Number(readFileSync('turn.txt', 'utf8'));
  writeFileSync('turn.txt', String(turn + 1));
  if (turn === 0) print('first'); else sleep(1);
  print('second');
}`,
  'victim.ts': `import { Lock, Process } from 'concur-lesson/mp';
export function work(lock: Lock) { lock.acquire(); lock.release(); }
export function main() {
  const lock = new Lock({ name: 'lock' });
  const p1 = new Process({ target: work, args: [lock], name: 'p1' });
  p1.start();
  p1.join();
  lock.acquire();
}`,
};

beforeAll(() => {
  for (const [name, text] of Object.entries(PROGRAMS)) writeFileSync(join(tool.folder, name), text);
});

const step = (args: readonly string[], columns = 80, rows = 24): Terminal =>
  startInTerminal(tool, ['step', ...args], { columns, rows });

const steps = (lang: 'en' | 'zh', count: number): RegExp =>
  new RegExp(lang === 'zh' ? `第 ${count} 步$` : `step ${count}$`, 'm');

const WORDS = {
  en: { choose: /Who goes on\?/, holds: /waits: p1 holds it/, over: /the run is over/, deadlock: /Deadlock/ },
  zh: { choose: /接下来谁走？/, holds: /在等：锁在 p1 手里/, over: /运行结束了/, deadlock: /死锁/ },
} as const;

describe.each([
  ['en', 80, 24],
  ['zh', 60, 20],
] as const)('in %s at %i x %i', (lang, columns, rows) => {
  const words = WORDS[lang];

  it('the learner brings two real processes into a deadlock, undoes that, and lets them through', async () => {
    const terminal = step(['deadlock', '--lang', lang], columns, rows);
    await terminal.untilSeen(steps(lang, 0));
    for (const [index, key] of [...'000112211'].entries()) {
      terminal.press(key);
      await terminal.untilSeen(steps(lang, index + 1));
    }
    await terminal.untilSeen(/p1 .*fork/);
    terminal.press('2111'); // faster than anybody can follow: nothing of it is lost
    await terminal.untilSeen(steps(lang, 12));
    terminal.press('2');
    await terminal.untilSeen(steps(lang, 13));
    terminal.press('2');
    const hang = await terminal.untilSeen(words.over);
    expect(hang.text).toMatch(words.deadlock);
    expect(widest(hang.rows)).toBeLessThanOrEqual(columns);

    terminal.press('uuuu');
    await terminal.untilSeen(steps(lang, 10));
    terminal.press('U');
    await terminal.untilSeen(steps(lang, 11));
    terminal.press('u');
    await terminal.untilSeen(steps(lang, 10));
    terminal.press('r');
    const anew = await terminal.untilSeen(steps(lang, 0));
    expect(anew.text).toMatch(words.choose);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    expect((await terminal.screen()).alternate).toBe(false);
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('a lesson is stepped to its end, and compared with an ordinary run', async () => {
    const terminal = step(['lock-v3', '--speed', '20', '--lang', lang], columns, rows);
    await terminal.untilSeen(steps(lang, 0));
    terminal.press(' \r\r\r\r');
    await terminal.untilSeen(steps(lang, 4));
    // what is found on the way stops it; another key, and it is no longer said
    for (;;) {
      terminal.press('a');
      const { text } = await terminal.untilSeen(
        lang === 'en' ? /Found: |the run is over/ : /有发现：|运行结束了/,
      );
      if (words.over.test(text)) break;
      terminal.press('c');
      await terminal.untilSeen(/^(?![\s\S]*(?:Found: |有发现：))/);
    }
    terminal.press('k');
    await terminal.untilSeen(lang === 'en' ? /Enter on/ : /回车 继续/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(lang === 'en' ? /An ordinary run/ : /一次普通的运行/);
    terminal.press('q');
    await terminal.untilSeen(words.over);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    const after = await terminal.screen();
    expect(after.text).toMatch(lang === 'en' ? /The same again: concur-lesson step lock-v3/ : /再来一遍/);
    await expectNothingLeft(tool);
  });
});

it.each([
  ['en', 80, 24, /Goal: Both processes have written/, /Solved, and no way is shorter/],
  ['zh', 60, 20, /目标：两个进程都写过/, /没有更短/],
] as const)(
  'a puzzle is solved, undone, and solved in par, in %s at %i x %i',
  async (lang, columns, rows, goal, inPar) => {
    const terminal = step(['lost-update', '--lang', lang], columns, rows);
    await terminal.untilSeen(goal);
    terminal.press('1122'); // a way, but not to the goal
    await terminal.untilSeen(steps(lang, 4));
    terminal.press('r');
    await terminal.untilSeen(steps(lang, 0));
    terminal.press('1221');
    await terminal.untilSeen(inPar);
    terminal.press('u');
    await terminal.untilSeen(steps(lang, 3));
    await terminal.untilSeen(goal);
    terminal.press('1');
    await terminal.untilSeen(inPar);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    expect((await terminal.screen()).text).toMatch(inPar);
    await expectNothingLeft(tool);
  },
);

describe('a program', () => {
  it('that computes for long is named; its run can be ended', async () => {
    const terminal = step(['./computes.ts']);
    await terminal.untilSeen(steps('en', 0));
    terminal.press('00');
    await terminal.untilSeen(/main has run for \d+ s without a call/);
    terminal.press('q');
    await terminal.untilSeen(/the run is over/);
    terminal.press('q');
    expect(await terminal.ended).toBe(1);
    await expectNothingLeft(tool);
  });

  it('that computes before its first call is named, too', async () => {
    const terminal = step(['./loads-for-ever.ts']);
    await terminal.untilSeen(/main has run for \d+ s without a call/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    await expectNothingLeft(tool);
  });

  it('whose wait has a time limit has it run out when the learner says so', async () => {
    const terminal = step(['./limited.ts']);
    await terminal.untilSeen(steps('en', 0));
    terminal.press('0');
    await terminal.untilSeen(/take an item from queue “box” — waits: it is empty \(t: time out\)/);
    terminal.press('t');
    await terminal.untilSeen(/gives up on queue “box”/);
    terminal.press('0');
    await terminal.untilSeen(/too late/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });

  it('that is not repeatable is said to be, with the call that differs', async () => {
    writeFileSync(join(tool.folder, 'turn.txt'), '0');
    const terminal = step(['./moody.ts'], 100);
    await terminal.untilSeen(steps('en', 0));
    terminal.press('000');
    await terminal.untilSeen(steps('en', 3));
    terminal.press('u');
    await terminal.untilSeen(/not repeatable: at step 2, main was to print, and now it is to sleep for 1 s/);
    expect((await terminal.screen()).text).toMatch(steps('en', 1));
    terminal.press('q');
    await terminal.ended;
  });

  it('has its processes killed where they stand, once that was asked', async () => {
    const terminal = step(['./victim.ts']);
    await terminal.untilSeen(steps('en', 0));
    terminal.press('0011');
    await terminal.untilSeen(/p1 takes lock “lock”/);
    terminal.press('x');
    await terminal.untilSeen(/Kill p1 here, with SIGKILL\?/);
    terminal.press('n');
    await terminal.untilSeen(/Who goes on\?[\s\S]*help {3}q leave/);
    terminal.press('xy');
    await terminal.untilSeen(/p1 is killed by signal 9/);
    terminal.press('0');
    await terminal.untilSeen(/the run is over/);
    expect((await terminal.screen()).text).toMatch(/p1:kill|killed|ended/);
    terminal.press('q');
    await terminal.ended;
    await expectNothingLeft(tool);
  });
});

describe('the terminal is as before, and nothing is left', () => {
  const THEN_SETTINGS = `trap : INT; "$@"; echo "code $?"; stty -a; echo told; read _`;

  it.each<[string, number, (terminal: Terminal) => void]>([
    ['q', 0, (terminal) => terminal.press('q')],
    ['Ctrl-C', 130, (terminal) => terminal.press(KEYS.interrupt)],
    ['SIGTERM', 143, (terminal) => process.kill(terminal.pid(), 'SIGTERM')],
  ])('after %s at a choice', async (_, code, stop) => {
    const terminal = startInTerminal(tool, ['step', 'lock-v3'], { rows: 40, script: THEN_SETTINGS });
    await terminal.untilSeen(steps('en', 0));
    terminal.press('xyzzy'); // nothing of it is echoed
    terminal.press('0000');
    await terminal.untilSeen(steps('en', 4));
    expect((await terminal.screen()).text).not.toContain('xyzzy');
    stop(terminal);
    const { text, alternate } = await terminal.untilSeen(/^told$/m);
    expect(text).toMatch(new RegExp(`^code ${code}$`, 'm'));
    expect(text).toMatch(/(?<!-)icanon/);
    expect(text).toMatch(/(?<!-)echo /);
    expect(alternate).toBe(false);
    expectCursor(terminal.output());
    terminal.press(KEYS.enter);
    await terminal.ended;
    await expectNothingLeft(tool);
  });

  it('when the tool is killed', async () => {
    const terminal = step(['lock-v3']);
    await terminal.untilSeen(steps('en', 0));
    terminal.press('0000');
    await terminal.untilSeen(steps('en', 4));
    process.kill(terminal.pid(), 'SIGKILL');
    await terminal.ended;
    await expectNothingLeft(tool);
  });

  it('it says that it needs room where the terminal has become too small, and is back when there is', async () => {
    const terminal = step(['lock-v3']);
    await terminal.untilSeen(steps('en', 0));
    terminal.resize(40, 10);
    await terminal.untilSeen(/needs\s+60 x 20/);
    terminal.resize(90, 25);
    expect((await terminal.untilSeen(/q leave$/)).rows).toHaveLength(25);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });
});

it('by lines, a person is told the goal and what can be typed', async () => {
  const terminal = step(['lost-update', '--plain'], 160);
  await terminal.untilSeen(
    /^Goal: Both processes .*\nType the number or the name of a process.*\n1 {2}0\) main/m,
  );
  terminal.press(`h${KEYS.enter}`);
  await terminal.untilSeen(/^\? Type the number/m);
  terminal.press(`q${KEYS.enter}`);
  expect(await terminal.ended).toBe(1);
});

it('the steps can be saved, and are the same in a pipe', async () => {
  const terminal = step(['deadlock', '--save-schedule', 'saved.txt', '--seed', '7']);
  await terminal.untilSeen(steps('en', 0));
  terminal.press('00011');
  await terminal.untilSeen(steps('en', 5));
  terminal.press('q');
  expect(await terminal.ended).toBe(0);
  expect(readFileSync(join(tool.folder, 'saved.txt'), 'utf8')).toContain('main*3 p1*2');
  const { stdout, code } = await tool.run(['step', 'deadlock', '--schedule-file', 'saved.txt']);
  expect([code, stdout.includes(ESCAPE)]).toEqual([0, false]);
  expect(stdout).toContain('main*3 p1*2');
});
