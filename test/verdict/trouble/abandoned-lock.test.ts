import { describe, expect, it } from 'vitest';
import { abandonedLockFindings } from '../../../src/verdict/trouble/abandoned-lock.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('abandoned-lock', () => {
  const judge = (text: string) => abandonedLockFindings(timeline(text));

  it('tells whose end left it locked, and who waited in vain', () => {
    const text = `
      0 p0 wait a
      0 p0 acquire a
      0 p0 release a
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      2 p2 block a
      3 p1 found signal 9
      4 p3 wait a timeout=1
      5 p3 timeout a
      9 observer end timeout`;
    // stopped or not: p1 was collected by nobody, but a run that is stopped does not explain a kill that was sent
    expect(judge(text.replace('9 observer end timeout', ''))).toEqual([
      {
        finding: 'abandoned-lock',
        shown: null,
        data: { object: 'a', holder: 'p1', killed: true, waiting: ['p2'] },
        evidence: [5, 8, 6],
      },
    ]);
    expect(judge(text.replace('3 p1 found', '2.5 main kill p1 9\n3 p1 found'))).toHaveLength(1);
  });

  it.each([
    ['that was released', '1 p1 acquire a\n2 p1 release a\n3 p1 exit 0'],
    ['that somebody else released after the holder’s end', '1 p1 acquire a\n3 p1 exit 0\n4 p2 release a'],
    ['whose holder still lives', '1 p1 acquire a\n3 p2 exit 0'],
    ['that is a semaphore', '1 p1 acquire a:semaphore\n3 p1 exit 0'],
    [
      'that was held when the whole run was stopped',
      '1 p1 acquire a\n3 p1 found signal 9\n4 observer end interrupted',
    ],
  ])('says nothing of a lock %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  it('speaks of one left by a process that ended by itself, though the run was stopped later', () => {
    expect(judge('1 p1 acquire a\n3 p1 exit 0\n4 observer end timeout')).toHaveLength(1);
  });

  const locked = { object: 'printer', holder: 'p1', killed: false, waiting: [] };
  it('is none where others release it for those who took it: it is a signal', () => {
    const text = `
      0 main acquire gate
      1 opener release gate
      2 p1 acquire gate
      3 p1 exit 0
      4 p2 wait gate
      4 p2 block gate`;
    expect(abandonedLockFindings(timeline(text))).toEqual([]);
    expect(abandonedLockFindings(timeline(text.replace('opener', 'main')))).toHaveLength(1);
  });

  describeSentences(abandonedLockFindings, {
    nobodyWaits: locked,
    some: { ...locked, waiting: ['p2', 'p3'] },
    killed: { ...locked, killed: true },
  });
});
