/** The player as people see it: the packed tool in a terminal, its screens, live runs, and every way in which it may end. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../helpers/launch.js';
import { oneIn, turns } from '../helpers/turns.js';
import {
  closeTerminals,
  expectCursor,
  KEYS,
  type Screen,
  startInTerminal,
  type Terminal,
  type TerminalStart,
} from './terminal.js';
import { ESCAPE, expectNothingLeft, installTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

const MORE = { end: `${ESCAPE}[F`, left: `${ESCAPE}[D`, pageDown: `${ESCAPE}[6~` } as const;

/** Long enough for every test to find it going on. */
const LONG_RUN = ['run', 'lock-v3', '--seconds', '60', '--view', 'player'];

/** So often events are told in it that its player is never idle. */
const BUSY_RUN = ['run', 'lock-v3', '--speed', '2', '--view', 'player'];

function replay(log: string, args: readonly string[], start: TerminalStart): Terminal {
  return startInTerminal(tool, ['replay', fixturePath(`player/${log}.ndjson`), ...args], start);
}

/** "event 12 of 45". */
const position = (lang: string, event: number | string, of: number | string): RegExp =>
  new RegExp(lang === 'zh' ? `第 ${event} 个事件，共 ${of} 个` : `event ${event} of ${of}$`, 'm');

/** A screen like `until` that is not the one `before`, and that nothing changes any more: a frame may come in pieces. */
async function whole(terminal: Terminal, until: RegExp, before: string): Promise<Screen> {
  let seen = await terminal.untilSeen(until);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await terminal.untilSeen(until);
    if (now.text === seen.text && now.text !== before) return now;
    seen = now;
  }
}

const framed = ({ rows }: Screen): string => ['', ...rows, ''].map((row) => `|${row}`.trimEnd()).join('\n');

const FOLDER = 'screens/player';

const fileOf = (log: string, lang: string, columns: number, rows: number, args: readonly string[]): string =>
  `${log}-${lang}-${columns}x${rows}${args.join('')}.txt`;

describe('the screens of a log', () => {
  const screens = [
    ['lock', 'en', 80, 24, []],
    ['lock', 'zh', 100, 30, []],
    ['buns', 'en', 60, 20, []],
    ['buns', 'en', 100, 30, []],
    ['canteen', 'zh', 80, 24, []],
    ['canteen', 'zh', 60, 20, ['--no-color']],
    ['lock', 'en', 80, 24, ['--ascii']],
    ['deadlock', 'en', 80, 24, []],
    ['deadlock', 'zh', 100, 30, []],
  ] as const;

  it.each(oneIn(2, screens))(
    'of %s in %s, %i x %i %j, are as they were reviewed',
    async (log, lang, columns, rows, args) => {
      const terminal = replay(log, ['--lang', lang, ...args], { columns, rows });
      const shown: string[] = [];
      const look = async (what: string, keys: string, until: RegExp) => {
        const before = (await terminal.screen()).text;
        terminal.press(keys);
        const screen = await whole(terminal, until, before);
        expect(widest(screen.rows)).toBeLessThanOrEqual(columns);
        shown.push(`${what}${framed(screen)}`);
      };
      await look('the first event', '', position(lang, 1, '\\d+'));
      await look('thirty events on', MORE.pageDown.repeat(3), position(lang, 31, '\\d+'));
      await look('without the program', 'c', position(lang, 31, '\\d+'));
      await look('with all that the kernel says', 'k', position(lang, '[34]\\d', '\\d+'));
      await look('to be found', '/p', /(find: |查找：)p_/);
      await look('the last event', `\r${MORE.end}`, position(lang, '(\\d+)', '\\1'));
      await look('with the program', 'c', position(lang, '(\\d+)', '\\1'));
      await look('the verdict', 'v', /^(Verdict|结论)$/m);
      await look('keys and symbols', 'q?', /^(Keys and symbols|按键和符号)$/m);
      await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(
        `${FOLDER}/${fileOf(log, lang, columns, rows, args)}`,
      );
      terminal.press('qq');
      expect(await terminal.ended).toBe(0);
      expect((await terminal.screen()).alternate).toBe(false);
      expectCursor(terminal.output());
    },
  );

  it('have no file that nobody draws', () => {
    const drawn = screens.map(([log, lang, columns, rows, args]) => fileOf(log, lang, columns, rows, args));
    expect(readdirSync(new URL(FOLDER, import.meta.url)).sort()).toEqual(drawn.sort());
  });
});

it('plays on from the event it was paused at, however long that was', async () => {
  const terminal = replay('lock', ['--no-color'], { rows: 24 });
  await terminal.untilSeen(position('en', 1, '\\d+'));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  terminal.press(' ');
  await terminal.until('playing');
  expect(terminal.output().split('playing')[1]).toMatch(/^ ×1 .*?event 1 of /);
  terminal.press('q');
  expect(await terminal.ended).toBe(0);
});

describe('a live run', () => {
  it('is followed, gone back in while it goes on, and stays when it is over; then its result is told', async () => {
    const terminal = startInTerminal(tool, BUSY_RUN, { rows: 24 });
    const live = await terminal.untilSeen(/live ×2[\s\S]*q end the run$/);
    expect(live.alternate).toBe(true);
    terminal.press(MORE.left);
    await terminal.untilSeen(/paused ×1[\s\S]*q end the run$/);
    const over = await terminal.untilSeen(/paused ×1[\s\S]*q leave$/);
    expect(over.text).not.toMatch(/all processes have ended/);
    terminal.press(MORE.end);
    await terminal.untilSeen(/the end ×1[\s\S]*all processes have ended/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    const after = await terminal.screen();
    expect(after.alternate).toBe(false);
    expectCursor(terminal.output());
    await terminal.until('One at a time');
    await expectNothingLeft(tool);
  });

  it('echoes nothing that is typed', async () => {
    const terminal = startInTerminal(tool, LONG_RUN, { rows: 24 });
    terminal.press('xyzzy');
    await terminal.untilSeen(/waits for lock/);
    terminal.press('xyzzy\u0015');
    terminal.press(' ');
    expect((await terminal.untilSeen(/paused/)).text).not.toContain('xyzzy');
    terminal.press('q');
    expect(await terminal.ended).toBe(1);
    await terminal.until('Interrupted');
    await expectNothingLeft(tool);
  });

  const small: readonly [what: string, start: TerminalStart][] = [
    ['59 columns', { columns: 59, rows: 30 }],
    ['19 rows', { columns: 80, rows: 19 }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }],
  ];

  it.each(oneIn(3, small, 1))('is told in lines where there are only %s', async (_, start) => {
    const terminal = startInTerminal(tool, BUSY_RUN, start);
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toContain(`${ESCAPE}[?1049h`);
    await terminal.until('One at a time');
  });

  it('is told in lines in a pipe', async () => {
    const { stdout, code } = await tool.run(['run', 'lock-v3', '--speed', '20', '--view', 'player']);
    expect([code, stdout.includes(ESCAPE)]).toEqual([0, false]);
    expect(stdout).toContain('Verdict');
  });

  it('says that it needs room where the terminal has become too small, and is back when there is', async () => {
    const terminal = startInTerminal(tool, LONG_RUN, { rows: 24 });
    await terminal.untilSeen(/waits for lock/);
    terminal.resize(40, 10);
    await terminal.untilSeen(/needs\s+60 x 20/);
    terminal.resize(90, 25);
    expect((await terminal.untilSeen(/q end the run$/)).rows).toHaveLength(25);
    terminal.press('q');
    expect(await terminal.ended).toBe(1);
  });

  const sizes = fc.array(
    fc.tuple(
      fc.integer({ min: 30, max: 130 }),
      fc.integer({ min: 8, max: 45 }),
      fc.integer({ min: 0, max: 300 }),
    ),
    { minLength: 2, maxLength: 6 },
  );

  it('has no wrong row after its size has changed at random moments', async () => {
    for (const changes of fc.sample(sizes, { numRuns: turns(1, 100), seed: turns(1, Date.now()) })) {
      const terminal = startInTerminal(tool, BUSY_RUN);
      await terminal.untilSeen(/event \d+ of/);
      for (const [columns, rows, pauseMs] of changes) {
        terminal.resize(columns, rows);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      terminal.resize(84, 27);
      terminal.press(MORE.end);
      const seen = await terminal.untilSeen(/the end ×1[\s\S]*all processes have ended[\s\S]*q leave$/);
      const before = terminal.output().length;
      process.kill(terminal.pid(), 'SIGCONT'); // it takes the terminal as new, and writes every row again
      await terminal.until('all keys', before);
      expect((await terminal.screen()).rows, JSON.stringify(changes)).toEqual(seen.rows);
      terminal.press('q');
      expect(await terminal.ended).toBe(0);
      expect((await terminal.screen()).alternate).toBe(false);
      expectCursor(terminal.output());
    }
    await expectNothingLeft(tool);
  });
});

/** As at home, with a look at the terminal's settings afterwards. */
const THEN_SETTINGS = `trap : INT; "$@"; echo "code $?"; stty -a; echo told; read _`;

async function expectAsBefore(terminal: Terminal, code: number): Promise<void> {
  const { text, alternate } = await terminal.untilSeen(/^told$/m);
  expect(text).toMatch(new RegExp(`^code ${code}$`, 'm'));
  expect(text).toMatch(/(?<!-)icanon/);
  expect(text).toMatch(/(?<!-)echo /);
  expect(alternate).toBe(false);
  expectCursor(terminal.output());
  expect(terminal.output().lastIndexOf(`${ESCAPE}[?7h`)).toBeGreaterThan(
    terminal.output().lastIndexOf(`${ESCAPE}[?7l`),
  );
  terminal.press(KEYS.enter);
  await terminal.ended;
}

describe('the terminal is as before, and nothing is left', () => {
  type Ending = [what: string, code: number, stop: (terminal: Terminal) => void];
  const live: readonly Ending[] = [
    ['q', 1, (terminal) => terminal.press('q')],
    ['Ctrl-C', 130, (terminal) => terminal.press(KEYS.interrupt)],
    ['SIGINT', 130, (terminal) => process.kill(terminal.pid(), 'SIGINT')],
    ['SIGTERM', 143, (terminal) => process.kill(terminal.pid(), 'SIGTERM')],
    ['SIGHUP', 129, (terminal) => process.kill(terminal.pid(), 'SIGHUP')],
  ];

  it.each(oneIn(3, live, 1))('after %s in a live run', async (_, code, stop) => {
    const terminal = startInTerminal(tool, LONG_RUN, { rows: 40, script: THEN_SETTINGS });
    await terminal.untilSeen(/waits for lock/);
    stop(terminal);
    await expectAsBefore(terminal, code);
    await expectNothingLeft(tool);
  });

  const finished: readonly Ending[] = [
    ['q', 0, (terminal) => terminal.press('q')],
    ['Esc', 0, (terminal) => terminal.press(ESCAPE)],
    ['Ctrl-C', 130, (terminal) => terminal.press(KEYS.interrupt)],
    ['SIGTERM', 143, (terminal) => process.kill(terminal.pid(), 'SIGTERM')],
  ];

  it.each(oneIn(2, finished, 1))('after %s in a finished log', async (_, code, stop) => {
    const terminal = replay('lock', [], { rows: 40, script: THEN_SETTINGS });
    await terminal.untilSeen(/event 1 of/);
    stop(terminal);
    await expectAsBefore(terminal, code);
  });

  const sabotaged: readonly [when: string, name: string, keys: string][] = [
    ['at once', 'headerLine', ''],
    ['at a key', 'pageFrame', '?'],
  ];

  it.each(oneIn(2, sabotaged, 1))('after an error of ours %s, which is told', async (_, name, keys) => {
    const env = { NODE_OPTIONS: `--require ${fixturePath('sabotage.cjs')}`, SABOTAGE: name };
    const terminal = startInTerminal(tool, LONG_RUN, { rows: 60, columns: 120, script: THEN_SETTINGS, env });
    if (keys !== '') {
      await terminal.untilSeen(/waits for lock/);
      terminal.press(keys);
    }
    const { text, alternate } = await terminal.untilSeen(/^told$/m);
    expect(text).toContain(`sabotage of ${name}`);
    expect(text).toMatch(/^code 1$/m);
    expect(text).toMatch(/(?<!-)icanon/);
    expect(alternate).toBe(false);
    expectCursor(terminal.output());
    terminal.press(KEYS.enter);
    await expectNothingLeft(tool);
  });

  it('when the shell around it is killed', async () => {
    const terminal = startInTerminal(tool, LONG_RUN, { rows: 24 });
    await terminal.untilSeen(/waits for lock/);
    const [, shell = ''] =
      /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${terminal.pid()}/stat`, 'latin1')) ?? [];
    process.kill(Number(shell), 'SIGKILL');
    await expectNothingLeft(tool);
  });
});
