import { describe, expect, it } from 'vitest';
import {
  flushedFinding,
  noEndSignalFinding,
  refusedFinding,
} from '../../../lessons/queue-api/closing-findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const BOX = 'box:queue';

/** Line n is event n: the log's first event is the run. */
describe('refused', () => {
  const text =
    '1 main print put B → QUEUE_CLOSED\n2 main print get() → QUEUE_CLOSED\n3 main print close() → done';

  it('quotes the answers', () => {
    expect(refusedFinding(timeline(text), ['QUEUE_CLOSED'])).toMatchObject({
      shown: true,
      data: { calls: ['put B → QUEUE_CLOSED', 'get() → QUEUE_CLOSED'], errors: [] },
      evidence: [1, 2],
    });
  });

  it('is not shown where one is missing', () => {
    expect(refusedFinding(timeline(text), ['QUEUE_CLOSED', 'QUEUE_OPEN'])).toMatchObject({
      shown: false,
      data: { outcome: 'missing', errors: ['QUEUE_OPEN'] },
    });
  });
});

describe('flushed', () => {
  const text = `
    1 writer put box A
    2 writer close ${BOX}
    3 writer exit 0
    4 main get box A`;

  it('is shown where an item outlives the close, even its writer', () => {
    expect(flushedFinding(timeline(text))).toMatchObject({
      shown: true,
      data: { process: 'writer', taker: 'main', items: 1, alive: false },
      evidence: [2, 4],
    });
    expect(flushedFinding(timeline(text.replace('3 writer exit 0', ''))).data.alive).toBe(true);
  });

  it('does not count what had come out before', () => {
    const before = text
      .replace('2 writer close', '1 main get box A\n2 writer close')
      .replace('4 main get box A', '');
    expect(flushedFinding(timeline(before))).toMatchObject({
      shown: false,
      data: { outcome: 'lost' },
    });
  });

  it('is not seen where nothing came out after it, or another had put it', () => {
    expect(flushedFinding(timeline(text.replace('4 main get box A', ''))).data.outcome).toBe('lost');
    expect(flushedFinding(timeline(text.replace('writer put', 'other put'))).data.outcome).toBe('none');
  });
});

describe('no-end-signal', () => {
  const text = `
    1 reader wait ${BOX} timeout=6
    1 reader block ${BOX}
    2 main close ${BOX}
    7 reader timeout ${BOX}`;

  it('is shown by one who waits on after the close', () => {
    expect(noEndSignalFinding(timeline(text))).toMatchObject({
      shown: true,
      data: { process: 'main', waiter: 'reader', seconds: 5 },
      evidence: [2, 3, 4],
    });
  });

  it('is not seen where nobody was waiting then', () => {
    const early = text
      .replace(`    2 main close ${BOX}\n`, '')
      .replace('1 reader wait', `0 main close ${BOX}\n1 reader wait`);
    expect(noEndSignalFinding(timeline(early)).shown).toBe(false);
    expect(noEndSignalFinding(timeline(text.replace('2 main close', '8 main close'))).shown).toBe(true);
    const late = text.replace(`    2 main close ${BOX}\n`, '').concat(`\n8 main close ${BOX}`);
    expect(noEndSignalFinding(timeline(late)).shown).toBe(false);
    expect(noEndSignalFinding(timeline(text.replace('main close', 'reader close'))).shown).toBe(false);
  });
});

describeSentences(refusedFinding, {
  shown: { calls: ['put A → QUEUE_CLOSED'], errors: [] },
  missing: { calls: [], errors: ['QUEUE_CLOSED'] },
});
const closed = { queue: 'box' as const, process: 'p1', taker: 'p2', items: 3, alive: false };
describeSentences(flushedFinding, {
  shown: [closed, { ...closed, items: 1 }, { ...closed, alive: true }],
  lost: closed,
  none: closed,
});
const waiting = { queue: 'box' as const, process: 'p1', waiter: 'p2', seconds: 2 };
describeSentences(noEndSignalFinding, { shown: waiting, none: waiting });
