/** A quiz as people take it: by keys in a terminal and by lines from a pipe, in both languages, to the end or interrupted. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import type { Progress } from '../../src/progress/progress.js';
import { loadBank } from '../../src/quiz/bank.js';
import { rightIds } from '../../src/quiz/mark.js';
import { forExam, questionsAbout } from '../../src/quiz/select.js';
import { layOut, type Sheet } from '../../src/quiz/sheet.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { closeTerminals, coloursIn, expectCursor, KEYS, startInTerminal, type Terminal } from './terminal.js';
import { ended, expectNoStack, expectNothingLeft, installTool, readable, startTool, widest } from './tool.js';

const tool = installTool();
closeTerminals();

/** Where the learner's progress is kept in a test. */
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'concur-lesson-quiz-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true, maxRetries: 20 }));

const SEED = 7;
const bank = loadBank();

/** The sheets of `quiz mutex --seed 7 --count <count> --no-predict`, as the tool lays them out. */
function sheetsOf(count: number, fits: (question: Question) => boolean = () => true): Sheet[] {
  const questions = questionsAbout(bank, ['mutex']).filter(({ kind }) => kind !== 'predict');
  return layOut(questions.filter(fits), SEED, count);
}

const options = (count: number) => `quiz mutex --seed ${SEED} --count ${count} --no-predict`.split(' ');

describe('by keys', () => {
  const places: readonly [lang: string, columns: number, title: string][] = [
    ['en', 60, 'Your quiz'],
    ['zh', 120, '测验结果'],
    ['zh', 80, '测验结果'],
  ];

  it.each(oneIn(2, places))(
    '%s, %i columns: every question answered right, saved one by one',
    async (lang, columns, title) => {
      const sheets = sheetsOf(6);
      const env = { XDG_DATA_HOME: data };
      const terminal = startInTerminal(tool, [...options(6), '--lang', lang], { env, columns });
      for (const [index, sheet] of sheets.entries()) {
        const heading = lang === 'en' ? `Question ${index + 1} of 6` : `第 ${index + 1} 题，共 6 题`;
        await terminal.until(heading);
        await answerRight(sheet, terminal);
      }
      expect(await terminal.ended).toBe(0);
      const lines = readable(terminal.output());
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      expect(lines).toContain(title);
      expect(lines.join('\n')).toContain(lang === 'en' ? '6 of 6 right' : '6 题，答对 6 题');
      expect(coloursIn(terminal.output())).toBeGreaterThan(20);
      expectCursor(terminal.output());
      expect(Object.keys(saved().questions).sort()).toEqual(sheets.map(({ question }) => question.id).sort());
      for (const { box, right } of Object.values(saved().questions)) expect([box, right]).toEqual([2, 1]);
    },
  );

  it('Ctrl-C in the middle: what was answered is kept, the terminal is as it was, death by SIGINT', async () => {
    const [first] = sheetsOf(3);
    const script =
      'trap : INT; echo "was $(stty -g)"; "$@"; echo "code $?"; echo "is $(stty -g) now"; exec sleep 60';
    const terminal = startInTerminal(tool, options(3), { env: { XDG_DATA_HOME: data }, script });
    await terminal.until('Question 1 of 3');
    await answerRight(first as Sheet, terminal);
    await terminal.until('Question 2 of 3');
    await terminal.until(/\? .*/, terminal.output().indexOf('Question 2 of 3'));
    terminal.press(KEYS.interrupt);
    await terminal.until(/^is .* now$/m);
    const screen = readable(terminal.output()).join('\n');
    expect(screen).toContain('code 130');
    expect(/^is (.*) now$/m.exec(screen)?.[1]).toBe(/^was (.*)$/m.exec(screen)?.[1]);
    expectCursor(terminal.output());
    expectNoStack(screen);
    expect(Object.keys(saved().questions)).toEqual([first?.question.id]);
  });

  it.each(oneIn(3, ['SIGTERM', 'SIGHUP', 'SIGINT'] as const, 1))(
    '%s at a prompt: the cursor is back, death by it',
    async (signal) => {
      const terminal = startInTerminal(tool, options(3), { env: { XDG_DATA_HOME: data } });
      await terminal.until(/❯◯? ?1\. /);
      process.kill(terminal.pid(), signal);
      expect(await terminal.ended).toBe(128 + constants.signals[signal]);
      expectCursor(terminal.output());
      expectNoStack(readable(terminal.output()).join('\n'));
    },
  );

  it('Ctrl-D ends the quiz: what was answered is summed up', async () => {
    const [first] = sheetsOf(3);
    const terminal = startInTerminal(tool, options(3), { env: { XDG_DATA_HOME: data } });
    await terminal.until('Question 1 of 3');
    await answerRight(first as Sheet, terminal);
    await terminal.until('Question 2 of 3');
    await terminal.until(/\? .*/, terminal.output().indexOf('Question 2 of 3'));
    terminal.press('\u0004');
    expect(await terminal.ended).toBe(0);
    expect(readable(terminal.output()).join('\n')).toMatch(/1 of 1 right[\s\S]*2 questions not reached/);
    expectCursor(terminal.output());
  });

  it('a prediction: the lesson runs, live, and its log decides', async () => {
    const args = ['quiz', 'lock-v1', '--json', '--list'];
    const listed = JSON.parse((await tool.run(args)).stdout);
    const seed = findPredictionSeed('lock-v1');
    expect(listed.questions.map(({ kind }: { kind: string }) => kind)).toContain('predict');
    const command = ['quiz', 'lock-v1', '--seed', `${seed}`, '--count', '1', '--speed', '20'];
    const terminal = startInTerminal(tool, command, { env: { XDG_DATA_HOME: data } });
    await terminal.until(/❯ 1\. /);
    terminal.press(KEYS.enter);
    // what is typed during the run goes nowhere: neither into the picture nor to whoever asks next
    await terminal.until(/p1: “p1 starts printing”/);
    terminal.press('zyx\r\r');
    await terminal.untilSeen(/Enter goes on.*\n*$/);
    terminal.press(KEYS.enter);
    expect(await terminal.ended).toBe(0);
    const screen = readable(terminal.output()).join('\n');
    expect(screen).not.toContain('zyx');
    expect(screen).toMatch(/lock-v1 runs now[\s\S]*p1: “p1 starts printing”[\s\S]*all processes have ended/);
    expect(screen).toMatch(/✔ Right|✘ Wrong|• Not marked/);
    expect(screen).toMatch(/what this run showed|none of the answers/);
    await expectNothingLeft(tool);
  });

  it('Ctrl-C during the run of a prediction: nothing is left, death by SIGINT', async () => {
    const seed = findPredictionSeed('lock-v1');
    const command = ['quiz', 'lock-v1', '--seed', `${seed}`, '--count', '1', '--speed', '0.2'];
    const terminal = startInTerminal(tool, command, { env: { XDG_DATA_HOME: data } });
    await terminal.until(/❯ 1\. /);
    terminal.press(KEYS.enter);
    await terminal.until(/p1: “p1 starts printing”/);
    terminal.press(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expectCursor(terminal.output());
    expect(existsSync(join(data, 'concur-lesson/progress.json'))).toBe(false);
    await expectNothingLeft(tool);
  });
});

describe('by lines', () => {
  const scores: readonly [lang: string, score: RegExp][] = [
    ['en', /6 of 6 right/],
    ['zh', /6 题，答对 6 题/],
  ];

  it.each(oneIn(2, scores, 1))(
    '%s: right answers piped in, no escape codes, no colour needed to see what was right',
    async (lang, score) => {
      const input = sheetsOf(6).map(rightLine).join('');
      const { stdout, code } = await pipe(input, [...options(6), '--lang', lang]);
      expect(code).toBe(0);
      expect(stdout).toMatch(score);
      expect(stdout).not.toContain('\u001b');
      expect(stdout.match(lang === 'en' ? /^✔ Right/gm : /^✔ 答对了/gm)).toHaveLength(6);
      expect(Object.keys(saved().questions)).toHaveLength(6);
    },
  );

  it('a line that is no answer is told on standard error, and asked again', async () => {
    const [first] = sheetsOf(1);
    const { stdout, stderr, code } = await pipe(`99\n${rightLine(first as Sheet)}`, options(1));
    expect(code).toBe(0);
    expect(stderr).toMatch(/type|1/);
    expect(stdout).toContain('1 of 1 right');
  });

  it('the end of the input ends the quiz; wrong answers come back with --review', async () => {
    const [first] = sheetsOf(3);
    const { stdout, code } = await pipe(wrongLine(first as Sheet), options(3));
    expect([code, /0 of 1 right/.test(stdout)]).toEqual([0, true]);
    expect(stdout).toContain('concur-lesson quiz --review');
    expect(saved().questions[first?.question.id ?? '']).toMatchObject({ box: 1, wrong: 1 });
    const review = await pipe('', ['quiz', '--review', '--list', '--json']);
    expect(JSON.parse(review.stdout).questions.map(({ id }: Question) => id)).toEqual([first?.question.id]);
  });

  it('--review with nothing due says so', async () => {
    const { stdout, code } = await pipe('', ['quiz', '--review']);
    expect([code, /Nothing to review/.test(stdout)]).toEqual([0, true]);
  });

  it.each(
    oneIn<readonly [extra: string[], message: RegExp]>(
      2,
      [
        [[], /nobody to answer/],
        [['--json'], /nobody to answer/],
        [['--lang', 'zh'], /没有人作答/],
      ],
      1,
    ),
  )('nobody to answer, %j: exit code 2 at once', async (extra, message) => {
    const { stderr, code } = await tool.run(['quiz', ...extra], { env: { XDG_DATA_HOME: data } });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expectNoStack(stderr);
  });
});

describe('an exam', () => {
  it.each([
    ['passed', 0, 0],
    ['not passed', 2, 1],
  ])('%s: with %i of 5 wrong, exit code %i; no word before the end', async (_, wrong, exitCode) => {
    const sheets = sheetsOf(5, (question) => forExam([question]).length > 0);
    const input = sheets.map((sheet, index) => (index < wrong ? wrongLine(sheet) : rightLine(sheet)));
    const { stdout, code } = await pipe(input.join(''), [...options(5), '--exam']);
    expect(code).toBe(exitCode);
    const asked = stdout.indexOf('Question 5 of 5');
    expect(stdout.slice(0, asked)).not.toMatch(/Right|Wrong|[✔✘]/);
    expect(stdout.slice(asked).match(/^✘ Wrong/gm) ?? []).toHaveLength(wrong);
    expect(stdout).toMatch(exitCode === 0 ? /✔ Passed: 100 %/ : /✘ Not passed: 60 %/);
    if (!LONG && exitCode === 0) return;
    const json = await pipe(input.join(''), [...options(5), '--exam', '--json']);
    expect(json.code).toBe(exitCode);
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, seed: SEED, wrong, exam: { mark: 80 } });
  });
});

it('an exam by keys tells one answer after the other, each until Enter; q leads to the result', async () => {
  const sheets = sheetsOf(4, (question) => forExam([question]).length > 0);
  const env = { XDG_DATA_HOME: data };
  const terminal = startInTerminal(tool, [...options(4), '--exam'], { env, rows: 24 });
  for (const [index, sheet] of sheets.entries()) {
    await terminal.until(`Question ${index + 1} of 4`);
    await giveRight(sheet, terminal);
  }
  for (const number of [1, 2]) {
    const { text } = await terminal.untilSeen(
      new RegExp(`Question ${number} of 4[\\s\\S]*q leads to the result\\n*$`),
    );
    expect(text).toMatch(/✔ Right/);
    terminal.press(number === 1 ? KEYS.enter : 'q');
  }
  expect(await terminal.ended).toBe(0);
  const { text } = await terminal.screen();
  expect(text).toMatch(/4 of 4 right/);
  expect(text).not.toContain('Question 3 of 4');
});

describe('what cannot be asked', () => {
  const wrong: readonly [command: string, message: string][] = [
    ['quiz mutx', 'Did you mean mutex?'],
    ['quiz lokc-v3 --lang zh', '是不是想输入 lock-v3'],
    ['quiz --topic nothing', 'processes, mutex, deadlock'],
    ['quiz --count 0', 'from 1 to 1000'],
    ['quiz --seed x', 'whole number'],
  ];

  it.each(oneIn(3, wrong, 1))('%s: exit code 2', async (command, message) => {
    const { stdout, stderr, code } = await tool.run(command.split(' '));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
    expectNoStack(stderr);
  });

  it('standard output is a file, standard input a terminal: a message, exit code 2', async () => {
    const script = '"$@" > out.txt; echo "code $?"; exec sleep 60';
    const terminal = startInTerminal(tool, ['quiz'], { script });
    await terminal.until(/code 2/);
    expect(readable(terminal.output()).join(' ')).toContain('--plain');
  });
});

function saved(): Progress {
  return JSON.parse(readFileSync(join(data, 'concur-lesson/progress.json'), 'utf8'));
}

async function pipe(input: string, args: readonly string[]) {
  const env = { XDG_DATA_HOME: data };
  const child = startTool(tool, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin?.on('error', () => {}); // it may end before it has read all
  child.stdin?.end(input);
  return ended(child);
}

/** A seed whose first question about the lesson is a prediction. */
function findPredictionSeed(lesson: string): number {
  const questions = questionsAbout(bank, [lesson]);
  for (let seed = 0; seed < 1000; seed++) {
    if (layOut(questions, seed, 1)[0]?.question.kind === 'predict') return seed;
  }
  throw new Error(`no prediction about ${lesson}`);
}

/** Where the right options are shown, from 0, in the order that is right. */
function rightPlaces({ question, options }: Sheet): number[] {
  if (question.kind === 'truth') return [question.answer ? 0 : 1];
  return rightIds(question).map((id) => options.findIndex((option) => option.id === id));
}

function rightLine(sheet: Sheet): string {
  const { question } = sheet;
  if (question.kind === 'number') return `${question.answer}\n`;
  if (question.kind === 'truth') return question.answer ? 't\n' : 'f\n';
  if (question.kind === 'open')
    return `all of it\n\n${question.points.map((_, index) => index + 1).join(',')}\n`;
  return `${rightPlaces(sheet)
    .map((place) => place + 1)
    .join(' ')}\n`;
}

function wrongLine({ question, options }: Sheet): string {
  if (question.kind === 'number') return `${question.answer + 1000}\n`;
  if (question.kind === 'truth') return question.answer ? 'f\n' : 't\n';
  if (question.kind === 'open') return 'nothing of it\n\n0\n';
  if (question.kind === 'order') return `${options.map((_, index) => index + 1).join(' ')}\n`;
  const right = rightIds(question);
  // where all are right, one of them is not all
  return `${
    Math.max(
      options.findIndex(({ id }) => !right.includes(id)),
      0,
    ) + 1
  }\n`;
}

/** Answers, reads what is said about it, and goes on. */
async function answerRight(sheet: Sheet, terminal: Terminal): Promise<void> {
  await giveRight(sheet, terminal);
  await readOn(terminal);
}

/** Presses the keys of the right answer, each after the last one was seen, and Enter. */
async function giveRight(sheet: Sheet, terminal: Terminal): Promise<void> {
  const { question, options } = sheet;
  const press = async (keys: string, seen: RegExp) => {
    const before = terminal.output().length;
    terminal.press(keys);
    await terminal.until(seen, before);
  };
  const down = async (times: number) => {
    for (let n = 0; n < times; n++) await press(KEYS.down, /❯/);
  };
  const places = rightPlaces(sheet);
  if (question.kind === 'number' || question.kind === 'open') {
    await terminal.until(/skip\)|跳过）/);
    await press(question.kind === 'number' ? String(question.answer) : 'all of it', /\S/);
    if (question.kind === 'number') return terminal.press(KEYS.enter);
    terminal.press(KEYS.enter);
    await terminal.until(/done\)|结束）/);
    await press(KEYS.enter, /❯/);
    for (const [index] of question.points.entries()) await press(`${index + 1}`, /◉/);
  } else if (question.kind === 'several') {
    await terminal.until(/❯◯/);
    for (const place of places) await press(`${place + 1}`, /◉/);
  } else if (question.kind === 'order') {
    const left = options.map(({ id }) => id);
    for (const [index, { id }] of question.steps.entries()) {
      await terminal.until(/❯ 1\./);
      await down(left.indexOf(id));
      left.splice(left.indexOf(id), 1);
      if (index < question.steps.length - 1) await press(KEYS.enter, /❯ 1\./);
    }
  } else {
    await terminal.until(/❯ 1\./);
    await down(places[0] ?? 0);
  }
  terminal.press(KEYS.enter);
}

/** What is said about the answer stays, with its question, until the next Enter. */
async function readOn(terminal: Terminal): Promise<void> {
  const { text } = await terminal.untilSeen(/(Enter goes on|按回车继续).*\n*$/);
  expect(text).toMatch(/(Question|第) \d[\s\S]*(Right|答对了)/);
  terminal.press(KEYS.enter);
}
