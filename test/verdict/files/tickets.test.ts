import { describe, expect, it } from 'vitest';
import {
  lostUpdateFinding,
  noLostUpdateFinding,
  oversoldFinding,
  tooLateFinding,
  withinStockFinding,
} from '../../../src/verdict/files/tickets.js';
import { timeline } from '../../helpers/log.js';

const TICKETS = { file: 'tickets.json', field: 'left' };

/** Two tickets, three buyers, one after the other. Line n of the log is event n. */
const orderly = timeline(`
  1 main write tickets.json {"left":2}
  2 b1 read tickets.json {"left":2}
  3 b1 write tickets.json {"left":1}
  4 b2 read tickets.json {"left":1}
  5 b2 write tickets.json {"left":0}
  6 b3 read tickets.json {"left":0}
  7 b3 print b3 leaves without: too late, sold out
  8 main read tickets.json {"left":0}`);

/** Two tickets, three buyers, all at once. */
const crowded = timeline(`
  1 main write tickets.json {"left":2}
  2 b1 read tickets.json {"left":2}
  3 b2 read tickets.json {"left":2}
  4 b3 read tickets.json {"left":2}
  5 b1 write tickets.json {"left":1}
  6 b2 write tickets.json {"left":1}
  7 b3 write tickets.json {"left":1}
  8 main read tickets.json {"left":1}`);

const closed = timeline('1 main write tickets.json {"left":2}\n2 b1 read tickets.json {"left":2}');

describe('lost-update', () => {
  it('is shown with the read, the write it missed, and the write that rests on it', () => {
    expect(lostUpdateFinding(crowded, TICKETS)).toEqual({
      finding: 'lost-update',
      shown: true,
      data: {
        outcome: 'shown',
        file: 'tickets.json',
        updates: 3,
        stale: 2,
        names: ['b2', 'b1'],
        saw: 2,
        missed: 1,
        wrote: 1,
      },
      evidence: [3, 5, 6, 4, 5, 7],
    });
  });

  it('is not seen where each waited for the other', () => {
    expect(lostUpdateFinding(orderly, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(lostUpdateFinding(closed, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'unused' } });
  });
});

describe('no-lost-update', () => {
  it('is shown by reads and writes in turn', () => {
    expect(noLostUpdateFinding(orderly, TICKETS)).toMatchObject({
      shown: true,
      data: { updates: 2, names: [] },
      evidence: [2, 3, 4, 5],
    });
  });

  it('is contradicted by a change that had not seen another', () => {
    expect(noLostUpdateFinding(crowded, TICKETS)).toMatchObject({
      shown: false,
      data: { outcome: 'lost', names: ['b2', 'b1'] },
      evidence: [3, 5, 6],
    });
    expect(noLostUpdateFinding(closed, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'unused' } });
  });
});

describe('oversold', () => {
  it('says by how many, with the stock and the one too many', () => {
    expect(oversoldFinding(crowded, TICKETS)).toMatchObject({
      shown: true,
      data: { tickets: 2, sold: 3, over: 1, left: 1 },
      evidence: [1, 7, 5, 6],
    });
  });

  it('is not seen where there were enough, or nobody bought', () => {
    expect(oversoldFinding(orderly, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(oversoldFinding(closed, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'unsold' } });
    expect(oversoldFinding(timeline('1 main start'), TICKETS)).toMatchObject({ shown: false });
  });

  it('counts a write that raised the number as no sale', () => {
    const returned = timeline(`
      1 main write tickets.json {"left":2}
      2 b1 read tickets.json {"left":2}
      3 b1 write tickets.json {"left":3}`);
    expect(oversoldFinding(returned, TICKETS)).toMatchObject({ data: { sold: 0 } });
  });
});

describe('within-stock', () => {
  it('is shown where the books add up', () => {
    expect(withinStockFinding(orderly, TICKETS)).toMatchObject({
      shown: true,
      data: { tickets: 2, sold: 2, over: 0, left: 0 },
      evidence: [1, 3, 5],
    });
  });

  it('is contradicted by a sale too many', () => {
    expect(withinStockFinding(crowded, TICKETS)).toMatchObject({
      shown: false,
      data: { outcome: 'oversold' },
    });
  });

  it('is contradicted by a number that does not fit what was sold', () => {
    const wrong = timeline(`
      1 main write tickets.json {"left":9}
      2 b1 read tickets.json {"left":9}
      3 b2 read tickets.json {"left":9}
      4 b1 write tickets.json {"left":8}
      5 b2 write tickets.json {"left":8}`);
    expect(withinStockFinding(wrong, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'wrong' } });
    expect(withinStockFinding(closed, TICKETS)).toMatchObject({ shown: false, data: { outcome: 'unsold' } });
  });
});

describe('too-late', () => {
  it('names who found nothing left and was told', () => {
    expect(tooLateFinding(orderly, TICKETS, 'too late')).toEqual({
      finding: 'too-late',
      shown: true,
      data: { outcome: 'shown', late: 1, names: ['b3'] },
      evidence: [6, 7],
    });
  });

  it('is contradicted by a latecomer who goes away in silence, or was told beforehand', () => {
    const silent = timeline(`
      1 b3 print too late
      2 b3 read tickets.json {"left":0}
      3 b3 print good-bye`);
    expect(tooLateFinding(silent, TICKETS, 'too late')).toMatchObject({
      shown: false,
      data: { outcome: 'silent', names: ['b3'] },
    });
  });

  it('is a mere fact where nobody was late: main’s look at the end does not count, nor a look before', () => {
    expect(tooLateFinding(crowded, TICKETS, 'too late')).toMatchObject({ shown: null, data: { late: 0 } });
    const lucky = timeline(`
      1 b1 read tickets.json {"left":0}
      2 b1 read tickets.json {"left":1}
      3 b1 write tickets.json {"left":0}
      4 b1 read tickets.json {"left":0}
      5 main read tickets.json {"left":0}`);
    expect(tooLateFinding(lucky, TICKETS, 'too late')).toMatchObject({ shown: null });
  });
});
