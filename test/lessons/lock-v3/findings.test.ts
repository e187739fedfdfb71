import { describe, expect, it } from 'vitest';
import { orderByCompetitionFinding } from '../../../lessons/lock-v3/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';
import { competing, joined, marks } from '../ordered-turns.js';

describe('order-by-competition', () => {
  const judge = (text: string) => orderByCompetitionFinding(timeline(text), marks);

  it('is shown by the acquires', () => {
    expect(judge(competing)).toEqual({
      finding: 'order-by-competition',
      shown: true,
      data: { outcome: 'shown', object: 'a', turns: ['p1', 'p2'], waited: 1 },
      evidence: [5, 11],
    });
  });

  it('is not shown by join, overlap, luck, or one alone', () => {
    expect(judge(joined)).toMatchObject({ shown: false, data: { outcome: 'program' }, evidence: [5, 6] });
    const overlap = '1 p1 print begin\n2 p2 print begin\n3 p1 print done\n4 p2 print done';
    expect(judge(overlap)).toMatchObject({ shown: false, data: { outcome: 'overlap' }, evidence: [1, 2] });
    const luck = '1 p1 print begin\n2 p1 print done\n3 p2 print begin\n4 p2 print done';
    expect(judge(luck)).toMatchObject({ shown: false, data: { outcome: 'no-lock' } });
    expect(judge('1 p1 print begin\n2 p1 print done')).toMatchObject({
      shown: false,
      data: { outcome: 'alone' },
      evidence: [],
    });
  });
});

const competition = { object: 'printer', turns: ['p2', 'p1', 'p3'], waited: 2 };
describeSentences(orderByCompetitionFinding, {
  shown: [competition, { ...competition, waited: 0 }],
  overlap: competition,
  program: competition,
  'no-lock': competition,
  apart: competition,
  alone: competition,
});

it('says how many were waiting', () => {
  const data = { outcome: 'shown', ...competition } as const;
  expect(saidIn(orderByCompetitionFinding.of({ shown: true, data, evidence: [] }))).toEqual({
    en: 'The order p2, p1, p3 was decided at the lock printer, by who got it first. 2 of the 3 turns went to a process that was already waiting.',
    zh: '顺序 p2、p1、p3 是在锁 printer 上抢出来的：谁先拿到，谁先来。3 次里有 2 次，拿到它的进程事先就在等。',
  });
});
