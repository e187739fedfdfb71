import { describe, expect, it } from 'vitest';
import { orderByProgramFinding } from '../../../lessons/lock-v2/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { competing, joined, marks } from '../ordered-turns.js';

describe('order-by-program', () => {
  const judge = (text: string) => orderByProgramFinding(timeline(text), marks);

  it('is shown by join and spawn', () => {
    expect(judge(joined)).toEqual({
      finding: 'order-by-program',
      shown: true,
      data: { outcome: 'shown', turns: ['p1', 'p2'], names: [] },
      evidence: [5, 6],
    });
  });

  it('is not shown by competition, overlap, or one alone', () => {
    expect(judge(competing)).toMatchObject({
      shown: false,
      data: { outcome: 'not-joined', names: ['p1', 'p2'] },
      evidence: [8, 12],
    });
    const overlap = '1 p1 print begin\n2 p2 print begin\n3 p1 print done\n4 p2 print done';
    expect(judge(overlap)).toMatchObject({ shown: false, data: { outcome: 'overlap', names: ['p1', 'p2'] } });
    const luck = '1 p1 print begin\n2 p1 print done\n3 p2 print begin\n4 p2 print done';
    expect(judge(luck)).toMatchObject({ shown: false, data: { outcome: 'not-joined', names: ['p1', 'p2'] } });
    expect(judge('1 p1 print begin\n2 p1 print done')).toMatchObject({
      shown: false,
      data: { outcome: 'alone' },
    });
  });
});

const program = { turns: ['p1', 'p2', 'p3'], names: ['p1', 'p2'] };
describeSentences(orderByProgramFinding, {
  shown: program,
  overlap: program,
  'not-joined': program,
  alone: program,
});
