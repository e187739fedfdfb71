/** A proof shows what the question asks: of a text that is shown, that what the right answer names stands in it, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Question } from '../../src/lesson/question.js';
import { HEAD_BYTES } from '../../src/mp/pipe/message.js';
import { loadBank } from '../../src/quiz/bank.js';

const questions = loadBank().flatMap((chapter) => chapter.questions);
const read = (path: string) => readFileSync(new URL(`../../lessons/${path}`, import.meta.url), 'utf8');

/** What the text, or the program, has to say for it to prove the answer. */
const SAYS: Readonly<Record<string, readonly [en: RegExp, zh: RegExp]>> = {
  'process.exit-code': [/0 means success; any other number/, /0 表示成功；别的数/],
  'orphan.test-for-one': [
    /compares `getppid\(\)` with the pid of its parent, which it got in `args`/,
    /放进 `args` 传过来/,
  ],
  'orphan.container': [/`docker run --init`/, /`docker run --init`/],
  'lock-v3.owner': [/others can release it/, /别的进程能把它放开/],
  'lock-v3.killed-holder': [/a killed holder leaves it locked/, /持锁的进程被杀，它就一直锁着/],
  'lock-v3.release-on-error': [/in `finally`/, /写在 `finally` 里/],
  'ipc-file.drawbacks': [
    /every access goes through the file system, and the lock around it is yours/,
    /每次都要走文件系统，锁也得自己加/,
  ],
  'queue-api.cancel-join-thread': [/`cancelJoinThread\(\)` says not to/, /`cancelJoinThread\(\)` 表示不用等/],
  'ipc-pipe.what-it-returns': [
    /\[receiving, sending\] = Pipe<string>\(\{ duplex: false/,
    /\[receiving, sending\]/,
  ],
  'pipe-eof.order': [
    /writer\.start\(\);[\s\S]*sending\.close\(\);[\s\S]*writer\.join\(\);/,
    /sending\.close\(\)/,
  ],
};

const shown = questions.flatMap((question) => {
  const [, lesson, what] = /^concur-lesson show ([\w-]+) --(text|code)$/.exec(question.proof) ?? [];
  return lesson === undefined ? [] : [[question.id, lesson, what] as const];
});

test.each(shown)('%s is proved by what %s says (--%s)', (id, lesson, what) => {
  const [en, zh] = SAYS[id] ?? [];
  expect(en, `say in this test what the proof of ${id} has to show`).toBeDefined();
  const file = (language: string) => (what === 'code' ? 'lesson.ts' : `text.${language}.md`);
  expect(read(`${lesson}/${file('en')}`)).toMatch(en as RegExp);
  expect(read(`${lesson}/${file('zh')}`)).toMatch(zh as RegExp);
});

it('what fits the first read is what the pipe of the library reads first', () => {
  expect(read('pipe-sharing/text.en.md')).toContain(`the first read: ${HEAD_BYTES} bytes`);
  expect(read('pipe-sharing/text.zh.md')).toContain(`不超过 ${HEAD_BYTES} 字节`);
});

it('nothing stands here that no question is proved by', () => {
  expect(Object.keys(SAYS).filter((id) => !shown.some(([shownId]) => shownId === id))).toEqual([]);
});

describe('a number that a run is to show', () => {
  it.each<[id: string, of: (options: ReadonlyMap<string, number>) => number]>([
    ['zombie.how-many-left', (of) => (of.get('processes') ?? 0) - 1], // p1 is at work, all others have ended
    ['process.how-many', (of) => (of.get('processes') ?? 0) + 1], // and main
    ['memory.how-many-counters', (of) => (of.get('processes') ?? 0) + 1],
    ['ipc-queue.full-count', (of) => (of.get('buyers') ?? 0) - (of.get('phones') ?? 0)],
    ['ipc-file.how-many-late', (of) => (of.get('processes') ?? 0) - (of.get('tickets') ?? 0)],
    ['producer-consumer.how-many-sentinels', (of) => of.get('consumers') ?? 0],
    ['pipe-eof.how-many-closes', (of) => (of.get('writers') ?? 0) + 1],
  ])('%s is what its proof comes to', (id, comesTo) => {
    const question = questions.find((each) => each.id === id) as Extract<Question, { kind: 'number' }>;
    const options = [...question.proof.matchAll(/--([\w-]+) (\d+)/g)].map(
      ([, name = '', value = '']) => [name, Number(value)] as const,
    );
    expect(comesTo(new Map(options))).toBe(question.answer);
  });
});
