import { describe, expect, it } from 'vitest';
import { deadlockFinding } from '../../../src/verdict/deadlock/deadlock.js';
import { CROSSED } from '../../helpers/deadlock-logs.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';

describe('deadlock', () => {
  it('is what the lesson is for', () => {
    expect(deadlockFinding(timeline(CROSSED))).toMatchObject({
      shown: true,
      isStandstill: true,
      data: {
        steps: [
          { process: 'p2', object: 'a' },
          { process: 'p1', object: 'b' },
        ],
      },
    });
  });

  it.each([
    ['one process that waits for itself', '1 p1 acquire a\n2 p1 wait a\n2 p1 block a'],
    ['an orderly run', CROSSED.replace('3 p2 block a', '3 p2 acquire a')],
  ])('is not shown by %s', (_, text) => {
    expect(deadlockFinding(timeline(text))).toMatchObject({
      shown: false,
      data: { steps: [] },
      evidence: [],
    });
  });

  const locks = [
    { process: 'p1', object: 'knife' },
    { process: 'p2', object: 'fork' },
  ];
  const join = [
    { process: 'p1', object: 'key' },
    { process: 'main', object: '' },
  ];
  describeSentences(deadlockFinding, { none: { steps: [] }, locks: { steps: locks }, join: { steps: join } });

  it.each([
    [
      locks,
      'Deadlock: p1 waits for the lock knife, held by p2; p2 waits for the lock fork, held by p1.',
      '死锁：p1 在等锁 knife，它在 p2 手里；p2 在等锁 fork，它在 p1 手里。',
    ],
    [
      join,
      'Deadlock: p1 waits for the lock key, held by main; main waits for p1 to end.',
      '死锁：p1 在等锁 key，它在 main 手里；main 在等 p1 结束。',
    ],
  ])('tells who waits for whom', (steps, en, zh) => {
    expect(saidIn(deadlockFinding.of({ shown: null, data: { steps }, evidence: [] }))).toEqual({ en, zh });
  });
});
