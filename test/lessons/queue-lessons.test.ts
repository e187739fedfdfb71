/** The lessons on queues, run for real. */
import { describe, expect, it } from 'vitest';
import type { Performance } from '../../src/run/perform.js';
import { performLesson } from '../helpers/lesson.js';

const dataOf = ({ findings }: Performance, name: string) =>
  findings.find(({ finding }) => finding === name)?.data as Record<string, never>;
const printed = ({ timeline }: Performance, words: RegExp) =>
  timeline.events.flatMap((event) => (event.kind === 'print' && words.test(event.text) ? [event] : []));

describe('ipc-queue', () => {
  it.each([true, false])('sells each ticket once and tells the others (lock: %s)', async (lock) => {
    const performance = await performLesson('ipc-queue', lock ? {} : { lock });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'queue-sales')).toMatchObject({ tickets: 4, sold: 4 });
    expect(new Set(dataOf(performance, 'queue-sales')['buyers']).size).toBe(4);
    expect(printed(performance, /leaves with ticket/)).toHaveLength(4);
    expect(printed(performance, /too late, 0 left/)).toHaveLength(2);
    expect(printed(performance, /looks: \d left/)).toHaveLength(6);
    expect(performance.timeline.events.some(({ kind }) => kind === 'acquire')).toBe(lock);
  });

  it('leaves tickets where there are more than buyers', async () => {
    const performance = await performLesson('ipc-queue', { processes: 2, tickets: 3 });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'first-in-first-out')).toMatchObject({ puts: 3, gets: 2, left: 1 });
  });
});

describe('phone-rush', () => {
  it('has ten winners of a hundred, ranked, and ninety who were told', async () => {
    const performance = await performLesson('phone-rush', {});
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'rush')).toMatchObject({ places: 10, contenders: 100, won: 10, late: 90 });
    const pids = new Map(performance.timeline.lanes.map(({ process, pid }) => [process, pid]));
    const ranks = printed(performance, /^\d+\. /).map(
      ({ text }) => /^(\d+)\. (\S+) \(pid (\d+)\)$/.exec(text) ?? [],
    );
    expect(ranks.map(([, rank]) => Number(rank))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const [, , name = '', pid] of ranks) expect(pids.get(name)).toBe(Number(pid));
    expect(printed(performance, /too late/)).toHaveLength(90);
    expect(performance.timeline.events.filter(({ kind }) => kind === 'join')).toHaveLength(100);
  });

  it('is no rush where there is a phone for everybody', async () => {
    const performance = await performLesson('phone-rush', { processes: 3, phones: 5 });
    expect(performance.shown).toBe(true);
    expect(dataOf(performance, 'rush')).toMatchObject({ won: 3, late: 0 });
  });
});
