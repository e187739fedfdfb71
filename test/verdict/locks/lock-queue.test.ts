import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAndGotFinding, handoverFinding } from '../../../src/verdict/locks/lock-queue.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { lockTurns } from '../lock-turns.js';

const asked = (text: string) => askedAndGotFinding(timeline(text), 'a');

describe('asked-and-got', () => {
  it('tells both orders, and that they are the same', () => {
    expect(asked('1 p2 wait a\n1 p2 acquire a\n2 p1 wait a\n3 p2 release a\n4 p1 acquire a')).toEqual({
      finding: 'asked-and-got',
      shown: null,
      data: { object: 'a', asked: ['p2', 'p1'], got: ['p2', 'p1'], overtaken: 0, names: [] },
      evidence: [1, 3, 2, 5],
    });
  });

  it('tells who overtook whom, and how many were overtaken', () => {
    const text = `
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      2 p3 wait a
      2 p4 wait a
      3 p1 release a
      3 p4 acquire a
      4 p4 release a
      4 p2 acquire a
      5 p2 release a
      5 p3 acquire a`;
    expect(asked(text)?.data).toMatchObject({
      got: ['p1', 'p4', 'p2', 'p3'],
      overtaken: 2,
      names: ['p2', 'p4'],
    });
    expect(asked(text)?.evidence.slice(0, 4)).toEqual([3, 5, 7, 9]);
  });

  it('counts each process once, by its first time', () => {
    const text = `
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      3 p1 release a
      3 p1 wait a
      3 p1 acquire a
      4 p1 release a
      4 p2 acquire a`;
    expect(asked(text)?.data).toMatchObject({ asked: ['p1', 'p2'], got: ['p1', 'p2'], overtaken: 0 });
  });

  it('tells who never got it', () => {
    expect(asked('1 p1 wait a\n1 p1 acquire a\n2 p2 wait a\n3 p2 timeout a')?.data).toMatchObject({
      asked: ['p1', 'p2'],
      got: ['p1'],
    });
  });

  it('says nothing of a lock that one process used, or nobody', () => {
    expect(asked('1 p1 wait a\n1 p1 acquire a')).toBeNull();
    expect(asked('1 p1 wait b\n1 p2 wait b\n1 p2 acquire b')).toBeNull();
  });

  it('finds somebody overtaken exactly where the two orders differ', () => {
    fc.assert(
      fc.property(lockTurns, (lines) => {
        const data = asked(lines.join('\n'))?.data;
        expect(data).toMatchObject(
          data?.overtaken === 0 ? { got: data.asked } : { names: [expect.any(String), expect.any(String)] },
        );
        expect(data?.overtaken === 0).toBe(String(data?.asked) === String(data?.got));
      }),
    );
  });

  const same = {
    object: 'printer',
    asked: ['p1', 'p2', 'p3'],
    got: ['p1', 'p2', 'p3'],
    overtaken: 0,
    names: [],
  };
  describeSentences(askedAndGotFinding, {
    same,
    overtaken: { ...same, got: ['p1', 'p3', 'p2'], overtaken: 1, names: ['p2', 'p3'] },
    severalOvertaken: { ...same, got: ['p3', 'p1', 'p2'], overtaken: 2, names: ['p1', 'p3'] },
    notAll: { ...same, got: ['p1', 'p2'] },
  });
});

describe('handover', () => {
  const judge = (text: string) => handoverFinding(timeline(text), 'a');

  it('is from a release to the acquire of one who was waiting', () => {
    const text = `
      1 p1 wait a
      1 p1 acquire a
      2 p2 wait a
      2 p3 wait a
      3 p1 release a
      3.2 p3 acquire a
      4 p3 release a
      4.5 p2 acquire a`;
    expect(judge(text)).toEqual({
      finding: 'handover',
      shown: null,
      data: { object: 'a', times: 2, quickest: 0.2, slowest: 0.5 },
      evidence: [5, 6, 7, 8],
    });
  });

  it.each([
    ['one who came when the lock was free', '1 p1 acquire a\n2 p1 release a\n3 p2 wait a\n4 p2 acquire a'],
    ['the same process again', '1 p1 acquire a\n2 p1 release a\n3 p1 wait a\n4 p1 acquire a'],
    [
      'one who had given up and came back',
      '1 p1 acquire a\n1 p2 wait a\n2 p2 timeout a\n3 p1 release a\n4 p2 wait a\n4 p2 acquire a',
    ],
  ])('is not to %s', (_, text) => {
    expect(judge(text)).toBeNull();
  });

  describeSentences(handoverFinding, {
    once: { object: 'printer', times: 1, quickest: 0.00015, slowest: 0.00015 },
    often: { object: 'printer', times: 2, quickest: 0.00015, slowest: 0.0124 },
  });
});
