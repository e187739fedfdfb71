import { describe, expect, it } from 'vitest';
import { lockFindings } from '../../../src/verdict/locks/every-lock.js';
import { timeline } from '../../helpers/log.js';

describe('lockFindings', () => {
  it('tell of each lock that several processes used', () => {
    const text = `
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      3 p1 release a
      4 p2 acquire a
      5 p3 wait own
      5 p3 acquire own
      6 p1 acquire b
      7 p1 release b
      8 p2 acquire b`;
    const found = lockFindings(timeline(text));
    expect(found.map(({ finding, data }) => `${finding} ${data['object']}`)).toEqual([
      'exclusion a',
      'asked-and-got a',
      'handover a',
      'exclusion b',
    ]);
  });
});
