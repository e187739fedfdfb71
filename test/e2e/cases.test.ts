/** Programs that people had trouble with, each as its author runs it: what it is told at the end, and the exit code. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEADLINE } from '../helpers/deadline.js';
import { fixturePath } from '../helpers/launch.js';
import { oneIn } from '../helpers/turns.js';
import { writePrograms } from './programs.js';
import { type Ended, expectNothingLeft, installTool } from './tool.js';

const tool = installTool();

interface Case {
  /** Behind test/fixtures. */
  readonly program: string;
  readonly code: number;
  readonly says: readonly RegExp[];
  readonly never?: RegExp;
  /** Seconds after which it is stopped; more than it takes where it ends by itself. */
  readonly timeout?: number;
}

const ENDS = DEADLINE / 1000;
/** Long enough to be seen to stand still, and long enough on a machine that is busy. */
const [STANDS, STANDS_BUSY] = [6, 60];

const stuck = (program: string, ...says: RegExp[]): Case => ({
  program: `standstill/${program}.ts`,
  code: 1,
  says: [/Standstill: since/, ...says, /More time would not have helped/],
  never: /never collected|stayed in/,
  timeout: STANDS,
});

const wrong = (program: string, says: RegExp): Case => ({
  program: `mistakes/${program}.ts`,
  code: 0,
  says: [says],
});

/** By the name under which each was reported. What is found in them is proved in run/, too. */
const CASES: Readonly<Record<string, Case>> = {
  'a01b-join-full-queue': stuck(
    'join-full-queue',
    /filler waits in put\(\) for room in “box”, which is full \(10 items\) \(join-full-queue\.ts:\d+\)\. main waits in join\(\) for the end of who puts/,
  ),
  'a02-empty-as-end': wrong(
    'empty-as-end',
    /consumer saw that “jobs” was empty \(empty-as-end\.ts:\d+\) and ended too early/,
  ),
  'a05-taskdone-missing-sentinel': stuck(
    'task-done-missing',
    /main waits in join\(\) of “jobs” for 2 of 6 items that nobody will mark as done .* taken by w[12] and w[12] without taskDone\(\)/,
  ),
  'a06-consumer-waits': stuck(
    'consumer-waits',
    /All 3 items put into it are taken; producer, who put them, has ended: nobody who has put into it is alive/,
  ),
  'a06b-one-sentinel-two-consumers': stuck(
    'one-sentinel',
    /ended with null, which was put only once: everybody who takes needs one/,
  ),
  'a07-lost-updates-file': wrong('lost-updates', /“count\.json” lost (?:a change|\d+ changes)/),
  'a09-start-at-module-level': {
    program: 'loading/top-level.ts',
    code: 1,
    says: [/start\(\) of \S+ was called by what top-level\.ts does while it loads/, /export function main/],
  },
  'a09b-no-main': {
    program: 'loading/no-main.ts',
    code: 1,
    says: [/was called by what no-main\.ts does while it loads/, /export function main/],
  },
  'a12-barrier-killed': stuck(
    'barrier-killed',
    /2 of 3 are there .*; r3 was ended by signal 9 \(SIGKILL\) and will not come/,
  ),
  'a12c-barrier-timeout': {
    program: 'cases/a12c-barrier-timeout.ts',
    code: 1,
    says: [/failed with exit code 1: BrokenBarrierError: The barrier “line” is broken: a process .* gave up/],
  },
  'a20-global-list': wrong(
    'global-list',
    /work\(\) changes results \(global-list\.ts:\d+\), and p\d, p\d and p\d ran it, each with a copy of its own/,
  ),
  'a22b-same-name-nested-stuck': {
    program: 'same-name-nested.ts',
    code: 1,
    says: [/^.* w#2 /, /If the program needs longer/],
    never: /Standstill|Deadlock|never collected/,
    timeout: 3,
  },
  'a24-same-name-locks': {
    program: 'same-name-locks.ts',
    code: 0,
    says: [/The lock “printer” never had two holders/],
    never: /while \w+ held it|-\d+ ms/,
  },
  'a26-args-not-array': {
    program: 'cases/a26-args-not-array.ts',
    code: 1,
    says: [/args is an array, not .*: write new Process\(\{ args: \[.*a26-args-not-array\.ts:\d+\)/],
  },
  'a30-semaphore-never-released': stuck(
    'never-released',
    /g2 and g3 wait for the semaphore “seats” .*: g0 and g1 acquired it and ended without release\(\)/,
  ),
  'a31-busy-wait': wrong('busy-wait', /s waited busily: it looked \d+ times in .* how “e” stands/),
  'a34-grandchildren': wrong('grandchildren', /leaf lived on for .* after its parent mid was ended/),
  'a37-two-queues-deadlock': stuck(
    'two-queues',
    /nobody has put anything: everybody takes before anybody puts/,
  ),
  'join-first': {
    program: 'standstill/join-first.ts',
    code: 1,
    says: [
      /An open end: child waits for ever in recv\(\): main still holds a sending end of “talk” and waits for child to end\. Cure: before it waits, main sends what is still to come/,
    ],
    never: /forgotten|main closes its copy/,
  },
  'own-queue': {
    program: 'mistakes/own-queue.ts',
    code: 1,
    says: [/each used a queue “queue-1” of its own: what is made at the top level/],
    never: /nobody has put/,
    timeout: STANDS,
  },
};

/** Each has a test of its own: in verdicts.test.ts, or where it is named. */
const ELSEWHERE: readonly string[] = [
  ...['a03b-main-reads-own-writer', 'a03c-both-send-much', 'a03d-both-listen', 'a03e-own-end-kept'],
  ...['a16-orphan-poller', 'a16b-child-fails-with-children', 'a17-lock-through-queue'],
  ...['a41-healthy-stopped-early', 'a41b-collected-later', 'a41c-locks-as-signals'],
  ...['a42-signal-semaphore', 'a42b-bounded-buffer', 'a42c-seats'],
  ...['d3-kill-parent', 'd3b-parent-fails-uncollected', 'd6b-out-of-memory'],
  'd6-oom', // stress/out-of-memory.stress.ts
  'others', // several in one, run/standstill.test.ts and run/mistakes.test.ts
];

describe.concurrent('a program that', () => {
  it.each(oneIn(2, Object.entries(CASES), 1))(
    '%s',
    async (_, { program, code, says, never, timeout = ENDS }) => {
      const run = (seconds: number) =>
        tool.run(['run', fixturePath(program), '--view', 'chart', '--timeout', String(seconds)], {
          env: { COLUMNS: '200' },
        });
      const toldBy = ({ stdout }: Ended) => stdout.replaceAll(/\s+/g, ' ');
      let ended = await run(timeout);
      // on a busy machine it may not have come so far
      if (timeout < ENDS && !says.every((words) => words.test(toldBy(ended))))
        ended = await run(timeout === STANDS ? STANDS_BUSY : 4 * timeout);
      const told = toldBy(ended);
      for (const words of says) expect(told).toMatch(words);
      if (never) expect(told).not.toMatch(never);
      expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' });
    },
  );

  // not a file of ours: the types of this repository forbid it, too
  it('b29-namespace', async () => {
    const program =
      'export enum C { A, B } namespace N { export const x = 1; } export function main() { N.x; }\n';
    writePrograms(tool.folder, { 'b29-namespace.ts': program });
    const { code, stdout, stderr } = await tool.run(['run', './b29-namespace.ts']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/b29-namespace\.ts:1: a namespace does not work here/);
  });

  it('b29-import-without-mp', async () => {
    const { code, stdout } = await tool.run(['run', fixturePath('cases/b29-import-without-mp.mjs')]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the tool and not the library. Write `from');
  });
});

it('nothing of all that is left', () => expectNothingLeft(tool));

it('each program that stands in these folders has a test', () => {
  const here = Object.values(CASES).map(({ program }) => nameOf(program));
  const tested = new Set([...here, ...ELSEWHERE, 'b29-import-without-mp']);
  const all = ['cases', 'standstill', 'mistakes'].flatMap((folder) => readdirSync(fixturePath(folder)));
  expect(all.map(nameOf).filter((name) => !tested.has(name))).toEqual([]);
});

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
