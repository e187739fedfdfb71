/** Every run is kept and can be looked at again: `run --record`, `replay` and `why` of the packed tool. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../src/cli/kept/open-log.js';
import { renderChart } from '../../src/render/chart/chart.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import { renderVerdict } from '../../src/render/pages/verdict.js';
import { renderWhy } from '../../src/render/pages/why.js';
import type { View } from '../../src/render/style/view.js';
import { fixturePath } from '../helpers/launch.js';
import { oneIn, turns } from '../helpers/turns.js';
import { hasControls } from '../render/screen.js';
import { type LogEvent, parseLog } from './log.js';
import { WRONG_PROGRAMS, writePrograms } from './programs.js';
import { closeTerminals, startInTerminal } from './terminal.js';
import {
  ESCAPE,
  ended,
  expectNoStack,
  expectNothingLeft,
  installTool,
  readable,
  startTool,
  widest,
} from './tool.js';

const tool = installTool();
closeTerminals();

/** A learner's folder, where the logs are written and runs are kept. */
let folder = '';
let env: Record<string, string | undefined> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concur-lesson-replay-'));
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const concur = (...args: string[]) => tool.run(args, { cwd: folder, env });

/** A run that tests only look at: where it is kept, with its log as run.ndjson, and what was told of it. */
const kept = { cwd: '', env: {} as Record<string, string>, stdout: '' };
beforeAll(async () => {
  kept.cwd = mkdtempSync(join(tmpdir(), 'concur-lesson-kept-'));
  kept.env = { XDG_DATA_HOME: join(kept.cwd, 'data'), XDG_STATE_HOME: join(kept.cwd, 'state') };
  const { stdout } = await look('run', 'lock-v3', '--speed', '20', '--record', 'run.ndjson');
  kept.stdout = stdout;
});
afterAll(() => rmSync(kept.cwd, { recursive: true, force: true }));
const look = (...args: string[]) => tool.run(args, kept);
const keptLog = () => readFileSync(join(kept.cwd, 'run.ndjson'));

/** Whatever moves the cursor, or takes the screen. */
const MOVES = new RegExp(`${ESCAPE}(?!\\[[\\d;]*m)`);

const lessons = readdirSync(new URL('../../lessons/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** What is enough of lessons of many processes. */
const FEWER: Readonly<Record<string, readonly string[]>> = { 'phone-rush': ['--buyers', '15'] };

describe.concurrent('every lesson looks the same again', () => {
  it.each(oneIn(9, lessons, 2))('%s: whole, and cut short anywhere as far as it goes', async (id) => {
    const own = { cwd: mkdtempSync(join(tmpdir(), 'concur-lesson-replay-')) };
    const start = { ...own, env: { XDG_DATA_HOME: own.cwd, XDG_STATE_HOME: own.cwd } };
    const options = [...(FEWER[id] ?? []), '--speed', '20', '--record', 'run.ndjson'];
    const { stdout, stderr } = await tool.run(['run', id, ...options], start);
    expect(stderr).toBe('');
    expect(await tool.run(['replay'], start)).toEqual({ stdout, stderr: '', code: 0, signal: null });
    const log = readFileSync(join(own.cwd, 'run.ndjson'));
    const kept = readdirSync(join(own.cwd, 'concur-lesson/runs'));
    expect(kept.map((name) => readFileSync(join(own.cwd, 'concur-lesson/runs', name)))).toEqual([log]);
    await expectEveryCut(log, join(own.cwd, 'cut.ndjson'));
    rmSync(own.cwd, { recursive: true });
  });
});

/** What is computed of a log, and drawn of it, in this very process. */
async function drawnFrom(bytes: Uint8Array, path: string, view: View) {
  writeFileSync(path, bytes);
  const { events, performance, subject } = await openLog(path, view.language);
  const { findings, timeline } = performance;
  const live = createPlain(view);
  const drawn = [
    ...events.map((event) => live.push(event)),
    renderChart(timeline, view),
    renderVerdict(findings, timeline, view),
    renderWhy({ program: subject.label, which: null }, findings, timeline, undefined, view),
  ].join('');
  return { drawn, performance };
}

const VIEWS: readonly View[] = [
  { columns: 80, color: 0, unicode: true, language: 'en' },
  { columns: 60, color: 1, unicode: false, language: 'zh' },
];

/** Never more than it says, and nobody is accused of what the whole log does not say. */
async function expectEveryCut(log: Uint8Array, path: string): Promise<void> {
  const first = log.indexOf(10) + 1;
  const whole = (await drawnFrom(log, path, VIEWS[0] as View)).performance;
  const accused = whole.findings.filter(({ shown }) => shown === false).map(({ finding }) => finding);
  const cuts = fc.record({
    length: fc.integer({ min: 1, max: log.length - 1 }),
    view: fc.constantFrom(...VIEWS),
  });
  await fc.assert(
    fc.asyncProperty(cuts, async ({ length, view }) => {
      const cut = log.subarray(0, length);
      if (length < first - 1) {
        await expect(drawnFrom(cut, path, view)).rejects.toMatchObject({ name: 'UserFailure', exitCode: 2 });
        return;
      }
      const { drawn, performance } = await drawnFrom(cut, path, view);
      expect(drawn.length).toBeGreaterThan(0);
      const told = performance.findings.filter(({ shown }) => shown === false).map(({ finding }) => finding);
      expect(accused).toEqual(expect.arrayContaining(told));
    }),
    { numRuns: turns(6, 200) },
  );
}

it('a kept run is known by its number, a log by its path; --json gives the log', async () => {
  for (const which of ['1', 'run.ndjson']) {
    expect((await look('replay', which, '--plain')).stdout).toBe(kept.stdout);
    expect((await look('replay', which, '--json')).stdout).toBe(keptLog().toString());
  }
});

describe('a log that is cut short, through the tool', () => {
  it('is shown as far as it goes, and says so', async () => {
    const log = keptLog();
    for (const part of oneIn(2, [0.4, 0.7, 0.95])) {
      writeFileSync(join(folder, 'cut.ndjson'), log.subarray(0, Math.floor(log.length * part)));
      const hasEnd = readFileSync(join(folder, 'cut.ndjson'), 'utf8').includes('"kind":"end"');
      for (const command of ['replay', 'why']) {
        const { stdout, stderr, code } = await concur(command, 'cut.ndjson');
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
        expect(/cut short: it stops before the run was over/.test(stdout.replace(/\s+/g, ' '))).toBe(!hasEnd);
      }
    }
  });
});

describe('runs of all kinds', () => {
  const SLEEPER = `import { sleep } from 'concur-lesson/mp';\n\nexport function main() {\n  sleep(60);\n}\n`;
  beforeEach(() => writePrograms(folder, { ...WRONG_PROGRAMS, 'sleeper.ts': SLEEPER }));

  const kinds: readonly [program: string, options: readonly string[]][] = [
    ['./deadlock.ts', []],
    ['./exits.ts', []],
    ['./throws.ts', []],
    ['./sleeper.ts', ['--timeout', '0.7']],
    ['./child-throws.ts', []],
  ];

  it.each(oneIn(3, kinds))('%s is kept, and looks the same again', async (program, options) => {
    const { stdout } = await concur('run', program, ...options);
    expect(await concur('replay')).toMatchObject({ stdout, code: 0, stderr: '' });
    const why = await concur('why');
    expect(why.code).toBe(0);
    // the line of the program is named
    if (program === './deadlock.ts') expect(why.stdout).toMatch(/\(deadlock\.ts:5\)/);
  });

  it('one that Ctrl-C ended, too', async () => {
    const child = startTool(tool, ['run', './sleeper.ts'], { cwd: folder, env });
    let output = '';
    child.stdout?.on('data', (part) => {
      const before = output;
      output += part;
      // once: a second one ends it without its last words
      if (/sleep/.test(output) && !/sleep/.test(before)) child.kill('SIGINT');
    });
    const { signal } = await ended(child, { read: false });
    expect(signal).toBe('SIGINT');
    expect(output).toMatch(/Interrupted/);
    expect(await concur('replay')).toMatchObject({ stdout: output, code: 0 });
    await expectNothingLeft(tool);
  });

  it('of an exercise the one that failed', async () => {
    await concur('exercise', 'start', 'printer-lock');
    const { stdout, code } = await concur('exercise', 'check', 'printer-lock', '--seed', '7');
    expect([code, stdout.includes('concur-lesson replay')]).toEqual([1, true]);
    const list = async () => JSON.parse((await concur('replay', '--list', '--json')).stdout);
    expect(await list()).toMatchObject([{ number: 1, program: './printer-lock.ts' }]);
    expect((await concur('why')).code).toBe(0);
  });

  it('a program that cannot be run is no run', async () => {
    for (const program of oneIn(2, ['./syntax.ts', './missing.ts', './no-main.ts']))
      expect((await concur('run', program, '--record', 'run.ndjson')).code).toBe(2);
    expect(await concur('replay')).toMatchObject({ code: 2, stderr: /No run is kept yet/ });
    expect(readdirSync(folder)).not.toContain('run.ndjson');
  });

  const SEVERAL = turns(2, 4);

  it('several at once are all kept', async () => {
    await Promise.all(Array.from({ length: SEVERAL }, () => concur('run', './exits.ts')));
    const list = JSON.parse((await concur('replay', '--list', '--json')).stdout);
    expect(list.map(({ number, program, reason }: LogEvent) => [number, program, reason])).toEqual(
      Array.from({ length: SEVERAL }, (_, at) => [at + 1, './exits.ts', 'failed']),
    );
    expect(statSync(join(folder, 'state/concur-lesson/runs')).mode & 0o777).toBe(0o700);
  });
});

describe('replay --list', () => {
  it('each run with its number, the last one first, in both languages and as wide as there is room', async () => {
    await concur('run', 'deadlock', '--speed', '20');
    await concur('run', 'memory', '--processes', '1');
    for (const [lang, columns] of [
      ['en', 100],
      ['zh', 60],
      ['en', 40],
    ] as const) {
      const terminal = startInTerminal(tool, ['replay', '--list', '--lang', lang], {
        cwd: folder,
        env,
        columns,
      });
      expect(await terminal.ended).toBe(0);
      const lines = readable(terminal.output());
      expect(widest(lines)).toBeLessThanOrEqual(columns);
      expect(lines.join('\n')).toMatch(
        /^ {2}1 {2}[\d-]+ [\d:]+ [\s\S]* memory --processes 1 {2}[\s\S]*^ {2}2 {2}[\d-]+ [\d:]+ [\s\S]* deadlock {2}/m,
      );
    }
    const { stdout } = await concur('completion', '--complete', '--', 'why', '');
    expect(stdout).toMatch(/^1\tmemory --processes 1, finished\n2\tdeadlock, .*\n:files\n$/);
  });

  it('without any', async () => {
    expect(await concur('replay', '--list')).toMatchObject({ code: 0, stdout: /No run is kept yet/ });
    expect((await concur('replay', '--list', '--json')).stdout).toBe('[]\n');
  });
});

describe('why', () => {
  it('tells all evidence of each finding, in both languages and as JSON', async () => {
    const log = parseLog(keptLog().toString());
    const verdicts = log.filter(({ kind }) => kind === 'verdict');
    const { findings } = JSON.parse((await look('why', '--json')).stdout);
    expect(findings).toHaveLength(verdicts.length);
    for (const [index, { finding, shown, data, evidence }] of verdicts.entries()) {
      expect(findings[index]).toMatchObject({ finding, shown, data });
      const seqs = findings[index].evidence.map(({ seq }: LogEvent) => seq);
      expect(new Set(seqs)).toEqual(new Set(evidence as number[]));
      for (const { seq, t, process, sentence } of findings[index].evidence) {
        const { t: told, late = 0, process: by } = log[seq] as LogEvent;
        expect([by, told - Number(late)]).toEqual([process, expect.closeTo(t, 5)]);
        expect(sentence).toContain(process);
      }
    }
    const count = findings.flatMap(({ evidence }: { evidence: unknown[] }) => evidence).length;
    for (const lang of ['en', 'zh']) {
      const { stdout, code } = await look('why', '--lang', lang);
      expect(code).toBe(0);
      expect(stdout.match(/^ {3,}\d+\.\d+s {2}\S/gm)).toHaveLength(count);
      expect(stdout).toContain(lang === 'en' ? 'Why: lock-v3' : '依据：lock-v3');
    }
  });

  it('tells one failure once', async () => {
    writePrograms(folder, { 'boom.ts': "export function main() { throw new Error('boom'); }\n" });
    await concur('run', './boom.ts');
    const { stdout } = await concur('why');
    expect(stdout.match(/main failed/g)).toHaveLength(1);
    expect(stdout.match(/Error: boom/g)).toHaveLength(2); // the finding, and the event that proves it
  });

  it('says so where nothing was found', async () => {
    writePrograms(folder, { 'quiet.ts': 'export function main() {}\n' });
    await concur('run', './quiet.ts');
    expect((await concur('why')).stdout).toMatch(/Nothing was found in this run/);
    expect(JSON.parse((await concur('why', '--json')).stdout)).toMatchObject({
      findings: [],
      reason: 'finished',
    });
  });

  it('and replay --plain fit a terminal, without moving its cursor', async () => {
    const log = fixturePath('runs/ipc-queue.ndjson');
    for (const command of [['why'], ['replay', '--plain'], ['replay', '--plain', '--speed', '1000']]) {
      const terminal = startInTerminal(tool, [...command, log], { cwd: folder, env, columns: 60 });
      expect(await terminal.ended).toBe(0);
      expect(terminal.output()).not.toMatch(MOVES);
      expect(widest(readable(terminal.output()))).toBeLessThanOrEqual(60);
    }
  });
});

it('in a terminal the player shows the run, and gives the screen back', async () => {
  const terminal = startInTerminal(tool, ['replay'], { ...kept, columns: 80, rows: 24 });
  expect((await terminal.untilSeen(/lock-v3/)).alternate).toBe(true);
  terminal.press('q');
  expect(await terminal.ended).toBe(0);
  expect((await terminal.screen()).alternate).toBe(false);
});

it('in a small terminal, lines', async () => {
  const terminal = startInTerminal(tool, ['replay'], { ...kept, columns: 50, rows: 10 });
  expect(await terminal.ended).toBe(0);
  expect(terminal.output()).not.toMatch(MOVES);
  expect(readable(terminal.output()).join('\n')).toMatch(/findings: concur-lesson why/);
});

describe('what cannot be shown', () => {
  const place = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const RUN =
    '{"seq":0,"t":0,"process":"observer","pid":1,"kind":"run","version":1,"program":"x","lesson":false,"seed":1,"speed":1,"parameters":{},"platform":"linux","node":"v20"}\n';

  it.each<[string, () => void, string, RegExp, RegExp]>([
    ['nothing kept', () => {}, '', /No run is kept yet/, /还没有留存的运行/],
    ['no such file', () => {}, 'no.ndjson', /There is no file no\.ndjson/, /找不到文件/],
    ['a folder', () => mkdirSync(join(folder, 'logs')), 'logs', /logs is a folder/, /是文件夹/],
    ['an empty file', () => place('log', ''), 'log', /is empty/, /是空的/],
    ['a text', () => place('log', 'hello\nworld\n'), 'log', /is no event log/, /不是事件日志/],
    [
      'a picture',
      () => place('log', Uint8Array.of(0x89, 0x50, 0xff, 0)),
      'log',
      /is no event log/,
      /不是事件日志/,
    ],
    ['half a line', () => place('log', RUN.slice(0, 50)), 'log', /within its first line/, /连第一行都没写完/],
    ['a damaged line', () => place('log', `${RUN}{"seq":2}\n`), 'log', /damaged: line 2/, /第 2 行/],
    [
      'a later version',
      () => place('log', RUN.replace('"version":1', '"version":2')),
      'log',
      /later version of concur-lesson/,
      /更新版本/,
    ],
  ])('%s: says what it is, exit code 2', async (what, prepare, name, en, zh) => {
    prepare();
    const ways = [
      ['replay', 'en', en],
      ['replay', 'zh', zh],
      ['why', 'en', en],
      ['why', 'zh', zh],
    ] as const;
    for (const [command, lang, told] of oneIn(ways.length, ways, what.length % ways.length)) {
      const { stdout, stderr, code } = await concur(command, ...(name ? [name] : []), '--lang', lang);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(told);
      expectNoStack(stderr);
    }
  });

  it('a number that there is not', async () => {
    expect(await look('replay', '7')).toMatchObject({
      code: 2,
      stderr: /There is no run 7: only run 1 is kept/,
    });
  });

  it('a lesson of another version is judged as a program', async () => {
    place('log', RUN.replace('"program":"x","lesson":false', '"program":"no-more","lesson":true'));
    for (const command of ['replay', 'why']) {
      const { stdout, stderr, code } = await concur(command, 'log');
      expect(code).toBe(0);
      expect(stderr).toMatch(/This version has no lesson “no-more”/);
      expect(stdout).toContain('no-more');
    }
  });

  it.each(oneIn(2, [true, false]))('says nothing to the terminal, as a lesson or not: %s', async (lesson) => {
    const wild = '\u001b]0;title\u0007\u009b2J\u202e';
    place(
      'log',
      RUN.replace('"program":"x","lesson":false', JSON.stringify({ program: wild, lesson }).slice(1, -1)),
    );
    for (const args of [['replay'], ['replay', '--json'], ['why'], ['why', '--json']]) {
      const { stdout, stderr } = await concur(...args, 'log');
      expect(stdout).toContain(args.includes('--json') ? '\\u001b]0;title' : '\\x1b]0;title');
      expect(hasControls(stdout + stderr)).toBe(false);
      expect(stdout + stderr).not.toContain('\u202e');
    }
  });
});

describe('what is in the way of keeping', () => {
  const QUICK = ['run', 'memory', '--processes', '1'];
  const notes = (stderr: string) => stderr.split('\n').filter((line) => line !== '');

  // root may write everywhere, so what no user can write to stands for a disk that is full or read-only
  it.each(oneIn(2, ['/proc', '/dev/null']))(
    'XDG_STATE_HOME=%s: the run is as it was, with one note',
    async (state) => {
      const { stdout, stderr, code } = await tool.run(QUICK, {
        cwd: folder,
        env: { ...env, XDG_STATE_HOME: state },
      });
      expect([code, stdout.length > 500, notes(stderr).length]).toEqual([0, true, 1]);
      expect(stderr).toMatch(
        /This run is not kept for `replay`: .* cannot be written .* Everything else works\.$/m,
      );
      expectNoStack(stderr);
    },
  );

  it('where nothing at all can be kept one note is enough', async () => {
    const nowhere = { XDG_DATA_HOME: undefined, XDG_STATE_HOME: undefined, HOME: 'nowhere' };
    const { stderr, code } = await tool.run(QUICK, { cwd: folder, env: nowhere });
    expect([code, notes(stderr).length]).toEqual([0, 1]);
  });

  it.each([
    ['a folder', () => mkdirSync(join(folder, 'x')), 'x', /is a folder/],
    [
      'something else',
      () => writeFileSync(join(folder, 'x'), 'years of work'),
      'x',
      /is no event log, so it is left alone/,
    ],
    ['no folder', () => {}, 'no/x', /in a folder that does not exist/],
  ])('--record to %s is refused before the run', async (_, prepare, path, told) => {
    prepare();
    const { stdout, stderr, code } = await concur(...QUICK, '--record', path);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(told);
  });
});
