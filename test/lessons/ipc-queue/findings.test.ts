import { describe, expect, it } from 'vitest';
import { queueSalesFinding } from '../../../lessons/ipc-queue/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const sales = (text: string) => queueSalesFinding(timeline(text));

/** Line n is event n. */
const TWO_IN = `
  1 main put tickets A
  1 main put tickets B`;

describe('queue-sales', () => {
  const born = '0 main spawn b1\n0 main spawn b2\n0 main spawn b3';
  const bought = `${born}${TWO_IN}\n2 b2 get tickets A\n3 b1 get tickets B`;

  it('is shown where each got one and the rest were told', () => {
    expect(sales(`${bought}\n4 b3 print b3 is too late`)).toMatchObject({
      shown: true,
      data: { tickets: 2, sold: 2, buyers: ['b2', 'b1'], names: ['b3'] },
      evidence: [6, 7, 8],
    });
  });

  it('is contradicted by one who was not told', () => {
    expect(sales(`${bought}\n4 b2 print too late`)).toMatchObject({
      shown: false,
      data: { outcome: 'untold', names: ['b3'] },
    });
  });

  it('is contradicted by one who got two', () => {
    expect(sales(`${born}${TWO_IN}\n2 b1 get tickets A\n3 b1 get tickets B`)).toMatchObject({
      shown: false,
      data: { outcome: 'twice', names: ['b1'] },
    });
  });

  it('is contradicted by tickets that stayed while buyers left', () => {
    const text = `${born}${TWO_IN}\n2 b1 get tickets A\n3 b2 print too late\n3 b3 print too late`;
    expect(sales(text)).toMatchObject({ shown: false, data: { outcome: 'left-over' } });
  });

  it('is not seen where nothing was sold', () => {
    expect(sales(`${born}${TWO_IN}`)).toMatchObject({ shown: false, data: { outcome: 'unsold' } });
  });
});

const sold = { queue: 'tickets' as const, tickets: 2, sold: 2, buyers: ['b2', 'b1'], names: ['b3'] };
describeSentences(
  queueSalesFinding,
  {
    shown: [sold, { ...sold, names: [] }],
    unsold: sold,
    twice: sold,
    'left-over': sold,
    untold: sold,
  },
  // a queue's name, and what is in it
  ['tickets'],
);
