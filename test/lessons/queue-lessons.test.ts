/** The lessons on queues, run for real. */
import { describe, expect, it } from 'vitest';
import type { Performance } from '../../src/run/perform.js';
import { performShown } from '../helpers/lesson.js';
import { oneIn, turns } from '../helpers/turns.js';

const dataOf = ({ findings }: Performance, name: string) =>
  findings.find(({ finding }) => finding === name)?.data as Record<string, never>;
const printed = ({ timeline }: Performance, words: RegExp) =>
  timeline.events.flatMap((event) => (event.kind === 'print' && words.test(event.text) ? [event] : []));

describe('ipc-queue', () => {
  it.each([true, false])('sells each ticket once and tells the others (lock: %s)', async (lock) => {
    const performance = await performShown('ipc-queue', lock ? {} : { lock });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'queue-sales')).toMatchObject({ tickets: 4, sold: 4 });
    expect(new Set(dataOf(performance, 'queue-sales')['buyers']).size).toBe(4);
    expect(printed(performance, /leaves with ticket/)).toHaveLength(4);
    expect(printed(performance, /too late, 0 left/)).toHaveLength(2);
    expect(printed(performance, /looks: \d left/)).toHaveLength(6);
    expect(performance.timeline.events.some(({ kind }) => kind === 'acquire')).toBe(lock);
  });

  it('leaves tickets where there are more than buyers', async () => {
    const performance = await performShown('ipc-queue', { processes: 2, tickets: 3 });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'first-in-first-out')).toMatchObject({ puts: 3, gets: 2, left: 1 });
  });
});

describe('phone-rush', () => {
  it('has ten winners, ranked, and the others were told', async () => {
    const buyers = turns(14, 100);
    const performance = await performShown('phone-rush', { buyers });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'rush')).toMatchObject({
      places: 10,
      contenders: buyers,
      won: 10,
      late: buyers - 10,
    });
    const pids = new Map(performance.timeline.lanes.map(({ process, pid }) => [process, pid]));
    const ranks = printed(performance, /^\d+\. /).map(
      ({ text }) => /^(\d+)\. (\S+) \(pid (\d+)\)$/.exec(text) ?? [],
    );
    expect(ranks.map(([, rank]) => Number(rank))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const [, , name = '', pid] of ranks) expect(pids.get(name)).toBe(Number(pid));
    expect(printed(performance, /too late/)).toHaveLength(buyers - 10);
    expect(performance.timeline.events.filter(({ kind }) => kind === 'join')).toHaveLength(buyers);
  });

  it('is no rush where there is a phone for everybody', async () => {
    const performance = await performShown('phone-rush', { buyers: 3, phones: 5 });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'rush')).toMatchObject({ won: 3, late: 0 });
  });
});

describe('producer-consumer', () => {
  it('ends by guessing: each consumer gives up', async () => {
    const performance = await performShown('producer-consumer');
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'ended-by-timeout')['names']).toEqual(['guest1']);
    expect(printed(performance, /made bun/)).toHaveLength(5);
  });

  it('loses its consumer to a slow producer', async () => {
    const performance = await performShown('producer-consumer', { slow: true });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'ended-by-timeout')['living']).toEqual(['cook1']);
    const { left, items } = dataOf(performance, 'left-behind');
    expect(left).toBe((items ?? 0) - printed(performance, /eats bun/).length);
  });

  const crowds = [
    { producers: 1, consumers: 1 },
    { producers: 3, consumers: 2 },
    { producers: 1, consumers: 4 },
  ];

  it.each(oneIn(3, crowds, 1))(
    'has every bun eaten with a sentinel, slow as the producers may be: %o',
    async (crowd) => {
      const performance = await performShown('producer-consumer', { ...crowd, slow: true, sentinel: true });
      expect(performance.shown).toBe(true);
      expect(dataOf(performance, 'all-consumed')['items']).toBe(5 * crowd.producers);
      expect(dataOf(performance, 'ended-by-sentinel')['names']).toHaveLength(crowd.consumers);
      expect(printed(performance, /eats bun \d/)).toHaveLength(5 * crowd.producers);
    },
  );

  it('has every bun eaten when main waits for taskDone', async () => {
    const crowd = { producers: 2, consumers: 3, slow: true, joinable: true };
    const waits = ({ timeline }: Performance) =>
      timeline.events.some(
        (event) => event.kind === 'block' && event.process === 'main' && event.until === 'done',
      );
    const performance = await performShown('producer-consumer', crowd, (each) => each.shown && waits(each));
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'queue-joined')).toMatchObject({ process: 'main', items: 10, done: 10 });
    expect(waits(performance)).toBe(true);
  });
});

describe('back-pressure', () => {
  it('makes the producer wait for room, and never has more inside than there are places', async () => {
    const performance = await performShown('back-pressure');
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'waited-for-room')).toMatchObject({ names: ['cook1'], most: 2 });
    const needs = performance.timeline.events.flatMap((event) =>
      event.kind === 'block' && event.process === 'cook1' ? [event.until] : [],
    );
    expect(new Set(needs)).toEqual(new Set(['room']));
  });

  it('is gone without a limit', async () => {
    const performance = await performShown('back-pressure', { limit: false });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'piled-up')['most']).toBeGreaterThan(2);
    expect(
      performance.timeline.events.some(({ kind, process }) => kind === 'block' && process === 'cook1'),
    ).toBe(false);
  });
});

describe('queue-api', () => {
  const answers = (performance: Performance, process = 'main') =>
    printed(performance, / → /).flatMap((event) => (event.process === process ? [event.text] : []));

  it('waits, waits for a while, or does not wait', async () => {
    const performance = await performShown('queue-api');
    expect(performance.shown).toBe(true);
    expect(answers(performance)).toEqual([
      ...['empty() → true', 'getNowait() → Empty', 'get, at most 2 s → Empty', 'get, block false → Empty'],
      ...['get() → "A"', 'put B → done', 'put C → done', 'full() → true', 'qsize() → 2'],
      ...['putNowait D → Full', 'put D, at most 2 s → Full', 'put D, block false → Full', 'put D → done'],
    ]);
    expect(dataOf(performance, 'waited-for-item')).toMatchObject({ process: 'main', giver: 'giver' });
    expect(dataOf(performance, 'waited-for-room')).toMatchObject({ names: ['main'], times: 1 });
  });

  it('shows that a look is out of date', async () => {
    const performance = await performShown('queue-api', { looks: true });
    expect(performance.shown).toBe(true);
    expect(printed(performance, /looks: empty\(\) → false/)).toHaveLength(2);
    expect(dataOf(performance, 'drained')['items']).toBe(3);
  });

  it('shows who counts tasks', async () => {
    const performance = await performShown('queue-api', { tasks: true });
    expect(performance.shown).toBe(true);
    expect(answers(performance)).toEqual([
      'taskDone() of a Queue → TypeError',
      'join() → done',
      'taskDone() once more → TOO_MANY_DONE',
    ]);
  });

  it('shows that close() tells nobody', async () => {
    const performance = await performShown('queue-api', { closing: true });
    expect(performance.shown).toBe(true);
    expect(answers(performance, 'writer')).toEqual([
      ...['joinThread() of an open queue → QUEUE_OPEN', 'put A → done', 'close() → done'],
      ...['put B → QUEUE_CLOSED', 'get() → QUEUE_CLOSED', 'joinThread() → done', 'cancelJoinThread() → done'],
    ]);
    expect(dataOf(performance, 'no-end-signal')).toMatchObject({ process: 'main', waiter: 'reader' });
  });
});
