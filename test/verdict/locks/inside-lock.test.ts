import { describe, expect, it } from 'vitest';
import { insideLockFinding } from '../../../src/verdict/locks/inside-lock.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const marks = { begins: 'begin', ends: 'done' };

describe('inside-lock', () => {
  const judgeInside = (text: string) => insideLockFinding(timeline(text), 'a', marks);
  const turn = (t: number, process: string) => `
    ${t} ${process} acquire a
    ${t + 0.1} ${process} print begin
    ${t + 0.2} ${process} print done
    ${t + 0.3} ${process} release a`;

  it('is shown where each turn lies within its own process’s hold', () => {
    expect(judgeInside(turn(1, 'p1') + turn(2, 'p2') + turn(3, 'p1'))).toEqual({
      finding: 'inside-lock',
      shown: true,
      data: { outcome: 'shown', object: 'a', turns: 3, names: [] },
      evidence: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    });
  });

  it.each<[string, string, string[]]>([
    ['no lock at all', '1 p1 print begin\n2 p1 print done', ['p1']],
    ['another lock', '1 p1 acquire b\n2 p1 print begin\n3 p1 print done\n4 p1 release b', ['p1']],
    [
      'the lock of another process',
      '1 p2 acquire a\n2 p1 print begin\n3 p1 print done\n4 p2 release a',
      ['p1'],
    ],
    [
      'a beginning before the acquire',
      '1 p1 print begin\n2 p1 acquire a\n3 p1 print done\n4 p1 release a',
      ['p1'],
    ],
    ['an end after the release', '1 p1 acquire a\n2 p1 print begin\n3 p1 release a\n4 p1 print done', ['p1']],
    [
      'a release by another process in the middle',
      '1 p1 acquire a\n2 p1 print begin\n3 p2 release a\n4 p1 print done\n5 p1 release a',
      ['p1'],
    ],
    ['a hold that was long over', `${turn(1, 'p1')}\n5 p1 print begin\n6 p1 print done`, ['p1']],
    [
      'an end by a signal after the release',
      '1 p1 acquire a\n2 p1 print begin\n3 p1 release a\n4 p1 found signal 9',
      ['p1'],
    ],
  ])('is contradicted by %s', (_, text, names) => {
    expect(judgeInside(turn(0, 'p9') + text.replace(/^/, '\n'))).toMatchObject({
      shown: false,
      data: { outcome: 'outside', names },
    });
  });

  it('has the turns outside as evidence', () => {
    expect(judgeInside(`${turn(1, 'p1')}\n5 p2 print begin\n6 p2 print done`).evidence).toEqual([5, 6]);
  });

  it('is shown by one that died holding it, and for one process alone', () => {
    expect(judgeInside('1 p1 acquire a\n2 p1 print begin\n3 p1 found signal 9')).toMatchObject({
      shown: true,
      evidence: [1, 2],
    });
  });

  it('is not shown where nobody did anything', () => {
    expect(judgeInside('1 p1 acquire a\n2 p1 release a')).toMatchObject({
      shown: false,
      data: { outcome: 'none' },
    });
  });

  const inside = { object: 'printer', turns: 3, names: [] };
  describeSentences(insideLockFinding, {
    shown: [inside, { ...inside, turns: 1 }],
    outside: [
      { ...inside, names: ['p2'] },
      { ...inside, names: ['p2', 'p3'] },
    ],
    none: { ...inside, turns: 0 },
  });
});
