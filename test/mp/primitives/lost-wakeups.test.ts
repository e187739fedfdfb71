import { describe, expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';
import { oneIn } from '../../helpers/turns.js';

describe('a wake-up that is lost holds nobody up', () => {
  it.each(oneIn(2, ['Lock.release', 'RLock.release', 'Semaphore.release']))(
    '%s wakes one that is killed before it looks, and is not collected: the next one goes on',
    async (how) => {
      const { prints } = await launch('lost-wakeups.ts', { parameters: { who: 'the woken', how } });
      expect(prints()).toEqual(['went on', 'victim: -9']);
    },
  );

  const wakers: readonly [how: string, end: string][] = [
    ['Lock.release', 'went on'],
    ['RLock.release', 'went on'],
    ['Semaphore.release', 'went on'],
    ['Event.set', 'went on'],
    ['Barrier.abort', 'BROKEN_BARRIER'],
    ['Barrier.wait', 'went on'],
    ['Barrier.reset', 'BROKEN_BARRIER'],
  ];

  it.each(oneIn(2, wakers, 1))(
    '%s is killed just before it wakes: who sleeps learns of it',
    async (how, end) => {
      const { prints } = await launch('lost-wakeups.ts', { parameters: { who: 'the waker', how } });
      expect(prints()).toEqual([end, 'victim: -9']);
    },
  );
});
