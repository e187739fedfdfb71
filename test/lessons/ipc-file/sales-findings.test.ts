import { describe, expect, it } from 'vitest';
import {
  oversoldFinding,
  tooLateFinding,
  withinStockFinding,
} from '../../../lessons/ipc-file/sales-findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { closed, crowded, orderly } from './offices.js';

describe('oversold', () => {
  it('says by how many, with the stock and the one too many', () => {
    expect(oversoldFinding(crowded)).toMatchObject({
      shown: true,
      data: { tickets: 2, sold: 3, over: 1, left: 1 },
      evidence: [1, 7, 5, 6],
    });
  });

  it('is not seen where there were enough, or nobody bought', () => {
    expect(oversoldFinding(orderly)).toMatchObject({ shown: false, data: { outcome: 'none' } });
    expect(oversoldFinding(closed)).toMatchObject({ shown: false, data: { outcome: 'unsold' } });
    expect(oversoldFinding(timeline('1 main start'))).toMatchObject({ shown: false });
  });

  it('counts a write that raised the number as no sale', () => {
    const returned = timeline(`
      1 main write tickets.json {"left":2}
      2 b1 read tickets.json {"left":2}
      3 b1 write tickets.json {"left":3}`);
    expect(oversoldFinding(returned)).toMatchObject({ data: { sold: 0 } });
  });
});

describe('within-stock', () => {
  it('is shown where the books add up', () => {
    expect(withinStockFinding(orderly)).toMatchObject({
      shown: true,
      data: { tickets: 2, sold: 2, over: 0, left: 0 },
      evidence: [1, 3, 5],
    });
  });

  it('is contradicted by a sale too many', () => {
    expect(withinStockFinding(crowded)).toMatchObject({
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
    expect(withinStockFinding(wrong)).toMatchObject({ shown: false, data: { outcome: 'wrong' } });
    expect(withinStockFinding(closed)).toMatchObject({ shown: false, data: { outcome: 'unsold' } });
  });
});

describe('too-late', () => {
  it('names who found nothing left and was told', () => {
    expect(tooLateFinding(orderly)).toEqual({
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
    expect(tooLateFinding(silent)).toMatchObject({
      shown: false,
      data: { outcome: 'silent', names: ['b3'] },
    });
  });

  it('is a mere fact where nobody was late: main’s look at the end does not count, nor a look before', () => {
    expect(tooLateFinding(crowded)).toMatchObject({ shown: null, data: { late: 0 } });
    const lucky = timeline(`
      1 b1 read tickets.json {"left":0}
      2 b1 read tickets.json {"left":1}
      3 b1 write tickets.json {"left":0}
      4 b1 read tickets.json {"left":0}
      5 main read tickets.json {"left":0}`);
    expect(tooLateFinding(lucky)).toMatchObject({ shown: null });
  });
});

const books = { file: 'tickets.json', tickets: 4, sold: 6, over: 2, left: 1 };
describeSentences(oversoldFinding, { shown: books, none: books, unsold: books });
describeSentences(withinStockFinding, { shown: books, oversold: books, wrong: books, unsold: books });
describeSentences(tooLateFinding, {
  shown: [
    { late: 2, names: ['b5', 'b6'] },
    { late: 1, names: ['b5'] },
  ],
  silent: { late: 1, names: ['b5'] },
  nobody: { late: 0, names: [] },
});
