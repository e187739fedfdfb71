/** The start screen as a new learner meets it: from a bare `concur-lesson` to a run, its questions and the next lesson. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.js';
import type { Progress } from '../../src/progress/progress.js';
import { loadBank } from '../../src/quiz/bank.js';
import { DEADLINE } from '../helpers/deadline.js';
import { LONG, oneIn } from '../helpers/turns.js';
import {
  closeTerminals,
  coloursIn,
  expectCursor,
  KEYS,
  type Screen,
  startInTerminal,
  type Terminal,
} from './terminal.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool } from './tool.js';

const tool = installTool();
closeTerminals();

let env: Record<string, string> = {};
beforeEach(() => {
  env = { XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'concur-lesson-start-')) };
});
afterEach(() => rmSync(env['XDG_DATA_HOME'] ?? '', { recursive: true, force: true, maxRetries: 20 }));

const ESCAPE_KEY = '\u001b';
const UP = '\u001b[A';

/** What a new learner sees, one page after the other, and by Enter alone. */
const FIRST_PAGES: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /1 of 6 · the story\n[\s\S]*recipe/,
    /2 of 6 · the program\n[\s\S]*› +\d+ .*sleep\(seconds\)[\s\S]*╰ sleep stands for its work/,
    /3 of 6 · your prediction\n[\s\S]*What do you think will happen\?[\s\S]*❯ 1\. /,
    /4 of 6 · the run\n[\s\S]*What to look for[\s\S]*concur-lesson run process/,
    // the run, and in its program who is where
    /^process .*event \d+ of \d+\n[\s\S]*^\S*(main|p\d)\s+\d+ {2,}\S/m,
    /5 of 6 · the result\n[\s\S]*It went (as you said|otherwise)/,
    /6 of 6 · two questions\n[\s\S]*Question 1 of 2/,
    /Question 2 of 2/,
    /what next\n[\s\S]*Take away[\s\S]*❯ 1\. Next lesson: 2\. Memory/,
    /^memory .*1 of 6 · the story\n[\s\S]*cooks/,
  ],
  zh: [
    /1 \/ 6 · 故事\n[\s\S]*菜谱/,
    /2 \/ 6 · 程序\n[\s\S]*› +\d+ .*sleep\(seconds\)[\s\S]*╰ sleep 代表干活/,
    /3 \/ 6 · 先猜一猜\n[\s\S]*你觉得会怎样？[\s\S]*❯ 1\. /,
    /4 \/ 6 · 运行\n[\s\S]*看点[\s\S]*concur-lesson run process/,
    /^process .*第 \d+ 个事件，共 \d+ 个\n[\s\S]*^\S*(main|p\d)\s+\d+ {2,}\S/m,
    /5 \/ 6 · 结果\n[\s\S]*和你说的(一样|不一样)/,
    /6 \/ 6 · 两道题\n[\s\S]*第 1 题，共 2 题/,
    /第 2 题，共 2 题/,
    /接下来\n[\s\S]*记住[\s\S]*❯ 1\. 下一课：2\. 内存/,
    /^memory .*1 \/ 6 · 故事/,
  ],
};

describe('the first minute, by Enter alone', () => {
  const locales: readonly [language: Language, locale: string, begin: RegExp][] = [
    ['en', 'en_US.UTF-8', /❯ Start: 1\. Process: a program that runs/],
    ['zh', 'zh_CN.UTF-8', /❯ 开始：1\. 进程：正在运行的程序/],
  ];

  it.each(oneIn(2, locales))(
    '%s: the story, the program, a prediction, a run, its result, a question, the next lesson',
    async (language, locale, begin) => {
      await tool.run(['settings', 'speed', '8'], { env });
      const place = { env: { ...env, LANG: locale, LC_ALL: locale }, columns: 80, rows: 24 };
      const terminal = startInTerminal(tool, [], place);
      const { text } = await terminal.untilSeen(begin);
      for (const { lesson } of loadBank()) expect(text).toContain(lesson);
      for (const page of FIRST_PAGES[language]) {
        expect((await enterUntil(terminal, page)).alternate, String(page)).toBe(true);
      }
      const { lessons, questions } = saved();
      expect(lessons).toMatchObject({ process: { runs: 1, done: expect.any(String) } });
      expect(Object.keys(questions)).toContain('process.predict-order');
      expect(coloursIn(terminal.output())).toBeGreaterThan(20);
      terminal.press(KEYS.interrupt);
      expect(await terminal.ended).toBe(130);
      expectCursor(terminal.output());
      expect((await terminal.screen()).alternate).toBe(false);
      await expectNothingLeft(tool);
    },
  );

  it('a terminal with room shows each lesson on a line, with its mark', async () => {
    await tool.run(['run', 'process', '--speed', '20'], { env });
    const script = 'stty rows 50; exec "$@"';
    const terminal = startInTerminal(tool, [], { env, script });
    await terminal.until(/^✔ {2}1\. process {2,}Process: a program that runs$/m);
    await terminal.until(/^› {2}2\. memory {2,}Memory: every process has its own$/m);
    await terminal.until(/^ {3}3\. lock-v1 {2,}Three/m);
  });
});

describe('leaving', () => {
  it('Ctrl-C: the terminal is as it was, death by SIGINT', async () => {
    const script =
      'trap : INT; echo "was $(stty -g)"; "$@"; echo "code $?"; echo "is $(stty -g) now"; exec sleep 60';
    const terminal = startInTerminal(tool, [], { env, script });
    await terminal.until(/❯ Start/);
    terminal.press(KEYS.interrupt);
    await terminal.until(/^is .* now$/m);
    const screen = screenOf(terminal);
    expect(screen).toContain('code 130');
    expect(/^is (.*) now$/m.exec(screen)?.[1]).toBe(/^was (.*)$/m.exec(screen)?.[1]);
    expectCursor(terminal.output());
    expectNoStack(screen);
  });

  it('Ctrl-C during a run: nothing is left, death by SIGINT', async () => {
    await tool.run(['settings', 'speed', '0.2'], { env });
    const terminal = startInTerminal(tool, [], { env });
    await terminal.until(/❯ Start/);
    await enterUntil(terminal, /4 of 6 · the run/);
    await enter(terminal, /p\d starts|p\d: /);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expectCursor(terminal.output());
    await expectNothingLeft(tool);
  });

  it('Quit says how to go on, and ends with 0', async () => {
    const terminal = startInTerminal(tool, [], { env });
    await terminal.until(/❯ Start/);
    await choose(terminal, 'Quit');
    expect(await terminal.ended).toBe(0);
    expect(screenOf(terminal)).toContain('concur-lesson next');
    expectCursor(terminal.output());
  });
});

describe('the other entries', () => {
  it('settings: the language is changed, and the start screen speaks it', async () => {
    const terminal = startInTerminal(tool, [], { env });
    await terminal.until(/❯ Start/);
    await choose(terminal, 'Settings', /Which setting\?/);
    await enter(terminal, /❯ as the system says/);
    await press(terminal, UP, /❯ 中文/);
    await enter(terminal, /接下来做什么？/);
    expect(saved().settings).toEqual({ language: 'zh' });
  });

  it('a list of lessons to choose from; progress and exercises come back here', async () => {
    const terminal = startInTerminal(tool, [], { env });
    await terminal.until(/❯ Start/);
    await choose(terminal, 'See your progress', /Your progress[\s\S]*zombie-reaper[\s\S]*❯ Start/);
    await choose(terminal, 'Write a program', /Which exercise\?[\s\S]*❯ 1\. .*zombie-reaper/);
    await press(terminal, ESCAPE_KEY, /❯ Start/);
    await choose(terminal, 'Choose a lesson', /❯ 1\. {3}process/);
    await press(terminal, '2', /❯ 2\. {3}memory/);
    await enter(terminal, /memory: what\?[\s\S]*❯ 1\. Learn it/);
    await press(terminal, '2', /❯ 2\. Only run it/);
    await enter(terminal, /1 of 19 lessons done[\s\S]*❯ Continue: 1\. Process/);
    expect(Object.keys(saved().lessons)).toEqual(['memory']);
    await choose(terminal, 'Choose a lesson', /2\. ✔ memory/);
    await enter(terminal, /process: what\?/);
    await press(terminal, ESCAPE_KEY, /❯ 1\. {3}process/);
    await press(terminal, ESCAPE_KEY, /❯ Continue: 1\. Process/);
  });
});

it('goes on with a lesson where it was left, until that has been gone through', async () => {
  const learn = startInTerminal(tool, ['learn', 'process', '--page', '3'], { env });
  await learn.untilSeen(/3 of 6 · your prediction/);
  learn.press('b');
  await learn.untilSeen(/2 of 6 · the program/);
  learn.press('q');
  expect(await learn.ended).toBe(0);
  const terminal = startInTerminal(tool, [], { env });
  await terminal.untilSeen(/❯ Continue: 1\. .*, page 2$/m);
  terminal.press(KEYS.enter);
  await terminal.untilSeen(/2 of 6 · the program/);
  terminal.press('b');
  await terminal.untilSeen(/1 of 6 · the story/);
  terminal.press('q');
  await terminal.untilSeen(/❯ Start: 1\. /);
  expect(saved()).not.toHaveProperty('bookmark');
});

describe('without a terminal nobody is asked', () => {
  const program = ['run', 'progress reset', 'exercise solution pipe-eof', 'exercise reset pipe-eof', 'quiz'];

  it.each(['ignored', 'silent'])('bare, standard input %s: the help', async (input) => {
    const { stdout, code } = await withInput(input, []);
    expect(code).toBe(0);
    expect(stdout).toContain('concur-lesson run lock-v3');
  });

  it.each(
    oneIn(
      3,
      program.flatMap((command) => ['en', 'zh'].map((lang) => [command, lang] as const)),
    ),
  )('%s --lang %s: what to do instead, exit code 2', async (command, lang) => {
    if (command.startsWith('exercise'))
      await tool.run(['exercise', 'start', 'pipe-eof'], { env, cwd: env['XDG_DATA_HOME'] ?? '' });
    // a quiz may be answered by a pipe, so it waits for what a silent one will say
    const inputs = command === 'quiz' ? ['ignored', 'closed'] : ['ignored', 'closed', 'silent'];
    for (const input of inputs.filter((_, at) => LONG || (at % 2 === 0) === (lang === 'en'))) {
      const { stdout, stderr, code } = await withInput(input, [...command.split(' '), '--lang', lang]);
      expect({ input, code }).toEqual({ input, code: 2 });
      expect(stderr).toMatch(lang === 'en' ? /^concur-lesson: [A-Z]/ : /^concur-lesson: \p{Script=Han}/u);
      expect(stderr).toMatch(/concur-lesson (run lock-v3|quiz|.* --(yes|show))/);
      expect(command === 'quiz' || stdout === '').toBe(true);
      expectNoStack(stderr);
    }
  });
});

/** `silent`: open, and nothing ever comes. */
async function withInput(input: string, args: readonly string[]) {
  const cwd = env['XDG_DATA_HOME'] as string;
  const script = input === 'closed' ? ['sh', '-c', 'exec "$@" <&-', 'sh'] : [];
  const stdin = input === 'silent' ? 'pipe' : 'ignore';
  const child = startTool(tool, args, { env, cwd, stdio: [stdin, 'pipe', 'pipe'], through: script });
  return ended(child);
}

function screenOf(terminal: Terminal): string {
  return readable(terminal.output()).join('\n');
}

function saved(): Progress {
  const file = join(env['XDG_DATA_HOME'] ?? '', 'concur-lesson/progress.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function press(terminal: Terminal, keys: string, seen: RegExp = /./): Promise<void> {
  const before = terminal.output().length;
  terminal.press(keys);
  await terminal.until(seen, before);
}

const enter = (terminal: Terminal, seen?: RegExp) => press(terminal, KEYS.enter, seen);

/** Down to the entry that begins so, then Enter. */
async function choose(terminal: Terminal, entry: string, seen?: RegExp): Promise<void> {
  for (let n = 0; n < 30; n++) {
    const pointed = [...screenOf(terminal).matchAll(/^❯ (.*)$/gm)].at(-1)?.[1] ?? '';
    if (pointed.startsWith(entry)) return enter(terminal, seen);
    await press(terminal, KEYS.down, /❯/);
  }
  throw new Error(`no entry ${entry}:\n${screenOf(terminal)}`);
}

/** Enter, until the screen shows `page`: a page may take more than one screen, and a run takes its time. */
async function enterUntil(terminal: Terminal, page: RegExp): Promise<Screen> {
  let pressedAt = '';
  let found: Screen | undefined;
  const look = async () => {
    const screen = await terminal.screen();
    if (page.test(screen.text)) found = screen;
    // once for each screen that waits for it, which its last line says: what is typed during a run goes nowhere
    else if (screen.text !== pressedAt && /(Enter|回车).*\n*$/.test(screen.text)) {
      pressedAt = screen.text;
      terminal.press(KEYS.enter);
    }
    return found ? 'seen' : screen.text;
  };
  await expect.poll(look, { timeout: DEADLINE, interval: 50, message: String(page) }).toBe('seen');
  return found as Screen;
}
