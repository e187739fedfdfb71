import { describe, expect, it } from 'vitest';
import { allConsumedFinding } from '../../../src/verdict/queues/all-consumed.js';
import { timeline } from '../../helpers/log.js';
import { EATEN } from '../../helpers/queue-logs.js';
import { describeSentences } from '../../helpers/sentences.js';

const outcome = (text: string, sentinel?: string) =>
  allConsumedFinding(timeline(text), 'buns', sentinel).data.outcome;

describe('all-consumed', () => {
  it('is shown where everything came out, and says who took how many', () => {
    expect(allConsumedFinding(timeline(EATEN), 'buns')).toEqual({
      finding: 'all-consumed',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', items: 2, left: 0, shares: [{ process: 'guest', items: 2 }] },
      evidence: [5, 8],
    });
  });

  it('does not count sentinels', () => {
    const text = `${EATEN}\n5 main put buns null\n6 guest get buns null`;
    expect(allConsumedFinding(timeline(text), 'buns', 'null').data).toMatchObject({
      items: 2,
      shares: [{ process: 'guest', items: 2 }],
    });
    expect(outcome(`${EATEN}\n5 main put buns null`, 'null')).toBe('shown');
  });

  it.each([
    ['what stays', 'left', `${EATEN}\n5 cook put buns 3`],
    ['what comes out twice', 'wrong', `${EATEN}\n5 guest get buns 2`],
    ['what overtakes', 'wrong', '1 cook put buns 1\n1 cook put buns 2\n2 guest get buns 2'],
    ['an empty log', 'unused', ''],
  ])('is contradicted by %s', (_, expected, text) => {
    expect(outcome(text)).toBe(expected);
  });

  const consumed = { queue: 'buns', items: 5, left: 0, shares: [{ process: 'c1', items: 3 }] };
  const left = { ...consumed, left: 2 };
  describeSentences(allConsumedFinding, {
    shown: [consumed, { ...consumed, shares: [...consumed.shares, { process: 'c2', items: 2 }] }],
    left: [left, { ...left, left: 1 }],
    wrong: consumed,
    unused: { ...consumed, items: 0, shares: [] },
  });
});
