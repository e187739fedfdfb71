/** A lesson page by page, through the packed tool: what each page looks like, how it is left, and the same in lines. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/progress/progress.js';
import { DEADLINE } from '../helpers/deadline.js';
import { oneIn, turns } from '../helpers/turns.js';
import {
  closeTerminals,
  expectCursor,
  KEYS,
  type Screen,
  startInTerminal,
  type Terminal,
} from './terminal.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

let env: Record<string, string> = {};
beforeEach(() => {
  env = { XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'concur-lesson-learn-')) };
});
afterEach(() => rmSync(env['XDG_DATA_HOME'] ?? '', { recursive: true, force: true, maxRetries: 20 }));

const SEED = ['--seed', '7'];
const ESCAPE_KEY = '\u001b';

function open(args: string, columns = 80, rows = 24): Terminal {
  return startInTerminal(tool, ['learn', ...args.split(' '), ...SEED], { env, columns, rows });
}

/** Waits for a whole page that is another than `before`: twice the same, up to the end of its keys. */
async function nextScreen(terminal: Terminal, before = ''): Promise<Screen> {
  let screen: Screen | undefined;
  await expect
    .poll(
      async () => {
        const last = screen?.text;
        screen = await terminal.screen();
        return (
          /(q: leave|q：离开)[^\n]*$/.test(screen.text) && screen.text !== before && screen.text === last
        );
      },
      { timeout: DEADLINE, interval: 20 },
    )
    .toBe(true);
  return screen as Screen;
}

/** Presses Enter until the step `last` is there; all screens there were, the first one too. */
async function pagesUntil(terminal: Terminal, last: RegExp): Promise<string[]> {
  const texts = [(await nextScreen(terminal)).text];
  while (!last.test(texts.at(-1)?.split('\n')[0] ?? '')) {
    terminal.press(KEYS.enter);
    texts.push((await nextScreen(terminal, texts.at(-1))).text);
  }
  return texts;
}

describe('pages', () => {
  const sizes: readonly [columns: number, rows: number, lang: string][] = [
    [80, 24, 'en'],
    [100, 30, 'en'],
    [60, 20, 'zh'],
    [80, 24, 'zh'],
    [100, 30, 'zh'],
    [60, 20, 'en'],
  ];

  it.each(oneIn(2, sizes))('%i x %i, %s: as in test/e2e/screens', async (columns, rows, lang) => {
    const first = open(`lock-v3 --lang ${lang}`, columns, rows);
    const before = await pagesUntil(first, /4 (of|\/) 6/);
    first.press('q');
    expect(await first.ended).toBe(0);
    const last = open(`lock-v3 --lang ${lang} --page 6`, columns, rows);
    const after = await pagesUntil(last, /what next|接下来/);
    last.press('q');
    expect(await last.ended).toBe(0);
    const all = [...before, ...after];
    expect(widest(all.join('\n').split('\n'))).toBeLessThanOrEqual(columns);
    const file = `screens/learn-${columns}x${rows}-${lang}.txt`;
    await expect(`${all.join(`\n${'='.repeat(columns)}\n`)}\n`).toMatchFileSnapshot(file);
  });

  it('a resize draws the page anew, as if it had begun so', async () => {
    const terminal = open('zombie', 80, 24);
    await nextScreen(terminal);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/2 of 6 · the program/);
    for (const [columns, rows] of [
      [60, 20],
      [100, 40],
      [72, 11],
    ] as const) {
      terminal.resize(columns, rows);
      const fresh = open('zombie --page 2', columns, rows);
      const { text } = await nextScreen(fresh);
      fresh.press('q');
      // it notes where it was left, in the folder that is removed afterwards
      await fresh.ended;
      await terminal.untilSeen(new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    }
  });

  it('b goes back, q leaves and says how to come back; what was printed before is there again', async () => {
    const terminal = open('lock-v3 --page 3');
    await terminal.untilSeen(/3 of 6 · your prediction/);
    terminal.press('b');
    await terminal.untilSeen(/2 of 6 · the program/);
    terminal.press('b');
    await terminal.untilSeen(/1 of 6 · the story/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    const { text, alternate } = await terminal.screen();
    expect([text.trim(), alternate]).toEqual(['To go on: concur-lesson learn lock-v3 --page 1', false]);
    expectCursor(terminal.output());
  });

  it('b leads from an answer back to its question, which can be answered anew', async () => {
    const terminal = open('lock-v3 --page 6');
    const { text } = await nextScreen(terminal);
    terminal.press('1');
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/Right|Wrong|Skipped/);
    const answer = await nextScreen(terminal, text);
    terminal.press('b');
    expect((await nextScreen(terminal, answer.text)).text).toBe(text);
    terminal.press('b');
    await terminal.untilSeen(/4 of 6 · the run/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });

  it('a mistake comes first, its cure second, in one flow', async () => {
    const terminal = open('deadlock-self --speed 8 --page 3');
    await terminal.untilSeen(/3 of 9 · your prediction[\s\S]*\(a Lock\)/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/concur-lesson run deadlock-self\n/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/Enter on/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/5 of 9 · the result[\s\S]*It went/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/6 of 9 · your prediction\n[\s\S]*The cure: the printer is an RLock now/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/concur-lesson run deadlock-self --cured/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/Enter on/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/8 of 9 · the result/);
    expect(Object.keys(saved().questions).sort()).toEqual([
      'deadlock-self.predict',
      'deadlock-self.predict-cured',
    ]);
  });
});

describe('leaving', () => {
  const script =
    'trap : INT; echo "was $(stty -g)"; "$@"; echo "code $?"; echo "is $(stty -g) now"; exec sleep 60';

  const atPage = (page: number): Terminal =>
    startInTerminal(tool, ['learn', 'lock-v3', '--page', String(page)], { env, script, columns: 100 });

  async function expectAsBefore(terminal: Terminal, code: number): Promise<void> {
    const { text, alternate } = await terminal.untilSeen(/^is .* now$/m);
    expect(text).toContain(`code ${code}`);
    expect(alternate).toBe(false);
    expect(/^is (.*) now$/m.exec(text)?.[1]).toBe(/^was (.*)$/m.exec(text)?.[1]);
    expectCursor(terminal.output());
    expectNoStack(text);
  }

  it.each(oneIn(2, [1, 2, 3, 4, 6], 1))(
    'Ctrl-C at page %i: the terminal is as it was, death by SIGINT',
    async (page) => {
      const terminal = atPage(page);
      await nextScreen(terminal);
      terminal.press(KEYS.interrupt);
      await expectAsBefore(terminal, 130);
    },
  );

  const signals = [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const;

  it.each(oneIn(3, signals, 1))(
    '%s at a page, and while one follows another: the same',
    async (signal, code) => {
      for (let turn = 0; turn < turns(2, 40); turn += 1) {
        const terminal = atPage(1 + (turn % 3));
        await nextScreen(terminal);
        const pid = terminal.pid();
        if (turn > 0) {
          terminal.press(KEYS.enter);
          await new Promise((resolve) => setTimeout(resolve, turn % 10));
        }
        process.kill(pid, signal);
        await expectAsBefore(terminal, code);
      }
    },
  );

  it('Ctrl-C during the run: nothing is left, what was answered before is kept', async () => {
    const terminal = open('lock-v3 --speed 0.2 --page 6');
    await nextScreen(terminal);
    terminal.press('1');
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/Right|Wrong|Skipped/);
    const answered = Object.keys(saved().questions).length;
    terminal.press('b');
    await terminal.untilSeen(/❯ 1\./);
    terminal.press('b');
    await terminal.untilSeen(/4 of 6 · the run/);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/event \d+ of \d+/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expect((await terminal.screen()).alternate).toBe(false);
    expect(Object.keys(saved().questions)).toHaveLength(answered);
    await expectNothingLeft(tool);
  });

  it('q during the run ends it, and leads back to before it', async () => {
    const terminal = open('lock-v3 --speed 0.2 --page 4');
    await nextScreen(terminal);
    terminal.press(KEYS.enter);
    await terminal.untilSeen(/event \d+ of \d+/);
    terminal.press('q');
    await terminal.untilSeen(/4 of 6 · the run/);
    terminal.press(ESCAPE_KEY);
    expect(await terminal.ended).toBe(0);
    await expectNothingLeft(tool);
  });
});

describe('in lines', () => {
  const languages: readonly [lang: string, result: RegExp, next: RegExp][] = [
    ['en', /It went (as you said|otherwise)/, /Next lesson|concur-lesson learn/],
    ['zh', /和你说的(一样|不一样)/, /concur-lesson learn/],
  ];

  it.each(oneIn(2, languages, 1))(
    '%s, from a pipe: every page, answers as lines, no escape codes',
    async (lang, result, next) => {
      const child = startTool(tool, ['learn', 'lock-v3', '--speed', '20', '--lang', lang, ...SEED], {
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      child.stdin?.end('1\n1\n1\n');
      const { stdout, code } = await ended(child);
      expect(code).toBe(0);
      const places = [...stdout.matchAll(/(\d) (?:of|\/) 6 · /g)].map(([, number]) => number);
      expect(places).toEqual(['1', '2', '3', '4', '5', '6', '6']);
      expect(stdout).toMatch(/^› +5 {4}printer\.acquire/m);
      expect(stdout).toMatch(result);
      expect(stdout).toMatch(next);
      expect(stdout).not.toContain('\u001b');
      expect(saved().lessons).toMatchObject({ 'lock-v3': { runs: 1 } });
    },
  );

  it('nobody answers: the whole lesson all the same', async () => {
    const { stdout, code } = await tool.run(['learn', 'lock-v1', '--speed', '20'], { env });
    expect([code, stdout.match(/6 of 6/g)?.length]).toEqual([0, 2]);
    expect(stdout).toContain('What happened');
  });

  it('--plain in a terminal: lines turn the pages, the cursor is never moved', async () => {
    const terminal = open('lock-v3 --plain');
    await terminal.until(/1 of 6[\s\S]*Enter: on, b and Enter: back/);
    terminal.press('\r');
    await terminal.until(/2 of 6[\s\S]*Enter: on, b and Enter: back/);
    const before = terminal.output().length;
    terminal.press('b\r');
    await terminal.until(/1 of 6 · the story/, before);
    terminal.press('q\r');
    expect(await terminal.ended).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    expect(terminal.output()).not.toMatch(/\x1b\[(?!\d*(;\d+)*m)/);
    expect(readable(terminal.output()).join('\n')).toContain('concur-lesson learn lock-v3 --page 1');
  });
});

it('in lines, too, b leads from an answer back to its question', async () => {
  const terminal = open('lock-v3 --plain --page 6');
  await terminal.until(/Question 1 of 2/);
  terminal.press('1\r');
  await terminal.until(/(Right|Wrong)[\s\S]*Enter: on, b and Enter: back/);
  const before = terminal.output().length;
  terminal.press('b\r');
  await terminal.until(/Question 1 of 2/, before);
  terminal.press('1\r');
  await terminal.until(/(Right|Wrong)[\s\S]*Enter: on, b and Enter: back/, before);
  terminal.press('q\r');
  expect(await terminal.ended).toBe(0);
});

describe('what cannot be', () => {
  it.each([
    ['learn lock-v4', /There is no lesson “lock-v4”\. Did you mean lock-v1\?/],
    ['learn lock-v3 --page 7', /--page 7: this lesson has the pages 1 to 6\./],
    ['learn lock-v3 --page 0', /--page cannot be “0”/],
  ])('%s: said in a sentence, exit code 2', async (typed, told) => {
    const { stderr, code } = await tool.run(typed.split(' '), { env });
    expect([code, told.test(stderr), stderr]).toEqual([2, true, stderr]);
  });
});

function saved(): Progress {
  return JSON.parse(readFileSync(join(env['XDG_DATA_HOME'] ?? '', 'concur-lesson/progress.json'), 'utf8'));
}
