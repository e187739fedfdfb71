import { describe, expect, it } from 'vitest';
import { drainedFinding, outdatedLookFinding } from '../../../lessons/queue-api/looks-findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const BOX = 'box:queue';

/** Line n is event n: the log's first event is the run. */
describe('outdated-look', () => {
  const look = (log: string) => outdatedLookFinding(timeline(log));
  const text = `
    1 main put box A
    2 p1 print looks: empty() → false
    3 p2 get box A
    4 p1 wait ${BOX} timeout=0
    4 p1 timeout ${BOX}`;

  it('is shown where another was faster', () => {
    expect(look(text)).toMatchObject({
      shown: true,
      data: { outcome: 'shown', process: 'p1', taker: 'p2' },
      evidence: [2, 3, 5],
    });
  });

  it.each([
    ['one who gets it', 'none', text.replace('4 p1 timeout box:queue', '4 p1 get box A')],
    ['an item that was taken before the look', 'none', text.replace('3 p2 get', '3 p2 put')],
    [
      'an item that was gone before the look',
      'none',
      text.replace('3 p2 get box A', '').replace('2 p1', '1.5 p2 get box A\n2 p1'),
    ],
    ['nobody who looks', 'unseen', text.replace('false', 'true')],
  ])('is not seen with %s', (_, outcome, log) => {
    expect(look(log)).toMatchObject({ shown: false, data: { outcome } });
  });
});

describe('drained', () => {
  const gets = (end: string) => `
    1 main put box A
    1 main put box B
    2 main wait ${BOX} timeout=0
    2 main get box A
    2 main wait ${BOX} timeout=0
    2 main get box B
    2 main wait ${BOX} timeout=0
    2 main ${end}`;

  it('is shown by gets until nothing is left', () => {
    expect(drainedFinding(timeline(gets(`timeout ${BOX}`)))).toMatchObject({
      shown: true,
      data: { process: 'main', items: 2 },
      evidence: [4, 6, 8],
    });
  });

  it('counts one clearing at a time', () => {
    const twice = `${gets(`timeout ${BOX}`)}
      3 main put box C
      4 main wait ${BOX} timeout=0
      4 main get box C
      4 main wait ${BOX} timeout=0
      4 main timeout ${BOX}`;
    expect(drainedFinding(timeline(twice)).data.items).toBe(2);
  });

  it('is not seen before that, or where there was nothing to take', () => {
    expect(drainedFinding(timeline(gets('get box C'))).shown).toBe(false);
    expect(drainedFinding(timeline(`1 p1 wait ${BOX} timeout=0\n1 p1 timeout ${BOX}`)).shown).toBe(false);
  });
});

const look = { queue: 'box' as const, process: 'p1', taker: 'p2' };
describeSentences(outdatedLookFinding, { shown: look, none: look, unseen: look });
const cleared = { queue: 'box' as const, process: 'p1', items: 3 };
describeSentences(drainedFinding, { shown: [cleared, { ...cleared, items: 1 }], none: cleared });
