import { describe, expect, it } from 'vitest';
import { selfDeadlockFinding } from '../../../src/verdict/deadlock/self-deadlock.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('self-deadlock', () => {
  it('is what the lesson is for', () => {
    const alone = timeline('1 p1 acquire a\n2 p1 wait a\n2 p1 block a');
    expect(selfDeadlockFinding(alone)).toMatchObject({ shown: true, data: { process: 'p1', object: 'a' } });
  });

  it.each([
    ['an orderly run', '1 p1 acquire a\n2 p1 release a'],
    ['one that waits for another', '1 p2 acquire a\n2 p1 wait a\n2 p1 block a'],
    ['one that waits for itself at a pipe', '1 main wait own:pipe\n1 main block own:pipe'],
  ])('is not shown by %s', (_, text) => {
    expect(selfDeadlockFinding(timeline(text))).toMatchObject({ shown: false, evidence: [] });
  });

  describeSentences(selfDeadlockFinding, {
    shown: { process: 'p1', object: 'printer' },
    none: { process: '', object: '' },
  });
});
