import { describe, expect, it } from 'vitest';
import { firstInFirstOutFinding } from '../../../src/verdict/queues/queue-items.js';
import { timeline } from '../../helpers/log.js';

const fifo = (text: string) => firstInFirstOutFinding(timeline(text), 'tickets');

/** Line n is event n. */
const TWO_IN = `
  1 main put tickets A
  1 main put tickets B`;

describe('first-in-first-out', () => {
  it('is shown by puts and gets in one order', () => {
    expect(fifo(`${TWO_IN}\n2 b1 get tickets A\n3 main put tickets A\n4 b2 get tickets B`)).toEqual({
      finding: 'first-in-first-out',
      shown: true,
      data: { outcome: 'shown', queue: 'tickets', puts: 3, gets: 2, left: 1, item: '' },
      evidence: [1, 3, 2, 5],
    });
  });

  it.each([
    ['an item that overtakes', `${TWO_IN}\n2 b1 get tickets B`, 'B', [1, 3]],
    ['an item that comes out twice', `${TWO_IN}\n2 b1 get tickets A\n2 b2 get tickets A`, 'A', [2, 4]],
    ['an item that nobody put in', `1 main put tickets A\n2 b1 get tickets A\n3 b2 get tickets B`, 'B', [3]],
    ['an item that comes out before it goes in', '1 b1 get tickets A\n2 main put tickets A', 'A', [2, 1]],
  ])('is contradicted by %s', (_, text, item, evidence) => {
    expect(fifo(text)).toMatchObject({ shown: false, data: { outcome: 'wrong', item }, evidence });
  });

  it('takes no notice of other queues, and is not seen where nothing came out', () => {
    expect(fifo(`${TWO_IN}\n2 b1 get other B\n3 b1 get tickets A`)).toMatchObject({ shown: true });
    expect(fifo(TWO_IN)).toMatchObject({ shown: false, data: { outcome: 'unused' } });
  });
});
