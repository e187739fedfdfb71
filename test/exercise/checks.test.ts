/** Each exercise's check on small hand-made logs: what keeps a property, and the two events that contradict it. */
import { describe, expect, it } from 'vitest';
import { check as buffer } from '../../exercises/bounded-buffer/check.js';
import { check as deadlock } from '../../exercises/deadlock-fix/check.js';
import { check as rush } from '../../exercises/phone-rush/check.js';
import { check as pipe } from '../../exercises/pipe-eof/check.js';
import { check as printer } from '../../exercises/printer-lock/check.js';
import { check as tickets } from '../../exercises/ticket-queue/check.js';
import { check as reaper } from '../../exercises/zombie-reaper/check.js';
import type { ExerciseCheck, Judgements } from '../../src/verdict/exercise/judgement.js';
import { timeline } from '../helpers/log.js';

/** Lines without times: what counts is their order. */
function judge(check: ExerciseCheck, lines: readonly string[]): Judgements {
  return check(timeline(lines.map((line, index) => `${index / 100} ${line}`).join('\n')));
}

const brokenIn = (judgements: Judgements) =>
  Object.keys(judgements).filter((property) => judgements[property] !== null);

const spawned = (names: readonly string[]) =>
  names.flatMap((name) => [`main spawn ${name}`, `${name} start`]);
const over = (names: readonly string[]) => [
  ...names.map((name) => `${name} exit 0`),
  ...names.map((name) => `main join ${name}`),
];

describe('printer-lock', () => {
  const names = ['a', 'b', 'c'];
  const turn = (name: string) => [
    `${name} acquire l`,
    `${name} print hello`,
    `${name} sleep 1`,
    `${name} wake`,
    `${name} print bye`,
    `${name} release l`,
  ];

  it('keeps everything when they take turns', () => {
    const lines = [...spawned(names), ...names.flatMap(turn), ...over(names)];
    expect(brokenIn(judge(printer, lines))).toEqual([]);
  });

  it('names the two who were there at once, and the events', () => {
    const lines = [
      ...spawned(['a', 'b']),
      'a print 1',
      'b print 1',
      'a sleep 1',
      'b sleep 1',
      'a wake',
      'a print 2',
    ];
    expect(judge(printer, lines)['one-at-a-time']).toEqual({
      evidence: [7, 8, 10],
      data: { a: 'a', b: 'b' },
    });
  });

  it('takes the last word for a part of the printing', () => {
    const early = turn('a').filter((line) => line !== 'a release l' && line !== 'a print bye');
    const lines = [...spawned(['a']), ...early, 'a release l', 'a print bye', ...over(['a'])];
    expect(judge(printer, lines)['announced']?.evidence).toEqual([7, 8]);
  });

  it('minds an order that the program has fixed', () => {
    const lines = [...spawned(['a']), ...turn('a'), ...over(['a']), ...spawned(['b'])];
    expect(judge(printer, lines)['side-by-side']?.data).toEqual({ a: 'a', b: 'b' });
  });
});

describe('deadlock-fix', () => {
  const both = (name: string, first: string, second: string, limit = '') => [
    `${name} wait ${first}`,
    `${name} acquire ${first}`,
    `${name} wait ${second}${limit}`,
    `${name} acquire ${second}`,
    `${name} sleep 1`,
    `${name} wake`,
    `${name} release ${second}`,
    `${name} release ${first}`,
  ];
  const names = ['a', 'b'];
  const run = (...turns: readonly string[][]) =>
    judge(deadlock, [...spawned(names), ...turns.flat(), ...over(names)]);

  it('keeps everything where both take the locks in one order', () => {
    expect(brokenIn(run(both('a', 'x', 'y'), both('b', 'x', 'y')))).toEqual([]);
  });

  it('finds opposite orders in a run that got through', () => {
    const found = run(both('a', 'x', 'y'), both('b', 'y', 'x'))['one-order'];
    expect(found).toEqual({ evidence: [7, 15], data: { a: 'a', b: 'b', x: 'x', y: 'y' } });
  });

  it('lets a time limit, or a third lock around both, pass', () => {
    expect(run(both('a', 'x', 'y'), both('b', 'y', 'x', ' timeout=0'))['one-order']).toBeNull();
    const gated = (name: string, turn: readonly string[]) => [
      `${name} acquire gate`,
      ...turn,
      `${name} release gate`,
    ];
    expect(run(gated('a', both('a', 'x', 'y')), gated('b', both('b', 'y', 'x')))['one-order']).toBeNull();
  });

  it('minds work with one lock only', () => {
    const one = ['a acquire x', 'a sleep 1', 'a wake', 'a release x'];
    expect(run(one, both('b', 'x', 'y'))['both-held']?.data).toEqual({ a: 'a', n: 1 });
  });
});

describe('zombie-reaper', () => {
  const names = ['a', 'b', 'c'];
  const rounds = ['main sleep 1', 'main wake', 'main sleep 1', 'main wake', 'main sleep 1', 'main wake'];

  it('keeps everything where they are collected before the rounds', () => {
    expect(brokenIn(judge(reaper, [...spawned(names), ...over(names), ...rounds]))).toEqual([]);
  });

  it('forgives one sleep, not two', () => {
    const lines = [
      ...spawned(names),
      ...over(names).slice(0, 3),
      ...names.map((name) => `${name} state Z`),
      ...rounds.slice(0, 2),
      'main join a',
      'main join b',
    ];
    expect(judge(reaper, [...lines, 'main join c', ...rounds])['no-zombies']).toBeNull();
    expect(judge(reaper, [...lines, ...rounds, 'main join c'])['no-zombies']).toEqual({
      evidence: [12, 17],
      data: { a: 'c', b: 'main' },
    });
  });

  it('takes nobody for a zombie before the kernel does', () => {
    const looking = [...spawned(names), ...over(names).slice(0, 3), ...rounds];
    const collected = names.map((name) => `main join ${name}`);
    expect(judge(reaper, [...looking, ...collected])['no-zombies']).toBeNull();
    const seen = [...looking, 'c state Z', ...rounds.slice(0, 2), ...collected];
    expect(judge(reaper, seen)['no-zombies']).toBeNull();
  });
});

describe('pipe-eof', () => {
  const sent = ['a send p news', 'b recv p news'];

  it('wants the end of the pipe, whatever was received', () => {
    expect(judge(pipe, [...spawned(['a', 'b']), ...sent])['end-of-file']?.evidence).toEqual([6]);
    expect(judge(pipe, [...spawned(['a', 'b']), ...sent, 'b eof p'])['end-of-file']).toBeNull();
  });

  it('wants it found by who received, and what a child sent received by somebody else', () => {
    const judged = judge(pipe, [...spawned(['a', 'b']), ...sent, 'a eof p']);
    expect(judged['end-of-file']).not.toBeNull();
    const five = Array.from({ length: 5 }, (_, n) => [`a send p ${n}`, `b recv p ${n}`]).flat();
    expect(judge(pipe, [...spawned(['a', 'b']), ...five])['enough']).toBeNull();
    const alone = five.map((line) => line.replace('b recv', 'a recv'));
    expect(judge(pipe, [...spawned(['a', 'b']), ...alone])['enough']?.data).toEqual({ n: 0 });
  });

  it('misses a message that nobody received', () => {
    expect(judge(pipe, [...spawned(['a', 'b']), 'a send p news', 'b eof p'])['all-received']).toEqual({
      evidence: [5],
      data: { sent: 1, received: 0 },
    });
  });
});

describe('ticket-queue', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const stock = ['1', '2', '3', '4'].map((ticket) => `main put t ${ticket}`);
  const buy = (name: string, index: number) => [
    `${name} acquire l`,
    `${name} sleep 1`,
    `${name} wake`,
    index < 4 ? `${name} get t ${index + 1}` : `${name} timeout t:queue`,
    `${name} release l`,
    `${name} print so it went`,
  ];
  const looks = names.flatMap((name) => [`${name} sleep 1`, `${name} wake`, `${name} look t size=4`]);

  it('keeps everything where four get one and all are told', () => {
    const lines = [...stock, ...spawned(names), ...looks, ...names.flatMap(buy), ...over(names)];
    expect(brokenIn(judge(tickets, lines))).toEqual([]);
  });

  it('minds a buyer who keeps the others from looking', () => {
    const lines = [...stock, ...spawned(['a']), 'a acquire l', 'a look t size=4', 'a release l'];
    expect(judge(tickets, lines)['looked-together']).toEqual({ evidence: [7, 8], data: { a: 'a', x: 'l' } });
  });

  it('minds a buyer who does not sleep before it looks, or at the counter', () => {
    const hurry = (lines: readonly string[]) => judge(tickets, [...spawned(['a']), ...lines])['network'];
    const [delay, look] = [['a sleep 1', 'a wake'], 'a look t size=4'];
    expect(hurry([...delay, look, ...delay, 'a get t 1'])).toBeNull();
    expect(hurry([...delay, look])).toBeNull();
    expect(hurry([look, ...delay, 'a get t 1'])?.data).toEqual({ a: 'a' });
    expect(hurry([...delay, look, 'a timeout t:queue'])?.data).toEqual({ a: 'a' });
  });

  it('minds two at the counter, and one who leaves without a word', () => {
    const silent = names.flatMap((name, index) =>
      buy(name, index).filter((line) => line !== 'f print so it went'),
    );
    const lines = [...stock, ...spawned(names), ...looks, ...silent, ...over(names)];
    expect(brokenIn(judge(tickets, lines))).toEqual(['told']);
    const together = ['a sleep 1', 'b sleep 1', 'a wake', 'a get t 1', 'b wake', 'b get t 2'];
    const found = judge(tickets, [
      ...stock,
      ...spawned(['a', 'b']),
      'a look t size=4',
      'b look t size=4',
      ...together,
    ]);
    expect(found['one-at-a-time']?.data).toEqual({ a: 'a', b: 'b' });
    expect(found['four-sold']?.data).toEqual({ sold: 2, tickets: 4, buyers: 2 });
  });
});

describe('bounded-buffer', () => {
  const makers = ['m', 'n'];
  const eaters = ['x', 'y'];
  const names = [...makers, ...eaters];
  const made = makers.flatMap((name) => [1, 2, 3, 4, 5].map((n) => `${name} put q ${name}${n}`));
  const eaten = made.map((line, index) => line.replace(/^\w+ put/, `${eaters[index % 2]} get`));
  const words = ['main put q end', 'main put q end', 'x get q end', 'y get q end'];

  it('keeps everything where all that is put is got, and the end is told', () => {
    const lines = [...spawned(names), ...made, ...eaten, ...words, ...over(names)];
    expect(brokenIn(judge(buffer, lines))).toEqual([]);
  });

  it('lets a word of the end that is passed on lie', () => {
    const passed = ['main put q end', 'x get q end', 'x put q end', 'y get q end', 'y put q end'];
    const lines = [...spawned(names), ...made, ...eaten, ...passed, ...over(names)];
    expect(brokenIn(judge(buffer, lines))).toEqual([]);
  });

  it('misses a bun that nobody ate', () => {
    const lines = [...spawned(names), ...made, ...eaten.slice(0, -1), ...over(names)];
    expect(judge(buffer, lines)['all-consumed']?.data).toEqual({ a: 'n', put: 10, got: 9 });
  });

  it('minds a fourth item, and a consumer that gives up', () => {
    const found = judge(buffer, [
      ...spawned(names),
      'm put q 1 size=4',
      'x timeout q:queue',
      'y look q size=0',
      'y exit 0',
    ]);
    expect(found['bounded']?.data).toEqual({ a: 'm', n: 4 });
    expect(found['patient']?.data).toEqual({ a: 'x' });
  });
});

describe('phone-rush', () => {
  const names = Array.from({ length: 100 }, (_, index) => `b${index}`);
  const pids = new Map(names.map((name, index) => [name, 1002 + index]));
  const first = names.slice(0, 10);
  const spawns = spawned(names);
  const announced = names.map((name) => `${name} print pid ${pids.get(name)} is here`);
  const tried = names.map((name) => (first.includes(name) ? `${name} put s me` : `${name} timeout s:queue`));
  const told = names.map((name) => `${name} print well`);
  const ranking = first.map((name, index) => `main print ${index + 1}. ${pids.get(name)}`);
  const lines = ['main start', ...spawns, ...announced, ...tried, ...told, ...over(names), ...ranking];

  it('keeps everything where ten get in and are ranked', () => {
    expect(brokenIn(judge(rush, lines))).toEqual([]);
  });

  it('minds the eleventh, a ranking in another order, and one nobody told', () => {
    const more = lines.map((line) => (line === 'b50 timeout s:queue' ? 'b50 put s me' : line));
    expect(judge(rush, more)['never-more']?.data).toEqual({ a: 'b50', n: 11 });
    const swapped = [...lines.slice(0, -2), ...ranking.slice(-2).reverse()];
    expect(brokenIn(judge(rush, swapped))).toEqual(['ranking']);
    expect(
      brokenIn(
        judge(
          rush,
          lines.filter((line) => line !== 'b70 print well'),
        ),
      ),
    ).toEqual(['told']);
    expect(
      brokenIn(
        judge(
          rush,
          lines.filter((line) => line !== 'main join b9'),
        ),
      ),
    ).toEqual(['joined-first']);
  });
});
