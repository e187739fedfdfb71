import { describe, expect, it } from 'vitest';
import { piledUpFinding } from '../../../lessons/back-pressure/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const WAITS = `
  1 cook wait table:queue
  1 cook put table 1
  2 cook wait table:queue
  2 cook block table:queue
  3 guest get table 1
  4 cook put table 2`;

describe('piled-up', () => {
  const heap = '1 cook put table 1\n1 cook put table 2\n1 cook put table 3';

  it('is shown where more lay in the queue than there would have been room for', () => {
    const { shown, data, evidence } = piledUpFinding(timeline(heap), 2);
    expect({ shown, evidence }).toEqual({ shown: true, evidence: [3] });
    expect(data).toEqual({ outcome: 'shown', queue: 'table', most: 3, places: 2 });
  });

  it('takes into account what was taken out', () => {
    const slow = heap.replace('1 cook put table 2', '1 guest get table 1\n1 cook put table 2');
    expect(piledUpFinding(timeline(slow), 2).data).toMatchObject({ outcome: 'short', most: 2 });
  });

  it('is not seen where it stayed short, or a producer waited', () => {
    expect(piledUpFinding(timeline(heap), 3).data.outcome).toBe('short');
    expect(piledUpFinding(timeline(WAITS), 0).data.outcome).toBe('waited');
  });
});

const pile = { queue: 'table' as const, most: 5, places: 2 };
describeSentences(piledUpFinding, { shown: pile, waited: pile, short: pile });
