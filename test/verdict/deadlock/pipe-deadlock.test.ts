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

  it('does not say "only" where others hold that end, too', () => {
    const shared = [
      { process: 'main', object: 'talk', way: 'sending', twoWay: true, shared: true },
      { process: 'p1', object: 'hose', way: 'receiving', shared: true },
    ] as const;
    expect(saidIn(pipeDeadlockFinding.of({ shown: null, data: { steps: shared }, evidence: [] }))).toEqual({
      en: 'Deadlock: main waits for a message through pipe talk, which p1 could send; p1 waits for room in pipe hose, which main could make by receiving.',
      zh: '死锁：main 在等管道 talk 里来消息，而能发的有 p1；p1 在等管道 hose 腾出地方，而能收的有 main。',
    });
    const [far, holders] = [{ process: 'p2', joins: '' }, [{ process: 'p1', joins: '' }]];
    const step = { process: 'main', object: 'talk', blocked: 2, held: null, awaits: 'sending' } as const;
    const next = { process: 'p1', object: 'lock', blocked: 3, held: 1 };
    const sharedIn = (all: typeof holders) =>
      pipeDeadlockFinding([{ ...step, holders: all }, next])?.data.steps.map((each) => each.shared ?? false);
    expect(sharedIn(holders)).toEqual([false, false]);
    expect(sharedIn([...holders, { process: 'main', joins: '' }])).toEqual([false, false]);
    expect(sharedIn([...holders, far])).toEqual([true, false]);
  });

  describeSentences(pipeDeadlockFinding, { circle: { steps } }, ['receiving', 'lock']);
});
