import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/trace/timeline.js';
import type { Finding } from '../../../src/verdict/finding.js';
import {
  allConsumedFinding,
  endedBySentinelFinding,
  queueJoinedFinding,
  waitedForRoomFinding,
} from '../../../src/verdict/queues/producer-consumer.js';
import { timeline } from '../../helpers/log.js';

type Judge = (timeline: Timeline, queue: string, ...more: never[]) => Finding;
const outcome = (judge: Judge, text: string, ...more: unknown[]) =>
  judge(timeline(text), 'buns', ...(more as never[])).data['outcome'];

/** A cook makes two buns, a guest eats both. Line n is event n: the log's first event is the run. */
const EATEN = `
  0 main spawn cook
  0 main spawn guest
  1 cook put buns 1
  2 guest wait buns:queue
  2 guest get buns 1
  3 cook put buns 2
  4 guest wait buns:queue
  4 guest get buns 2`;
const GIVES_UP = `
  5 guest wait buns:queue timeout=3
  5 guest block buns:queue
  8 guest timeout buns:queue`;

describe('all-consumed', () => {
  it('is shown where everything came out, and says who took how many', () => {
    expect(allConsumedFinding(timeline(EATEN), 'buns')).toEqual({
      finding: 'all-consumed',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', items: 2, left: 0, names: ['guest'], shares: ['2'] },
      evidence: [5, 8],
    });
  });

  it('does not count sentinels', () => {
    const text = `${EATEN}\n5 main put buns null\n6 guest get buns null`;
    expect(allConsumedFinding(timeline(text), 'buns', 'null').data).toMatchObject({
      items: 2,
      shares: ['2'],
    });
    expect(outcome(allConsumedFinding, `${EATEN}\n5 main put buns null`, 'null')).toBe('shown');
  });

  it.each([
    ['what stays', 'left', `${EATEN}\n5 cook put buns 3`],
    ['what comes out twice', 'wrong', `${EATEN}\n5 guest get buns 2`],
    ['what overtakes', 'wrong', '1 cook put buns 1\n1 cook put buns 2\n2 guest get buns 2'],
    ['an empty log', 'unused', ''],
  ])('is contradicted by %s', (_, expected, text) => {
    expect(outcome(allConsumedFinding, text)).toBe(expected);
  });
});

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
    expect(outcome(endedBySentinelFinding, text, 'null')).toBe(expected);
  });
});

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
    expect(outcome(queueJoinedFinding, `${EATEN}\n4 guest done buns left=1${joins}${passes}`)).toBe('undone');
    expect(outcome(queueJoinedFinding, `${EATEN}${joins}`)).toBe('unused');
  });
});

const WAITS = `
  1 cook wait buns:queue
  1 cook put buns 1
  2 cook wait buns:queue
  2 cook block buns:queue
  3 guest get buns 1
  4 cook put buns 2`;

describe('waited-for-room', () => {
  it('tells who waited, how often and how long', () => {
    const { shown, data, evidence } = waitedForRoomFinding(timeline(WAITS), 'buns');
    expect(shown).toBe(true);
    expect(data).toMatchObject({ outcome: 'shown', queue: 'buns', names: ['cook'], times: 1, seconds: 2 });
    expect(evidence).toEqual([4, 6]);
  });

  it('is not seen where nobody had to, or only a sentinel', () => {
    expect(outcome(waitedForRoomFinding, EATEN)).toBe('none');
    expect(outcome(waitedForRoomFinding, WAITS.replaceAll('buns 2', 'buns null'), 'null')).toBe('none');
    expect(outcome(waitedForRoomFinding, '')).toBe('unused');
  });

  it('does not take a consumer who waits for an item for one', () => {
    expect(outcome(waitedForRoomFinding, `1 cook put buns 1${GIVES_UP}`)).toBe('none');
  });
});
