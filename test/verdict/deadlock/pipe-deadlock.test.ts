import { describe, expect, it } from 'vitest';
import { pipeDeadlockFinding } from '../../../src/verdict/deadlock/pipe-deadlock.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';

describe('pipe-deadlock', () => {
  const steps = [
    { process: 'p1', object: 'hose', way: 'sending' },
    { process: 'p2', object: 'lines', way: 'receiving' },
    { process: 'p3', object: 'fork', way: 'lock' },
    { process: 'p4', object: '', way: 'join' },
  ] as const;

  it('says of each what it waits for', () => {
    expect(saidIn(pipeDeadlockFinding.of({ shown: null, data: { steps }, evidence: [] })).en).toBe(
      'Deadlock: p1 waits for a message through pipe hose, which only p2 could send; p2 waits for room in pipe lines, which only p3 could make by receiving; p3 waits for lock fork, held by p4; p4 waits for p1 to end.',
    );
  });

  it('is nothing where there is no pipe in the circle', () => {
    const step = { process: 'p1', object: 'a', blocked: 2, held: 1 };
    expect(pipeDeadlockFinding([step])).toBeNull();
    expect(pipeDeadlockFinding([{ ...step, awaits: 'receiving', held: null }])).toMatchObject({
      shown: null,
      data: { steps: [{ process: 'p1', object: 'a', way: 'receiving' }] },
      evidence: [2],
    });
  });

  it('knows the partner at a two-way pipe', () => {
    const twoWay = [
      { process: 'main', object: 'talk', way: 'sending', twoWay: true },
      { process: 'p1', object: 'talk', way: 'receiving', twoWay: true },
    ] as const;
    expect(saidIn(pipeDeadlockFinding.of({ shown: null, data: { steps: twoWay }, evidence: [] }))).toEqual({
      en: 'Deadlock: main waits for a message from p1 through pipe talk; p1 waits for room in pipe talk, until main receives.',
      zh: '死锁：main 在等 p1 经管道 talk 发来消息；p1 在等管道 talk 腾出地方，要由 main 来收。',
    });
  });

  describeSentences(pipeDeadlockFinding, { circle: { steps } }, ['receiving', 'lock']);
});
