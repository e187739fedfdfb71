/** Programs whose verdict was wrong or missing once, as their authors run them: what is said, in both languages, and the exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { LONG, oneIn } from '../helpers/turns.js';
import { type LogEvent, parseLog } from './log.js';
import { expectNothingLeft, installTool, startTool, ended as toEnd } from './tool.js';

const tool = installTool();

const pathOf = (name: string) => packageFile(`test/fixtures/cases/${name}.ts`);

/** A run, as it ended. */
interface Conclusion {
  /** Its end as `--view chart` shows it, on one line. */
  readonly said: string;
  readonly code: number | null;
  readonly log: readonly LogEvent[];
  /** The same from its log, in another language or view. */
  readonly again: (...options: string[]) => Promise<string>;
}

const WIDE = { env: { COLUMNS: '200' } };
const inOneLine = (stdout: string) =>
  stdout.slice(stdout.search(/What really happened|实际发生的事/)).replaceAll(/\s+/g, ' ');

async function conclusion(name: string, timeout = 20, view = 'chart'): Promise<Conclusion> {
  const file = join(tool.folder, `${name}.ndjson`);
  const args = ['run', pathOf(name), '--timeout', String(timeout), '--view', view, '--record', file];
  const { stdout, code } = await tool.run(args, WIDE);
  return {
    said: inOneLine(stdout),
    code,
    log: parseLog(readFileSync(file, 'utf8')),
    again: async (...options) =>
      inOneLine((await tool.run(['replay', file, '--view', 'chart', ...options], WIDE)).stdout),
  };
}

const EN_STOPPED = / Ended after \d+ s \(--timeout\)/;

describe.concurrent('a healthy program that is stopped', () => {
  it.each(oneIn(2, ['a41-healthy-stopped-early', 'a41b-collected-later', 'a41c-locks-as-signals']))(
    'is not accused: %s',
    async (name) => {
      const { said, code } = await conclusion(name, 2);
      expect(said).toMatch(EN_STOPPED);
      expect(said).not.toMatch(
        /open end|never collected|Deadlock|while holding|without releasing|ended badly/,
      );
      expect(code).toBe(1);
    },
  );

  const lessons: readonly [lesson: string, args: readonly string[]][] = [
    ['lock-v2', ['--seconds', '60']],
    ['zombie', ['--seconds', '60']],
    ['producer-consumer', ['--speed', '0.3']],
  ];

  it.each(oneIn(2, lessons, 1))(
    'of a lesson, whose end it has not seen, tells no end: %s',
    async (lesson, args) => {
      const { stdout, code } = await tool.run(['run', lesson, '--view', 'chart', '--timeout', '2', ...args]);
      expect(code).toBe(1);
      expect(stdout).toMatch(EN_STOPPED);
      expect(stdout).not.toMatch(
        /Second cure|Not shown|nobody took|did not finish|never collected|✘ (?!Ended)/,
      );
    },
  );
});

describe.concurrent('a two-way pipe', () => {
  const pipes: readonly [name: string, en: string, zh: string][] = [
    [
      'a03b-main-reads-own-writer',
      'An open end: main waits for ever in recv(): it still holds the other end of “log” itself. Cure: close() that end, or send before recv().',
      '还开着的一端：main 会在 recv() 里永远等下去，因为它自己还留着',
    ],
    ['a03c-both-send-much', 'waits for room in pipe “talk”, until', '管道 “talk” 腾出地方，要由'],
    [
      'a03d-both-listen',
      'waits for a message from main through pipe “talk”',
      '在等 main 经管道 “talk” 发来消息',
    ],
    [
      'a03e-own-end-kept',
      'main still holds the other end of “talk” and waits for reader to end. Cure: before it waits, main sends what is still to come, or closes that end if that was all.',
      '因为 main 还留着管道 “talk” 的另一端，又在等 reader 结束。',
    ],
  ];

  it.each(oneIn(2, pipes))('is judged as its one-way twin: %s', async (name, en, zh) => {
    const { said, code, again } = await conclusion(name);
    expect(code).toBe(1);
    expect(said).toContain(en);
    expect(said).not.toMatch(EN_STOPPED);
    expect(unspaced(await again('--lang', 'zh'))).toContain(unspaced(zh));
  });
});

describe.concurrent('a failure', () => {
  it.each([
    ['a16-orphan-poller', 'main failed: Error: main died (a16-orphan-poller.ts:16)', 'Error: main died'],
    [
      'a17-lock-through-queue',
      /main failed: TypeError: A Lock does not travel .* \(a17-lock-through-queue\.ts:\d+\)/,
      'TypeError: A Lock',
    ],
    [
      'a16b-child-fails-with-children',
      'middle failed: RangeError: no such page (a16b-child-fails-with-children.ts:9)',
      'RangeError: no such page',
    ],
  ])('with children that live is told in the verdict and at the end: %s', async (name, words, error) => {
    // each of the three in another view, and then in all
    const views = ['chart', 'plain', 'lanes'];
    const { said, code, log, again } = await conclusion(name, 3, views[name.length % 3]);
    expect(code).toBe(1);
    for (const each of [
      said,
      ...(LONG ? await Promise.all(views.map((view) => again('--view', view))) : []),
    ]) {
      const [verdict = '', rest = ''] = each.split(' ✘ ');
      for (const part of [verdict, rest])
        expect(part).toMatch(words instanceof RegExp ? words : escaped(words));
    }
    expect(await again('--lang', 'zh')).toMatch(new RegExp(`失败：${escaped(error).source}`));
    expect(log).toContainEqual(expect.objectContaining({ kind: 'fail' }));
    expect(log).toContainEqual(expect.objectContaining({ kind: 'verdict', finding: 'crashed' }));
  });

  it('of main by a signal is told when it happens; its child has lived on, and is not called uncollected', async () => {
    const { said, code, log, again } = await conclusion('d3-kill-parent');
    const seqOf = (process: string) =>
      log.find((event) => event.kind === 'exit' && event.process === process)?.seq;
    expect(seqOf('main')).toBeLessThan(Number(seqOf('child')));
    const findings = log.flatMap(({ kind, finding }) => (kind === 'verdict' ? [finding] : []));
    expect(findings).toEqual(['killed', 'parent-first']);
    expect(said).toContain(
      'main was killed by signal 9 (SIGKILL). It usually means: somebody ended it at once (kill -9)',
    );
    expect(unspaced(await again('--lang', 'zh'))).toContain(
      'main被SIGKILL（9号信号）杀死，这通常是因为有谁强行结束了它',
    );
    expect(code).toBe(1);
  });

  it('of main says nothing of a child that it had no chance to collect', async () => {
    const { said, code } = await conclusion('d3b-parent-fails-uncollected');
    expect(said).toContain('main was killed by signal 9 (SIGKILL)');
    expect(said).not.toContain('never collected');
    expect(code).toBe(1);
  });

  it('for want of memory says so, and what else may be behind a signal', async () => {
    const { said, code, again } = await conclusion('d6b-out-of-memory');
    expect(said).toContain('h1 ran out of memory');
    expect(said).toMatch(
      /gave-up was killed by signal 6 \(SIGABRT\)\. It usually means: it gave up by itself/,
    );
    expect(said).toMatch(
      /faulty was killed by signal 11 \(SIGSEGV\)\. It usually means: a fault in native code/,
    );
    expect(await again('--lang', 'zh')).toContain('h1 内存用完了');
    expect(code).toBe(1);
  });
});

describe.concurrent('a semaphore', () => {
  it('that is a signal is told by permits and who released, and drawn as held by nobody', async () => {
    const file = join(tool.folder, 'a42.ndjson');
    const args = ['run', pathOf('a42-signal-semaphore'), '--speed', '2', '--record', file];
    const en = await tool.run([...args, '--view', 'plain']);
    const zh = await tool.run(['replay', file, '--view', 'plain', '--lang', 'zh']);
    expect(en.stdout).toContain('c2 waits for semaphore “done” (0 left; last released by worker)');
    expect(en.stdout).toMatch(/c1 takes semaphore “done” \(0 left; last released by worker\)/);
    expect(en.stdout).not.toMatch(/held by|holding|^done /m);
    expect(zh.stdout).toContain('c2 等待信号量 “done”（还剩 0；上一次是 worker 释放的）');
    expect([en.code, zh.code]).toEqual([0, 0]);
  });

  it('by two of which a buffer is made is held by nobody either', async () => {
    const { stdout, code } = await tool.run(['run', pathOf('a42b-bounded-buffer'), '--view', 'plain']);
    expect(stdout).toContain('producer waits for semaphore “places” (0 left; last released by consumer)');
    expect(stdout).not.toMatch(/held by|holds itself|holding|^(places|items) /m);
    expect(code).toBe(0);
  });

  it('that each gives back who took it is held', async () => {
    const { stdout, code } = await tool.run(['run', pathOf('a42c-seats'), '--view', 'plain']);
    expect(stdout).toMatch(/g[12] waits for semaphore “seat”, held by g[12]/);
    expect(stdout).toMatch(/^seat +g[12]━+/m);
    expect(code).toBe(0);
  });
});

it('a healthy program is not accused after Ctrl-C, which --json tells with the moment it was stopped', async () => {
  const child = startTool(tool, ['run', pathOf('a41-healthy-stopped-early'), '--json']);
  const end = toEnd(child);
  await expect.poll(() => tool.scene.processes().length).toBeGreaterThan(3);
  child.kill('SIGINT');
  const { stdout, signal } = await end;
  expect(signal).toBe('SIGINT');
  const log = parseLog(stdout);
  const last = log.find(({ kind }) => kind === 'end');
  expect(last).toMatchObject({ reason: 'interrupted', stopped: expect.any(Number) });
  expect(Number(last?.['stopped'])).toBeLessThanOrEqual(last?.t ?? 0);
  expect(log.filter(({ kind }) => kind === 'verdict')).toEqual([]);
});

it('nothing of all that is left', () => expectNothingLeft(tool));

/** Chinese is wrapped anywhere, and names stand apart. */
const unspaced = (text: string) => text.replaceAll(' ', '');

const escaped = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
