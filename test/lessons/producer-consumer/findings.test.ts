import { describe, expect, it } from 'vitest';
import { endedByTimeoutFinding, leftBehindFinding } from '../../../lessons/producer-consumer/findings.js';
import { timeline } from '../../helpers/log.js';
import { EATEN } from '../../helpers/queue-logs.js';
import { describeSentences } from '../../helpers/sentences.js';

const GIVES_UP = `
  5 guest wait buns:queue timeout=3
  5 guest block buns:queue
  8 guest timeout buns:queue`;

describe('ended-by-timeout', () => {
  it('is shown where giving up is the last a consumer did', () => {
    expect(endedByTimeoutFinding(timeline(`${EATEN}\n4 cook exit 0${GIVES_UP}`))).toEqual({
      finding: 'ended-by-timeout',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', names: ['guest'], seconds: 3, living: [] },
      evidence: [11, 12],
    });
  });

  it('names the producers who were not done', () => {
    const text = `${EATEN}${GIVES_UP}\n9 cook put buns 3\n9 cook exit 0`;
    expect(endedByTimeoutFinding(timeline(text)).data.living).toEqual(['cook']);
  });

  it('is not seen where a consumer went on, or another ended otherwise', () => {
    expect(endedByTimeoutFinding(timeline(`${EATEN}${GIVES_UP}\n9 guest get buns 3`)).data.outcome).toBe(
      'none',
    );
    expect(endedByTimeoutFinding(timeline(`${EATEN}${GIVES_UP}\n9 other get buns 3`)).data.outcome).toBe(
      'some',
    );
    expect(endedByTimeoutFinding(timeline('')).data.outcome).toBe('none');
  });
});

describe('left-behind', () => {
  it('is shown where items came after the last consumer had given up', () => {
    const text = `${EATEN}${GIVES_UP}\n10 cook put buns 3\n12 cook put buns 4`;
    expect(leftBehindFinding(timeline(text))).toEqual({
      finding: 'left-behind',
      shown: true,
      data: { outcome: 'shown', queue: 'buns', items: 4, left: 2, names: ['guest'], seconds: 2 },
      evidence: [11, 12, 13],
    });
  });

  it('is not seen where nothing is left, or a consumer is still there', () => {
    expect(leftBehindFinding(timeline(`${EATEN}${GIVES_UP}`)).data.outcome).toBe('none');
    expect(leftBehindFinding(timeline(`${EATEN}\n10 cook put buns 3`)).data.outcome).toBe('waiting');
    expect(leftBehindFinding(timeline('1 cook put buns 1')).data.outcome).toBe('waiting');
  });
});

const gaveUp = { queue: 'buns' as const, names: ['c1', 'c2'], seconds: 3, living: ['p1'] };
describeSentences(endedByTimeoutFinding, {
  shown: [gaveUp, { ...gaveUp, living: [] }],
  some: gaveUp,
  none: { ...gaveUp, names: [] },
});
const left = { queue: 'buns' as const, items: 5, left: 1, names: ['c1', 'c2'], seconds: 0.6 };
describeSentences(leftBehindFinding, { shown: left, waiting: left, none: { ...left, left: 0 } });
