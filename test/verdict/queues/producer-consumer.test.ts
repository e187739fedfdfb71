import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/trace/timeline.js';
import type { Finding } from '../../../src/verdict/finding.js';
import {
  endedByTimeoutFinding,
  leftBehindFinding,
  piledUpFinding,
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

describe('ended-by-timeout', () => {
  it('is shown where giving up is the last a consumer did', () => {
    expect(endedByTimeoutFinding(timeline(`${EATEN}\n4 cook exit 0${GIVES_UP}`), 'buns')).toEqual({
      finding: 'ended-by-timeout',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', names: ['guest'], seconds: 3, living: [] },
      evidence: [11, 12],
    });
  });

  it('names the producers who were not done', () => {
    const text = `${EATEN}${GIVES_UP}\n9 cook put buns 3\n9 cook exit 0`;
    expect(endedByTimeoutFinding(timeline(text), 'buns').data['living']).toEqual(['cook']);
  });

  it('is not seen where a consumer went on, or another ended otherwise', () => {
    expect(outcome(endedByTimeoutFinding, `${EATEN}${GIVES_UP}\n9 guest get buns 3`)).toBe('none');
    expect(outcome(endedByTimeoutFinding, `${EATEN}${GIVES_UP}\n9 other get buns 3`)).toBe('some');
    expect(outcome(endedByTimeoutFinding, '')).toBe('none');
  });
});

describe('left-behind', () => {
  it('is shown where items came after the last consumer had given up', () => {
    const text = `${EATEN}${GIVES_UP}\n10 cook put buns 3\n12 cook put buns 4`;
    expect(leftBehindFinding(timeline(text), 'buns')).toEqual({
      finding: 'left-behind',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', items: 4, left: 2, names: ['guest'], seconds: 2 },
      evidence: [11, 12, 13],
    });
  });

  it('is not seen where nothing is left, or a consumer is still there', () => {
    expect(outcome(leftBehindFinding, `${EATEN}${GIVES_UP}`)).toBe('none');
    expect(outcome(leftBehindFinding, `${EATEN}\n10 cook put buns 3`)).toBe('waiting');
    expect(outcome(leftBehindFinding, '1 cook put buns 1')).toBe('waiting');
  });
});

const WAITS = `
  1 cook wait buns:queue
  1 cook put buns 1
  2 cook wait buns:queue
  2 cook block buns:queue
  3 guest get buns 1
  4 cook put buns 2`;

describe('piled-up', () => {
  const heap = '1 cook put buns 1\n1 cook put buns 2\n1 cook put buns 3';

  it('is shown where more lay in the queue than there would have been room for', () => {
    const { shown, data, evidence } = piledUpFinding(timeline(heap), 'buns', 2);
    expect({ shown, evidence }).toEqual({ shown: true, evidence: [3] });
    expect(data).toEqual({ outcome: 'shown', queue: 'buns', most: 3, places: 2, items: 3 });
  });

  it('takes into account what was taken out', () => {
    const slow = heap.replace('1 cook put buns 2', '1 guest get buns 1\n1 cook put buns 2');
    expect(piledUpFinding(timeline(slow), 'buns', 2).data).toMatchObject({ outcome: 'short', most: 2 });
  });

  it('is not seen where it stayed short, or a producer waited', () => {
    expect(outcome(piledUpFinding, heap, 3)).toBe('short');
    expect(outcome(piledUpFinding, WAITS, 0)).toBe('waited');
  });
});
