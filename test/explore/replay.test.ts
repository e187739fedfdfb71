import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/explore/outcome.js';
import { isEnd, replaySchedule, replayToEnd } from '../../src/explore/replay.js';
import { parseSchedule } from '../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../src/schedule/print-schedule.js';
import * as table from './programs/table.js';

describe('replaySchedule', () => {
  it('makes the steps; who only begins to wait makes none', () => {
    const { steps, world } = replaySchedule(table.twoLocks(), parseSchedule('A B A B'));
    expect(printSchedule(steps.map(({ grant }) => grant))).toBe('A B');
    expect(isEnd(world)).toBe(true);
    expect(outcomeOf(world).kind).toBe('deadlock');
  });
});

describe('replayToEnd', () => {
  it('makes what is left in its order, as soon as it can be made', () => {
    const replayed = replayToEnd(table.twoLocks(), parseSchedule('A'), parseSchedule('B A'));
    expect(outcomeOf(replayed?.world as never).kind).toBe('deadlock');
  });

  it('lets the first go on where nothing is left', () => {
    const replayed = replayToEnd(table.twoLocks(), parseSchedule('A'), []);
    expect(replayed && isEnd(replayed.world)).toBe(true);
    expect(outcomeOf(replayed?.world as never).kind).toBe('finished');
  });
});
