import { describe, expect, it } from 'vitest';
import { queueJoinedFinding } from '../../../src/verdict/queues/queue-joined.js';
import { timeline } from '../../helpers/log.js';
import { EATEN } from '../../helpers/queue-logs.js';
import { describeSentences } from '../../helpers/sentences.js';

const outcome = (text: string) => queueJoinedFinding(timeline(text), 'buns').data.outcome;

describe('queue-joined', () => {
  const joins = '\n5 main wait buns:queue\n5 main block buns:queue';
  const passes = '\n8 main pass buns:queue';

  it('is shown where join() came back after all was done', () => {
    const text = `${EATEN}\n4 guest done buns left=1${joins}\n8 guest done buns left=0${passes}`;
    expect(queueJoinedFinding(timeline(text), 'buns')).toEqual({
      finding: 'queue-joined',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', process: 'main', items: 2, done: 2, seconds: 3 },
      evidence: [12, 11, 13],
    });
  });

  it('does not ask for what was put later', () => {
    const text = `${EATEN}\n4 guest done buns left=1\n4 guest done buns left=0${joins}${passes}\n9 cook put buns 3`;
    expect(queueJoinedFinding(timeline(text), 'buns').data).toMatchObject({
      outcome: 'shown',
      items: 2,
      done: 2,
    });
  });

  it('is contradicted by an item that is not done, and not seen without join()', () => {
    expect(outcome(`${EATEN}\n4 guest done buns left=1${joins}${passes}`)).toBe('undone');
    expect(outcome(`${EATEN}${joins}`)).toBe('unused');
  });

  it('does not mind a put that is told while join() comes back, on either side of it', () => {
    const joinsBefore = '1 main wait buns:queue\n1 main block buns:queue';
    const late = `${joinsBefore}\n2 guest done buns left=0\n3 main pass buns:queue\n3 cook put buns 1 number=1`;
    expect(queueJoinedFinding(timeline(late), 'buns').data).toMatchObject({
      outcome: 'shown',
      items: 1,
      done: 1,
    });
    const more = `1 cook put buns 1 number=1\n2 guest done buns left=0\n${joinsBefore}\n3 cook put buns 2 number=2\n3 main pass buns:queue`;
    expect(queueJoinedFinding(timeline(more), 'buns').data).toMatchObject({
      outcome: 'shown',
      items: 1,
      done: 1,
    });
  });

  const joined = { queue: 'buns', process: 'main', items: 3, done: 3, seconds: 2 };
  describeSentences(queueJoinedFinding, {
    shown: [joined, { ...joined, seconds: 0 }],
    undone: { ...joined, done: 2 },
    unused: { ...joined, process: '' },
  });
});
