/** What the learner did stays known: `next`, `progress` and `settings` of the packed tool, whatever is wrong with the file. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Progress } from '../../src/progress/progress.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { closeTerminals, expectCursor, KEYS, startInTerminal } from './terminal.js';
import { expectNoStack, installTool, readable, type Start, widest } from './tool.js';

const tool = installTool();
closeTerminals();

/** A learner's folder, and the file their progress is kept in. */
let folder = '';
let file = '';
let env: Record<string, string | undefined> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-progress-'));
  file = join(folder, 'data/concur-lesson/progress.json');
  env = { XDG_DATA_HOME: join(folder, 'data') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

/** A run that is over soon. */
const QUICK = 'run memory --processes 1';

const concur = (typed: string, start: Start = {}) =>
  tool.run(typed.split(' '), { cwd: folder, env, ...start });
const saved = (): Progress => JSON.parse(readFileSync(file, 'utf8'));

/** Some lessons done, a question answered, an exercise checked. */
function haveLearnt(...lessons: string[]): void {
  const last = '2026-01-02T03:04:05.000Z';
  const done = Object.fromEntries(lessons.map((id) => [id, { runs: 2, done: last, last }]));
  const progress: Progress = {
    version: 1,
    lessons: done,
    questions: { 'zombie.what-it-is': { box: 3, right: 2, wrong: 0, last } },
    exercises: { 'pipe-eof': { checks: 4, passed: last, hints: 1, last } },
    puzzles: {},
    settings: { speed: 20 },
  };
  mkdirSync(join(folder, 'data/concur-lesson'), { recursive: true });
  writeFileSync(file, JSON.stringify(progress));
}

describe('next', () => {
  it('runs the lesson where the learner goes on, and then the one after it', async () => {
    haveLearnt('process');
    const first = await concur('next');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(saved().lessons)).toEqual(['process', 'memory']);
    if (!LONG) return;
    expect((await concur('next --lang zh')).code).toBe(0);
    expect(Object.keys(saved().lessons)).toEqual(['process', 'memory', 'lock-v1']);
  });

  const ends: readonly [lang: string, told: string][] = [
    ['en', 'You have done all lessons.'],
    ['zh', '全部课程都完成了。'],
  ];

  it.each(oneIn(2, ends, 1))('%s: after the last one it says so', async (lang, told) => {
    const { lessons } = JSON.parse((await concur('progress --json')).stdout);
    haveLearnt(...lessons.map(({ id }: { id: string }) => id));
    const { stdout, code } = await concur(`next --lang ${lang}`);
    expect([code, stdout.startsWith(told)]).toEqual([0, true]);
  });
});

describe('progress', () => {
  const places: readonly [lang: string, columns: number][] = [
    ['zh', 60],
    ['en', 60],
    ['en', 120],
  ];

  it.each(oneIn(2, places))(
    '%s, %i columns: lessons, questions by topic, all exercises',
    async (lang, columns) => {
      haveLearnt('process', 'lock-v1');
      const terminal = startInTerminal(tool, ['progress', '--lang', lang], { env, columns });
      expect(await terminal.ended).toBe(0);
      const lines = readable(terminal.output());
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      const page = lines.join('\n');
      expect(page).toMatch(/^✔ {2}1\. process [\s\S]*^› {2}2\. memory [\s\S]*^✔ {2}3\. lock-v1 /m);
      expect(page).toMatch(/^ {2}processes {2}1: {2}· {2}2: {2}· {2}3: {2}1 {2}4: {2}· {2}5: {2}·$/m);
      expect(page).toMatch(
        lang === 'en' ? /^✔ pipe-eof .*passed, 4 checks/m : /^✔ pipe-eof .*已通过，检查 4 次/m,
      );
      expect(page).toMatch(/^ {2}phone-rush {2,}\S/m);
    },
  );

  it('--json', async () => {
    haveLearnt('process');
    const page = JSON.parse((await concur('progress --json')).stdout);
    expect(page.lessons.slice(0, 2)).toMatchObject([
      { id: 'process', runs: 2, state: 'done' },
      { id: 'memory', runs: 0, state: 'next' },
    ]);
    expect(page.questions).toEqual([{ name: 'processes', boxes: [0, 0, 1, 0, 0] }]);
    expect(page.exercises).toHaveLength(7);
    expect(page.exercises).toContainEqual(
      expect.objectContaining({ id: 'pipe-eof', passed: true, checks: 4, hints: 1 }),
    );
  });

  it('export, and import elsewhere: both are known there', async () => {
    haveLearnt('zombie');
    expect((await concur('progress export mine.json')).stdout).toContain('progress import mine.json');
    expect((await concur('progress export')).stdout).toBe(readFileSync(join(folder, 'mine.json'), 'utf8'));
    haveLearnt('memory');
    expect(await concur('progress import mine.json')).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(saved().lessons).sort()).toEqual(['memory', 'zombie']);
  });

  const wrong: readonly [typed: string, told: RegExp][] = [
    ['progress import', /Which file\?/],
    ['progress import no.json', /There is no file no\.json/],
    ['progress import ./bad.json', /not a whole file/],
    ['progress exprot', /Did you mean export\?/],
    ['progress reset zombi --yes', /zombie/],
    ['settings sped 2', /language, speed/],
    ['settings speed fast', /0\.1 to 1000/],
    ['settings language fr', /en, zh, auto/],
  ];

  it.each(oneIn(3, wrong, 1))('%s: exit code 2, and nothing is changed', async (typed, told) => {
    haveLearnt('zombie');
    const before = readFileSync(file, 'utf8');
    writeFileSync(join(folder, 'bad.json'), before.slice(0, -5));
    const { stdout, stderr, code } = await concur(typed);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(told);
    expectNoStack(stderr);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('reset', () => {
  it.each([
    ['n', 'Nothing was changed.', ['zombie', 'memory']],
    ['y', 'zombie is as if never run.', ['memory']],
  ])('asks first; %s', async (answer, told, left) => {
    haveLearnt('zombie', 'memory');
    const terminal = startInTerminal(tool, ['progress', 'reset', 'zombie'], { env });
    await terminal.until(/Forget that zombie was run\? y\/N/);
    terminal.press(`${answer}${KEYS.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(readable(terminal.output()).join('\n')).toContain(told);
    expectCursor(terminal.output());
    expect(Object.keys(saved().lessons)).toEqual(left);
  });

  it('--yes: all but the settings is forgotten', async () => {
    haveLearnt('zombie');
    expect((await concur('progress reset --yes')).code).toBe(0);
    expect(saved()).toEqual({
      version: 1,
      lessons: {},
      questions: {},
      exercises: {},
      puzzles: {},
      settings: { speed: 20 },
    });
  });

  it('nobody to ask: nothing is changed', async () => {
    haveLearnt('zombie');
    const { stderr, code } = await concur('progress reset');
    expect([code, stderr.includes('concur-lesson progress reset --yes')]).toEqual([2, true]);
    expect(Object.keys(saved().lessons)).toEqual(['zombie']);
  });
});

describe('settings take effect', () => {
  it('language: until it is set otherwise; --lang goes before it', async () => {
    expect((await concur('settings language zh')).stdout).toContain('语言：中文');
    expect((await concur('list')).stdout).toContain('僵尸进程');
    expect((await concur('list --lang en')).stdout).toContain('Zombies');
    await concur('settings language auto');
    expect((await concur('list')).stdout).toContain('Zombies');
  });

  it('speed: what --speed would do is what a run does', async () => {
    expect((await concur('settings speed 20')).stdout).toContain('Speed: 20');
    const speedOf = async (typed: string) =>
      JSON.parse((await concur(typed)).stdout.split('\n')[0] ?? '').speed;
    expect(await speedOf(`${QUICK} --json`)).toBe(20);
    expect(await speedOf(`${QUICK} --json --speed 10`)).toBe(10);
  });
});

describe('trouble with the file is told once, and the run goes on', () => {
  const RUN = `${QUICK} --speed 20`;
  const complaints = (stderr: string) => stderr.match(/^concur-lesson: /gm) ?? [];

  const damaged: readonly [lang: string, told: RegExp][] = [
    ['en', /is damaged\. It is kept as \S+corrupt/],
    ['zh', /已损坏。原文件保留为 \S+corrupt/],
  ];

  it.each(oneIn(2, damaged))('%s: a damaged one is kept aside', async (lang, told) => {
    haveLearnt('zombie');
    const half = readFileSync(file, 'utf8').slice(0, 40);
    writeFileSync(file, half);
    const { stdout, stderr, code } = await concur(`${RUN} --lang ${lang}`);
    expect([code, stdout.length > 500, complaints(stderr).length]).toEqual([0, true, 1]);
    expect(stderr).toMatch(told);
    const [aside] = readdirSync(join(file, '..')).filter((name) => name.includes('corrupt'));
    expect(readFileSync(join(file, '..', aside ?? ''), 'utf8')).toBe(half);
    expect(saved().lessons).toMatchObject({ memory: { runs: 1 } });
    expect((await concur(RUN)).stderr).toBe('');
  });

  it('a folder in its place', async () => {
    mkdirSync(file, { recursive: true });
    const { stdout, stderr, code } = await concur(RUN);
    expect([code, stdout.length > 500, complaints(stderr).length]).toEqual([0, true, 1]);
    expect(stderr).toMatch(/a folder is in its place; move it away/);
    expectNoStack(stderr);
  });

  // root may write everywhere, so what no user can write to stands for a home that is read-only
  it.each(oneIn(2, ['/proc', '/dev/null']))('a home that cannot be written: %s', async (home) => {
    const { stdout, stderr, code } = await concur(RUN, { env: { XDG_DATA_HOME: undefined, HOME: home } });
    expect([code, stdout.length > 500, complaints(stderr).length]).toEqual([0, true, 1]);
    expect(stderr).toMatch(/progress cannot be saved in .*Everything else works/);
    expectNoStack(stderr);
  });

  it('no home at all', async () => {
    const { stdout, stderr, code } = await concur(RUN, {
      env: { XDG_DATA_HOME: undefined, HOME: 'nowhere' },
    });
    expect([code, stdout.length > 500, complaints(stderr).length]).toEqual([0, true, 1]);
    expect(stderr).toMatch(/there is no home folder/);
  });
});
