import { describe, expect, it } from 'vitest';
import { rushFinding } from '../../../lessons/phone-rush/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

/** Four buyers, two phones. */
const RUSH = `
  0 main spawn p1
  0 main spawn p2
  0 main spawn p3
  0 main spawn p4
  1 p3 put sale p3
  2 p1 put sale p1
  3 p2 print p2 is too late: sold out
  3 p4 print p4 is too late: sold out
  4 main join p1
  4 main join p2
  4 main join p3
  4 main join p4
  5 main print 1. p3 (pid 7)
  5 main print 2. p1 (pid 5)`;
const judge = (text: string) => {
  const { run, ...rest } = timeline(text);
  return rushFinding({ ...rest, run: run && { ...run, parameters: { phones: 2 } } });
};

describe('rush', () => {
  it('is shown by winners, ranking and losers', () => {
    expect(judge(RUSH)).toEqual({
      finding: 'rush',
      shown: true,
      data: { outcome: 'shown', places: 2, contenders: 4, won: 2, late: 2, names: ['p3', 'p1'] },
      evidence: [5, 6, 13, 14, 7, 8],
    });
  });

  it('is shown where there was room for all', () => {
    const text = `
      0 main spawn p1
      1 p1 put sale p1
      2 main join p1
      3 main print 1. p1 (pid 5)`;
    expect(judge(text)).toMatchObject({ shown: true, data: { late: 0 } });
  });

  it.each<[string, (text: string) => string, string]>([
    ['one winner too many', (text) => text.replace('3 p2 print', '3 p2 put sale p2\n3 p2 print'), 'number'],
    ['a place that stayed free', (text) => text.replace('2 p1 put sale p1', '2 p1 print too late'), 'number'],
    ['a winner who got in twice', (text) => text.replace('2 p1 put sale p1', '2 p3 put sale p3'), 'number'],
    [
      'a ranking in another order',
      (text) => text.replace('1. p3', '1. p1').replace('2. p1', '2. p3'),
      'ranking',
    ],
    ['a rank that is left out', (text) => text.replace('2. p1', '3. p1'), 'ranking'],
    ['no ranking', (text) => text.replaceAll(/ {2}5 main.*\n?/g, ''), 'ranking'],
    ['somebody who was not told', (text) => text.replace('p4 is too late', 'p4 goes home'), 'untold'],
    ['somebody who was not collected', (text) => text.replace('4 main join p4', ''), 'uncollected'],
  ])('is contradicted by %s', (_, spoil, outcome) => {
    const text = spoil(RUSH);
    expect(text).not.toBe(RUSH);
    expect(judge(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});

const rush = { places: 2, contenders: 4, won: 2, late: 2, names: ['p3', 'p1'] };
describeSentences(rushFinding, {
  shown: rush,
  number: rush,
  ranking: rush,
  untold: rush,
  uncollected: [rush, { ...rush, names: ['p3'] }],
});
