/** Each puzzle's goal on small hand-made logs: both outcomes. What its text says is what is judged. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePuzzle } from '../../src/puzzle/judge.js';
import type { JudgedPuzzle } from '../../src/puzzle/load-puzzle.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';
import type { Operation } from '../../src/trace/operation.js';
import { timeline } from '../helpers/log.js';

const ROOT = new URL('../../puzzles/', import.meta.url);
const ids = readdirSync(ROOT);

async function load(id: string): Promise<JudgedPuzzle> {
  const { meta }: { meta: PuzzleMeta } = await import(new URL(`${id}/meta.ts`, ROOT).href);
  const judge = meta.kind === 'steer' ? 'goal' : 'check';
  const module = await import(new URL(`${id}/${judge}.ts`, ROOT).href);
  return { kind: meta.kind, meta, [judge]: module[judge] } as JudgedPuzzle;
}

interface Case {
  readonly lines: readonly string[];
  /** What the others are about to do; main waits for the first child. */
  readonly next?: Readonly<Record<string, Operation>>;
  /** Of a program to be repaired: what is broken. */
  readonly broken?: string;
}

const join: Operation = { call: 'join', child: 'p1' };
const exit: Operation = { call: 'exit' };
const acquire = (object: string): Operation => ({ call: 'acquire', primitive: 'lock', object });
const started = (...names: string[]) => names.flatMap((name) => [`main spawn ${name}`, `${name} start`]);
const over = (...names: string[]) => [
  ...names.flatMap((name) => [`${name} exit 0`, `main join ${name}`]),
  'main exit 0',
  'observer end finished',
];
const two = started('p1', 'p2');
const three = started('p1', 'p2', 'p3');

/** The first of each reaches the goal, or keeps everything; the others do not. */
const CASES: Readonly<Record<string, readonly [Case, ...Case[]]>> = {
  'lost-update': [
    { lines: [...two, 'p1 write count.json 1', 'p2 write count.json 1'] },
    { lines: [...two, 'p1 write count.json 1', 'p2 write count.json 2'] },
    { lines: [...two, 'main write count.json 1', 'p1 write count.json 1'] },
  ],
  'lost-signal': [
    {
      lines: [...started('guest', 'cook'), 'cook set bell', 'cook clear bell'],
      next: { main: join, guest: { call: 'wait', primitive: 'event', object: 'bell' }, cook: exit },
    },
    {
      lines: [...started('guest', 'cook'), 'cook set bell'],
      next: { main: join, guest: { call: 'wait', primitive: 'event', object: 'bell' }, cook: exit },
    },
  ],
  'two-locks': [
    {
      lines: [...two, 'p1 acquire pen', 'p2 acquire paper'],
      next: { main: join, p1: acquire('paper'), p2: acquire('pen') },
    },
    { lines: [...two, 'p1 acquire pen'], next: { main: join, p1: acquire('paper'), p2: acquire('paper') } },
  ],
  'last-bun': [
    {
      lines: [
        ...started('cook', 'p1', 'p2'),
        'cook put plate bun number=1 size=1',
        'p2 get plate bun number=1 size=0',
      ],
      next: { main: join, cook: exit, p1: { call: 'get', object: 'plate' }, p2: exit },
    },
    {
      lines: [...started('cook', 'p1', 'p2'), 'cook put plate bun number=1 size=1'],
      next: { main: join, cook: exit, p1: { call: 'get', object: 'plate' }, p2: exit },
    },
  ],
  overdraft: [
    { lines: [...two, 'p2 write account.json 30', 'p1 write account.json -40'] },
    { lines: [...two, 'p2 write account.json 30'] },
  ],
  'two-servers': [
    { lines: [...two, 'p2 print p2 is the server', 'p1 print p1 is the server'] },
    { lines: [...two, 'p2 print p2 is the server', 'p1 write owner.json "p1"'] },
    { lines: [...two, 'p2 print p2 is the server', 'p2 print and says so again'] },
  ],
  oversold: [
    { lines: [...three, 'p3 print yes', 'p1 print yes', 'p2 print yes'] },
    { lines: [...three, 'p3 print yes', 'p1 print yes'] },
  ],
  'made-twice': [
    { lines: [...two, 'p2 write pot.json "tea of p2"', 'p1 write pot.json "tea of p1"'] },
    { lines: [...two, 'main write pot.json null', 'p2 write pot.json "tea of p2"'] },
  ],
  'three-forks': [
    {
      lines: [...three, 'p1 acquire fork-a', 'p2 acquire fork-b', 'p3 acquire fork-c'],
      next: { main: join, p1: acquire('fork-b'), p2: acquire('fork-c'), p3: acquire('fork-a') },
    },
    {
      lines: [...three, 'p1 acquire fork-a', 'p2 acquire fork-b'],
      next: { main: join, p1: acquire('fork-b'), p2: acquire('fork-c'), p3: acquire('fork-a') },
    },
  ],
  'sleeping-barber': [
    {
      lines: [...started('barber', 'customer'), 'customer set bell', 'barber clear bell'],
      next: {
        main: join,
        barber: { call: 'wait', primitive: 'event', object: 'bell' },
        customer: { call: 'wait', primitive: 'event', object: 'done' },
      },
    },
    {
      lines: [...started('barber', 'customer'), 'barber clear bell', 'customer set bell'],
      next: {
        main: join,
        barber: { call: 'wait', primitive: 'event', object: 'bell' },
        customer: { call: 'wait', primitive: 'event', object: 'done' },
      },
    },
  ],
  'extra-permit': [
    {
      lines: [
        ...three,
        'p1 acquire room:semaphore',
        'p2 release room:semaphore',
        'p3 acquire room:semaphore',
      ],
    },
    {
      lines: [
        ...three,
        'p1 acquire room:semaphore',
        'p1 release room:semaphore',
        'p3 acquire room:semaphore',
      ],
    },
    { lines: [...three, 'p1 acquire room:semaphore', 'p2 release room:semaphore'] },
  ],
  'torn-letter': [
    { lines: [...two, "p1 recv post 'to Ann'", "p2 recv post 'Dear Ann!'", "p1 recv post 'Dear Ben!'"] },
    { lines: [...two, "p1 recv post 'to Ann'", "p1 recv post 'Dear Ann!'", "p2 recv post 'to Ben'"] },
    // the head of the second letter after a body is no body of the other one
    { lines: [...two, "p2 recv post 'Dear Ann!'", "p2 recv post 'to Ben'"] },
    { lines: [...two, "p1 recv post [ 'to Ann', 'Dear Ann!' ]"] },
  ],
  'empty-box': [
    { lines: [...two, 'p2 write box.json 0', 'p1 write box.json -1'] },
    { lines: [...two, 'p2 write box.json 1', 'p1 write box.json 0'] },
  ],
  'open-door': [
    { lines: [...two, 'p2 pass door:event', 'p2 pass door:event'] },
    {
      lines: [...two, 'p2 pass door:event', 'p1 pass door:event', 'p2 pass door:event', 'p2 pass door:event'],
    },
    { lines: [...two, 'p2 pass door:event', 'p2 pass gate:event'] },
  ],
  'late-writer': [
    {
      lines: [
        ...started('writer', 'p1', 'p2'),
        'writer acquire seats:semaphore',
        'p1 read page.json "old"',
        'p2 read page.json "old"',
        'writer write page.json "new"',
      ],
    },
    {
      lines: [
        ...started('writer', 'p1', 'p2'),
        'writer acquire seats:semaphore',
        'p1 read page.json "old"',
        'writer write page.json "new"',
        'p2 read page.json "new"',
      ],
    },
    {
      lines: [
        ...started('writer', 'p1', 'p2'),
        'p1 acquire seats:semaphore',
        'writer acquire seats:semaphore',
        'p1 read page.json "old"',
        'p2 read page.json "old"',
        'writer write page.json "new"',
      ],
    },
  ],
  'lost-holder': [
    {
      lines: [...two, 'p1 acquire printer', 'p1 found signal 9'],
      next: { main: join, p2: acquire('printer') },
    },
    // killed before it had the lock; and a holder that lives
    { lines: [...two, 'p1 found signal 9'], next: { main: join, p2: acquire('printer') } },
    { lines: [...two, 'p1 acquire printer'], next: { main: join, p1: exit, p2: acquire('printer') } },
  ],
  'one-goodbye': [
    {
      lines: [
        ...two,
        ...[1, 2, 3].map((job) => `main put jobs ${job} number=${job}`),
        ...['p1 wait jobs:queue', 'p2 wait jobs:queue'],
        ...[1, 2, 3].map((job) => `p1 get jobs ${job} number=${job}`),
        ...over('p1', 'p2'),
      ],
    },
    {
      broken: 'two-workers',
      lines: [
        ...started('p1'),
        ...[1, 2, 3].map((job) => `main put jobs ${job} number=${job}`),
        'p1 wait jobs:queue',
        ...[1, 2, 3].map((job) => `p1 get jobs ${job} number=${job}`),
        ...over('p1'),
      ],
    },
    {
      broken: 'all-taken',
      lines: [
        ...two,
        ...[1, 2, 3].map((job) => `main put jobs ${job} number=${job}`),
        ...['p1 wait jobs:queue', 'p2 wait jobs:queue', 'p1 get jobs 1 number=1'],
        ...over('p1', 'p2'),
      ],
    },
  ],
  'odd-one-out': [
    {
      lines: [
        ...three,
        ...['p1', 'p2', 'p3'].map((name) => `${name} wait bus:barrier`),
        ...['p1', 'p2', 'p3'].map((name) => `${name} pass bus:barrier`),
        ...over('p1', 'p2', 'p3'),
      ],
    },
    {
      broken: 'together',
      lines: [
        ...three,
        'p1 wait bus:barrier',
        'p2 wait bus:barrier',
        'p1 pass bus:barrier',
        'p2 pass bus:barrier',
      ],
    },
    {
      broken: 'three',
      lines: [...three, ...over('p1', 'p2', 'p3')],
    },
  ],
  'join-first': [
    {
      lines: [
        ...started('baker'),
        ...[1, 2, 3].flatMap((bun) => [
          `baker put plate ${bun} number=${bun}`,
          `main get plate ${bun} number=${bun}`,
        ]),
        ...over('baker'),
      ],
    },
    {
      broken: 'all-taken',
      lines: [...started('baker'), 'baker put plate 1', 'main get plate 1', ...over('baker')],
    },
  ],
  'full-pipes': [
    {
      lines: [
        ...two,
        'p1 send pipe a bytes=500000',
        'p2 recv pipe a',
        'p2 send pipe b bytes=500000',
        'p1 recv pipe b',
        ...over('p1', 'p2'),
      ],
    },
    {
      broken: 'both-heard',
      lines: [
        ...two,
        'p1 send pipe a bytes=500000',
        'p2 recv pipe a',
        'p2 send pipe b bytes=128',
        'p1 recv pipe b',
        ...over('p1', 'p2'),
      ],
    },
  ],
  'closed-gate': [
    {
      lines: [
        ...two,
        ...['p1', 'p2'].flatMap((name) => [
          `${name} acquire gate:semaphore`,
          `${name} write count.json 1`,
          `${name} release gate:semaphore`,
        ]),
        ...over('p1', 'p2'),
      ],
    },
    {
      broken: 'inside',
      lines: [...two, 'p1 write count.json 1', 'p2 write count.json 2', ...over('p1', 'p2')],
    },
    {
      broken: 'one-at-a-time',
      lines: [
        ...two,
        ...['p1', 'p2'].map((name) => `${name} acquire gate:semaphore`),
        ...['p1', 'p2'].map((name) => `${name} write count.json 1`),
        ...['p1', 'p2'].map((name) => `${name} release gate:semaphore`),
        ...over('p1', 'p2'),
      ],
    },
    { broken: 'both', lines: [...two, ...over('p1', 'p2')] },
  ],
};

function judge(puzzle: JudgedPuzzle, { lines, next = {} }: Case) {
  const points = Object.entries(next).map(
    ([process, operation]) => `${process} point ${JSON.stringify(operation)}`,
  );
  const log = [...lines, ...points].map((line, index) => `${index / 100} ${line}`);
  return judgePuzzle(puzzle, timeline(log.join('\n')));
}

it('every puzzle has its cases', () => {
  expect(Object.keys(CASES).sort()).toEqual([...ids].sort());
});

describe.each(ids)('%s', (id) => {
  const [reached, ...others] = CASES[id] ?? [];

  it('is solved', async () => {
    expect(judge(await load(id), reached as Case)).toMatchObject({ solved: true });
  });

  it.each(others.map((other, index) => [index, other] as const))('is not solved, %i', async (_, other) => {
    const judged = judge(await load(id), other);
    expect(judged.solved).toBe(false);
    if (other.broken !== undefined) {
      const problems = judged.why === 'broken' ? judged.problems.map(({ property }) => property) : [];
      expect(problems).toContain(other.broken);
    }
  });
});
