import { describe, expect, it } from 'vitest';
import { unfinishedFindings } from '../../../src/verdict/trouble/unfinished.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('unfinished', () => {
  const judge = (text: string) => unfinishedFindings(timeline(text), { begins: 'begin', ends: 'done' });

  it('names the children that did not get through', () => {
    const text = `
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      2 p1 print begin
      3 p1 print done
      4 p2 print begin
      5 p2 found signal 9`;
    expect(judge(text)).toEqual([
      { finding: 'unfinished', shown: false, data: { processes: ['p2', 'p3'] }, evidence: [6] },
    ]);
  });

  it('is nothing where all children got through; main need not', () => {
    expect(judge('0 main start\n1 main spawn p1\n2 p1 print begin\n3 p1 print done')).toEqual([]);
  });

  describeSentences(unfinishedFindings, { one: { processes: ['p2'] }, several: { processes: ['p2', 'p3'] } });
});
