/** Programs whose verdict was wrong or missing once, as their authors run them: what is said, in both languages, and the exit code. */
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/lesson/package-files.js';
import { LONG } from '../helpers/turns.js';
import { parseLog } from './log.js';
import { expectNothingLeft, installTool, startTool, ended as toEnd } from './tool.js';

const tool = installTool();

const pathOf = (name: string) => packageFile(`test/fixtures/cases/${name}.ts`);

/** The end of a run as `--view chart` shows it, on one line, and the exit code. */
async function conclusion(name: string, lang: string, timeout = 20, view = 'chart') {
  const args = ['run', pathOf(name), '--view', view, '--timeout', String(timeout), '--lang', lang];
  const { stdout, code } = await tool.run(args, { env: { COLUMNS: '200' } });
  return {
    said: stdout.slice(stdout.search(/What really happened|实际发生的事/)).replaceAll(/\s+/g, ' '),
    code,
  };
}

const EN_STOPPED = / Ended after \d+ s \(--timeout\)/;

describe.concurrent('a healthy program that is stopped', () => {
  it.each(['a41-healthy-stopped-early', 'a41b-collected-later', 'a41c-locks-as-signals'])(
    'is not accused: %s',
    async (name) => {
      const { said, code } = await conclusion(name, 'en', 2);
      expect(said).toMatch(EN_STOPPED);
      expect(said).not.toMatch(
        /forgotten end|never collected|Deadlock|while holding|without releasing|ended badly/,
      );
      expect(code).toBe(1);
    },
  );

  it.each([
    ['lock-v2', ['--seconds', '60']],
    ['zombie', ['--seconds', '60']],
    ['producer-consumer', ['--speed', '0.3']],
  ])('of a lesson, whose end it has not seen, tells no end: %s', async (lesson, args) => {
    const { stdout, code } = await tool.run(['run', lesson, '--view', 'chart', '--timeout', '2', ...args]);
    expect(code).toBe(1);
    expect(stdout).toMatch(EN_STOPPED);
    expect(stdout).not.toMatch(
      /Second cure|Not shown|nobody took|did not finish|never collected|✘ (?!Ended)/,
    );
  });
});

describe.concurrent('a two-way pipe', () => {
  it.each([
    [
      'a03b-main-reads-own-writer',
      'A forgotten end: main waits for ever in recv(): it still holds the other end of “log” itself. Cure: close() that end.',
      '忘了关的一端：main 会在 recv() 里永远等下去，因为它自己还留着',
    ],
    ['a03c-both-send-much', 'waits for room in pipe “talk”, until', '管道 “talk” 腾出地方，要由'],
    [
      'a03d-both-listen',
      'waits for a message from main through pipe “talk”',
      '在等 main 经管道 “talk” 发来消息',
    ],
    [
      'a03e-own-end-kept',
      'main still holds the other end of “talk” and waits for reader to end. Cure: main closes it.',
      '因为 main 还留着管道 “talk” 的另一端，又在等 reader 结束。',
    ],
  ])('is judged as its one-way twin: %s', async (name, en, zh) => {
    const found = await Promise.all([conclusion(name, 'en'), conclusion(name, 'zh')]);
    expect(found.map(({ code }) => code)).toEqual([1, 1]);
    expect(found[0].said).toContain(en);
    expect(unspaced(found[1].said)).toContain(unspaced(zh));
    expect(found[0].said).not.toMatch(EN_STOPPED);
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
    // where loops are short, each of the three in another view
    const views = ['chart', 'plain', 'lanes'].filter((_, at) => LONG || at === name.length % 3);
    const found = await Promise.all(views.map((view) => conclusion(name, 'en', 3, view)));
    for (const { said, code } of found) {
      const [verdict = '', rest = ''] = said.split(' ✘ ');
      for (const part of [verdict, rest])
        expect(part).toMatch(words instanceof RegExp ? words : escaped(words));
      expect(code).toBe(1);
    }
    const { said } = await conclusion(name, 'zh', 3);
    expect(said).toMatch(new RegExp(`失败：${escaped(error).source}`));
    const { stdout } = await tool.run(['run', pathOf(name), '--json', '--timeout', '3']);
    const log = parseLog(stdout);
    expect(log).toContainEqual(expect.objectContaining({ kind: 'fail' }));
    expect(log).toContainEqual(expect.objectContaining({ kind: 'verdict', finding: 'crashed' }));
  });

  it('of main by a signal is told when it happens; its child has lived on, and is not called uncollected', async () => {
    const { stdout } = await tool.run(['run', pathOf('d3-kill-parent'), '--json']);
    const log = parseLog(stdout);
    const seqOf = (process: string) =>
      log.find((event) => event.kind === 'exit' && event.process === process)?.seq;
    expect(seqOf('main')).toBeLessThan(Number(seqOf('child')));
    const findings = log.flatMap(({ kind, finding }) => (kind === 'verdict' ? [finding] : []));
    expect(findings).toEqual(['killed', 'parent-first']);
    const [en, zh] = await Promise.all([
      conclusion('d3-kill-parent', 'en'),
      conclusion('d3-kill-parent', 'zh'),
    ]);
    expect(en.said).toContain(
      'main was killed by signal 9 (SIGKILL). It usually means: somebody ended it at once (kill -9)',
    );
    expect(unspaced(zh.said)).toContain('main被SIGKILL（9号信号）杀死，这通常是因为有谁强行结束了它');
    expect([en.code, zh.code]).toEqual([1, 1]);
  });

  it('of main says nothing of a child that it had no chance to collect', async () => {
    const { said, code } = await conclusion('d3b-parent-fails-uncollected', 'en');
    expect(said).toContain('main was killed by signal 9 (SIGKILL)');
    expect(said).not.toContain('never collected');
    expect(code).toBe(1);
  });

  it('for want of memory says so, and what else may be behind a signal', async () => {
    const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => conclusion('d6b-out-of-memory', lang)));
    expect(en?.said).toContain('h1 ran out of memory');
    expect(en?.said).toMatch(
      /gave-up was killed by signal 6 \(SIGABRT\)\. It usually means: it gave up by itself/,
    );
    expect(en?.said).toMatch(
      /faulty was killed by signal 11 \(SIGSEGV\)\. It usually means: a fault in native code/,
    );
    expect(zh?.said).toContain('h1 内存用完了');
    expect([en?.code, zh?.code]).toEqual([1, 1]);
  });
});

describe.concurrent('a semaphore', () => {
  it('that is a signal is told by permits and who released, and drawn as held by nobody', async () => {
    const args = ['run', pathOf('a42-signal-semaphore'), '--view', 'plain', '--speed', '2'];
    const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => tool.run([...args, '--lang', lang])));
    expect(en?.stdout).toContain('c2 waits for semaphore “done” (0 left; last released by worker)');
    expect(en?.stdout).toMatch(/c1 takes semaphore “done” \(0 left; last released by worker\)/);
    expect(en?.stdout).not.toMatch(/held by|holding|^done /m);
    expect(zh?.stdout).toContain('c2 等待信号量 “done”（还剩 0；上一次是 worker 释放的）');
    expect([en?.code, zh?.code]).toEqual([0, 0]);
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
  await expect.poll(() => tool.scene.processes().length, { timeout: 10_000 }).toBeGreaterThan(3);
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
