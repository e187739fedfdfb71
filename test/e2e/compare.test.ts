/** compare: charts to one scale, the table, the orders of many runs; the figures as JSON say the same. */
import { describe, expect, it } from 'vitest';
import { LONG, oneIn, turns } from '../helpers/turns.js';
import { parseLog } from './log.js';
import { expectNothingLeft, installTool, widest } from './tool.js';

const tool = installTool();
const THREE = ['compare', 'lock-v1', 'lock-v2', 'lock-v3'];

interface Figures {
  readonly lesson: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly runs: readonly {
    readonly wallSeconds: number;
    readonly greatestAtOnce: number;
    readonly overlapSeconds: number;
    readonly turns: readonly string[];
    readonly decidedBy: string;
  }[];
  readonly orders: readonly { readonly order: readonly string[]; readonly count: number }[];
}

describe.concurrent('compare lock-v1 lock-v2 lock-v3', () => {
  // with this seed all have long jobs, so that lock-v1 overlaps however slow a start is
  const args = [...THREE, '--seconds', '60', '--seed', '3', '--speed', '40'];

  it('three charts to one scale, and who decided the order', async () => {
    const { stdout, stderr, code } = await tool.run(args);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const lines = stdout.split('\n');
    const titles = lines.filter((line) => /^lock-v\d$/.test(line));
    expect(titles).toEqual(['lock-v1', 'lock-v2', 'lock-v3']);
    const scales = lines.filter((line) => /^ +0 +[\d.]+ ?s/.test(line));
    expect(scales).toHaveLength(3);
    expect(new Set(scales).size).toBe(1);
    const rows = lines.filter((line) => /^lock-v\d +\d/.test(line));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/ [23] .* nobody/);
    expect(rows[1]).toMatch(/ 1 +0 s +p1, p2, p3 +the program text/);
    expect(rows[2]).toMatch(/ 1 +0 s .* the race for the lock/);
  });

  it.runIf(LONG)('--json: the same, in figures', async () => {
    const { stdout, stderr, code } = await tool.run([...args, '--json']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const figures: Figures[] = JSON.parse(stdout);
    expect(figures.map(({ lesson }) => lesson)).toEqual(['lock-v1', 'lock-v2', 'lock-v3']);
    const runs = figures.flatMap((lesson) => lesson.runs);
    expect(runs.map(({ decidedBy }) => decidedBy)).toEqual(['nobody', 'program', 'competition']);
    expect(runs.map(({ greatestAtOnce }) => greatestAtOnce > 1)).toEqual([true, false, false]);
    expect(runs.map(({ overlapSeconds }) => overlapSeconds > 0)).toEqual([true, false, false]);
    expect(runs[1]?.turns).toEqual(['p1', 'p2', 'p3']);
    expect(figures.map(({ parameters }) => parameters['seconds'])).toEqual([60, 60, 60]);
    for (const { orders, runs: own } of figures) expect(orders).toEqual([{ order: own[0]?.turns, count: 1 }]);
  });
});

describe('compare --repeat', () => {
  const TIMES = turns(2, 20);

  it('lock-v2 has one order, and the counts add up', async () => {
    const args = ['compare', 'lock-v2', 'lock-v3', '--repeat', `${TIMES}`, '--speed', '40'];
    const { stdout, code } = await tool.run(args);
    expect(code).toBe(0);
    const [, v2 = '', v3 = ''] = stdout.split(new RegExp(`^(?=lock-v\\d +${TIMES} runs)`, 'm'));
    expect(v2).toMatch(
      new RegExp(`^lock-v2 +${TIMES} runs: always the same order\n +p1, p2, p3 .* ${TIMES}\n`),
    );
    const counts = [...v3.matchAll(/^ +p\d, p\d, p\d .* (\d+)$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(TIMES);
    await expectNothingLeft(tool);
  });

  it('--json says how often each order occurred', async () => {
    const { stdout } = await tool.run(['compare', 'lock-v3', '--repeat', '2', '--speed', '40', '--json']);
    const [lesson]: Figures[] = JSON.parse(stdout);
    expect(lesson?.runs).toHaveLength(2);
    const counted = lesson?.orders.flatMap(({ order, count }) => Array<string>(count).fill(order.join()));
    expect(counted?.sort()).toEqual(lesson?.runs.map((each) => each.turns.join()).sort());
  });
});

describe('one seed for all of a comparison', () => {
  it('is shown, and the same in every run: equal work', async () => {
    const { stdout } = await tool.run(['compare', 'lock-v2', 'lock-v3', '--speed', '40', '--json']);
    const figures: (Figures & { readonly seed: number })[] = JSON.parse(stdout);
    const [seed] = figures.map((lesson) => lesson.seed);
    expect(figures.map((lesson) => lesson.seed)).toEqual([seed, seed]);
    // that one seed is the same work in each: lessons/lock-durations.test.ts
    if (!LONG) return;
    const drawn = async (lesson: string) => {
      const { stdout: log } = await tool.run([
        'run',
        lesson,
        '--seed',
        String(seed),
        '--speed',
        '40',
        '--json',
      ]);
      const sleeps = parseLog(log).flatMap(({ kind, process, seconds }) =>
        kind === 'sleep' ? [[process, seconds] as const] : [],
      );
      return Object.fromEntries(sleeps);
    };
    expect(await drawn('lock-v2')).toEqual(await drawn('lock-v3'));
  });

  const told: readonly [lang: string, words: RegExp][] = [
    ['en', /Every run drew the same random durations: seed (\d+)\. The same ones again: --seed \1\./],
    ['zh', /每次运行抽到的随机时长都一样：种子 (\d+)。要再来一遍同样的，请加 --seed \1。/],
  ];

  it.each(oneIn(2, told, 1))('in words, %s', async (lang, words) => {
    const args = ['compare', 'lock-v2', '--repeat', '2', '--speed', '40', '--lang', lang];
    const { stdout, code } = await tool.run(args, { env: { COLUMNS: '100' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
    if (!LONG) return;
    const typed = await tool.run([...args, '--seed', '7'], { env: { COLUMNS: '100' } });
    expect(words.exec(typed.stdout)?.[1]).toBe('7');
  });
});

describe('compare of runs that do not show what they are for', () => {
  it('says so: exit code 1', async () => {
    const { stdout, stderr, code } = await tool.run([
      'compare',
      'lock-v1',
      '--processes',
      '1',
      '--speed',
      '40',
    ]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).toMatch(/The run of lock-v1 did not show what the lesson is for/);
  });
});

it('a run that is cut short leaves open who decides the order', async () => {
  const { stdout, code } = await tool.run(
    ['compare', 'lock-v2', '--seconds', '60', '--timeout', '2', '--seed', '3'],
    { env: { COLUMNS: '100' } },
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^lock-v2 .* not known: cut short$/m);
});

describe('the table', () => {
  const widths = [
    [80, 'zh'],
    [60, 'en'],
    [120, 'en'],
  ] as const;

  it.each(oneIn(3, widths))('fits into %i columns, %s', async (columns, lang) => {
    const { stdout, code } = await tool.run(
      ['compare', 'lock-v2', 'lock-v3', '--speed', '40', '--lang', lang],
      {
        env: { COLUMNS: String(columns) },
      },
    );
    expect(code).toBe(0);
    expect(widest(stdout.split('\n'))).toBeLessThanOrEqual(columns);
    expect(stdout).toContain(lang === 'en' ? 'the program text' : '程序');
  });
});
