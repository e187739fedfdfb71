import { describe, expect, it } from 'vitest';
import { endedBySentinelFinding } from '../../../src/verdict/queues/ended-by-sentinel.js';
import { timeline } from '../../helpers/log.js';
import { EATEN } from '../../helpers/queue-logs.js';
import { describeSentences } from '../../helpers/sentences.js';

const outcome = (text: string) => endedBySentinelFinding(timeline(text), 'buns', 'null').data.outcome;

describe('ended-by-sentinel', () => {
  const told = `${EATEN}\n5 main put buns null\n6 guest get buns null`;

  it('is shown where each consumer stopped at one', () => {
    expect(endedBySentinelFinding(timeline(told), 'buns', 'null')).toEqual({
      finding: 'ended-by-sentinel',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', sentinel: 'null', sentinels: 1, names: ['guest'] },
      evidence: [9, 10],
    });
  });

  it.each([
    ['one that comes before an item', 'early', `${told}\n7 cook put buns 3`],
    [
      'a consumer for whom there was none',
      'untold',
      `${told}\n7 other wait buns:queue\n7 other block buns:queue`,
    ],
    ['consumers that go on', 'none', `${told}\n7 guest get buns 9`],
    ['no sentinel', 'none', EATEN],
  ])('is contradicted by %s', (_, expected, text) => {
    expect(outcome(text)).toBe(expected);
  });

  it('goes by the order of the queue where an item is told after the sentinel that followed it', () => {
    const late = `
      1 main put buns null number=2
      1 cook put buns 1 number=1
      2 guest get buns 1 number=1
      2 guest get buns null number=2`;
    expect(outcome(late)).toBe('shown');
    expect(outcome(late.replaceAll(/ number=./g, ''))).toBe('early');
  });

  const ends = { queue: 'buns', sentinel: 'END', sentinels: 2, names: ['c1', 'c2'] };
  describeSentences(endedBySentinelFinding, {
    shown: [ends, { ...ends, sentinels: 1, names: ['c1'] }],
    early: ends,
    untold: [ends, { ...ends, sentinels: 1 }],
    none: ends,
  });
});
