import { describe, expect, it } from 'vitest';
import { waitedForRoomFinding } from '../../../src/verdict/queues/waited-for-room.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const WAITS = `
  1 cook wait buns:queue
  1 cook put buns 1
  2 cook wait buns:queue
  2 cook block buns:queue
  3 guest get buns 1
  4 cook put buns 2`;

const outcome = (text: string, sentinel?: string) =>
  waitedForRoomFinding(timeline(text), 'buns', sentinel).data.outcome;

describe('waited-for-room', () => {
  it('tells who waited, how often and how long', () => {
    const { shown, data, evidence } = waitedForRoomFinding(timeline(WAITS), 'buns');
    expect(shown).toBe(true);
    expect(data).toMatchObject({ outcome: 'shown', queue: 'buns', names: ['cook'], times: 1, seconds: 2 });
    expect(evidence).toEqual([4, 6]);
  });

  it('is not seen where nobody had to, or only a sentinel', () => {
    expect(outcome('1 cook put buns 1\n2 guest get buns 1')).toBe('none');
    expect(outcome(WAITS.replaceAll('buns 2', 'buns null'), 'null')).toBe('none');
    expect(outcome('')).toBe('unused');
  });

  it('does not take a consumer who waits for an item for one', () => {
    expect(
      outcome(
        '1 cook put buns 1\n5 guest wait buns:queue timeout=3\n5 guest block buns:queue\n8 guest timeout buns:queue',
      ),
    ).toBe('none');
  });

  const room = { queue: 'buns', names: ['p1'], times: 2, seconds: 4, most: 2 };
  describeSentences(waitedForRoomFinding, {
    shown: [room, { ...room, times: 1, names: ['p1', 'p2'] }],
    none: room,
    unused: room,
  });
});
