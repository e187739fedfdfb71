/** The start screen as a new learner meets it: from a bare `concur-lesson` to a run, its questions and the next lesson. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.js';
import type { Progress } from '../../src/progress/progress.js';
import { loadBank } from '../../src/quiz/bank.js';
import { LONG } from '../helpers/turns.js';
import { closeTerminals, coloursIn, expectCursor, KEYS, startInTerminal, type Terminal } from './terminal.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

let env: Record<string, string> = {};
beforeEach(() => {
  env = { XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'concur-lesson-start-')) };
});
afterEach(() => rmSync(env['XDG_DATA_HOME'] ?? '', { recursive: true, force: true }));

const END = '\u0004';
const UP = '\u001b[A';

describe('the first minute, by Enter alone', () => {
  it.each<[language: Language, locale: string, columns: number, seen: Record<string, RegExp>]>([
    [
      'en',
      'en_US.UTF-8',
      80,
      {
        begin: /❯ Start: 1\. Zombies: ended, but not gone/,
        quiz: /1 of 18 lessons done[\s\S]*❯ Answer 3 questions on zombie/,
        question: /Question 1 of 3/,
        next: /1 of 18 lessons done[\s\S]*❯ Continue: 2\. Orphans/,
        end: /2 of 18 lessons done[\s\S]*❯ Answer 3 questions on orphan/,
      },
    ],
    [
      'zh',
      'zh_CN.UTF-8',
      60,
      {
        begin: /❯ 开始：1\. 僵尸进程：结束了，却还没走/,
        quiz: /共 18 课，已完成 1 课[\s\S]*❯ 做 3 道 zombie 的题/,
        question: /第 1 题，共 3 题/,
        next: /共 18 课，已完成 1 课[\s\S]*❯ 继续：2\. 孤儿进程/,
        end: /共 18 课，已完成 2 课[\s\S]*❯ 做 3 道 orphan 的题/,
      },
    ],
  ])('%s: a run, a question of that lesson, the next lesson', async (language, locale, columns, seen) => {
    await tool.run(['settings', 'speed', '8'], { env });
    const terminal = startInTerminal(tool, [], { env: { ...env, LANG: locale, LC_ALL: locale }, columns });
    await terminal.until(seen['begin'] as RegExp);
    for (const { lesson } of loadBank()) expect(screenOf(terminal)).toContain(lesson);
    await enter(terminal, seen['quiz']);
    expect(saved().lessons).toMatchObject({ zombie: { runs: 1, done: expect.any(String) } });
    const asked = terminal.output().length;
    await enter(terminal, seen['question']);
    await terminal.until(/(Question 1 of 3|第 1 题，共 3 题)[\s\S]*^\? /m, asked);
    const tight = (text: string) => text.replace(/[\s`]/g, '');
    const prompts = loadBank().find(({ lesson }) => lesson === 'zombie')?.questions ?? [];
    const shown = tight(readable(terminal.output().slice(asked)).join('\n'));
    expect(prompts.some(({ prompt }) => shown.includes(tight(prompt[language])))).toBe(true);
    await press(terminal, END, seen['next']);
    await enter(terminal, seen['end']);
    expect(Object.keys(saved().lessons)).toEqual(['zombie', 'orphan']);
    expect(widest(readable(terminal.output()))).toBeLessThanOrEqual(columns);
    expect(coloursIn(terminal.output())).toBeGreaterThan(20);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    await expectNothingLeft(tool);
  });

  it('a terminal with room shows each lesson on a line, with its mark', async () => {
    await tool.run(['run', 'zombie', '--speed', '20'], { env });
    const script = 'stty rows 50; exec "$@"';
    const terminal = startInTerminal(tool, [], { env, script });
    await terminal.until(/^✔ {2}1\. zombie {2,}Zombies: ended, but not gone$/m);
    await terminal.until(/^› {2}2\. orphan {2,}Orphans: the parent ends first$/m);
    await terminal.until(/^ {3}3\. memory {2,}Memory/m);
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
    await choose(terminal, 'Write a program', /exercise start zombie-reaper[\s\S]*❯ Start/);
    await choose(terminal, 'Choose a lesson', /❯ zombie/);
    await choose(terminal, 'memory', /1 of 18 lessons done[\s\S]*❯ Answer 3 questions on memory/);
    expect(Object.keys(saved().lessons)).toEqual(['memory']);
  });
});

describe('without a terminal nobody is asked', () => {
  const program = ['run', 'progress reset', 'exercise solution pipe-eof', 'exercise reset pipe-eof', 'quiz'];

  it.each(['ignored', 'silent'])('bare, standard input %s: the help', async (input) => {
    const { stdout, code } = await withInput(input, []);
    expect(code).toBe(0);
    expect(stdout).toContain('concur-lesson run lock-v3');
  });

  it.each(program.flatMap((command) => ['en', 'zh'].map((lang) => [command, lang] as const)))(
    '%s --lang %s: what to do instead, exit code 2',
    async (command, lang) => {
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
    },
  );
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
