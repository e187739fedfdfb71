import { describe, expect, it } from 'vitest';
import { noDeadlockFinding } from '../../../src/verdict/deadlock/no-deadlock.js';
import { CROSSED, START } from '../../helpers/deadlock-logs.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const ORDERLY = `${START}
  1 p1 acquire a
  1 p1 acquire b
  2 p1 release b
  2 p1 release a
  3 p2 acquire a
  3 p2 release a
  4 p1 exit 0
  4 p2 exit 0
  4 main exit 0
  4 observer end finished`;

describe('no-deadlock', () => {
  it.each([
    ['shown', ORDERLY],
    ['stuck', CROSSED],
    ['stuck', ORDERLY.replace('2 p1 release a', '')],
    ['stuck', ORDERLY.replace('end finished', 'end timeout')],
    ['unused', `${START}\n4 observer end finished`],
  ])('%s', (outcome, text) => {
    expect(noDeadlockFinding(timeline(text))).toMatchObject({
      shown: outcome === 'shown',
      data: { outcome },
    });
  });

  const orderly = { objects: ['fork', 'knife'], acquires: 4, processes: 2 };
  describeSentences(noDeadlockFinding, {
    shown: [orderly, { ...orderly, objects: ['fork'], processes: 1 }],
    stuck: [orderly, { ...orderly, objects: ['fork'] }],
    unused: orderly,
  });
});
