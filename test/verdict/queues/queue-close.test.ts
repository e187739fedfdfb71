import { describe, expect, it } from 'vitest';
import { flushedFinding, noEndSignalFinding } from '../../../src/verdict/queues/queue-close.js';
import { timeline } from '../../helpers/log.js';

const BOX = 'box:queue';

/** Line n is event n: the log's first event is the run. */
describe('flushed', () => {
  const text = `
    1 writer put box A
    2 writer close ${BOX}
    3 writer exit 0
    4 main get box A`;

  it('is shown where an item outlives the close, even its writer', () => {
    expect(flushedFinding(timeline(text), 'box')).toMatchObject({
      shown: true,
      data: { process: 'writer', taker: 'main', items: 1, alive: 'no' },
      evidence: [2, 4],
    });
    expect(flushedFinding(timeline(text.replace('3 writer exit 0', '')), 'box').data['alive']).toBe('yes');
  });

  it('does not count what had come out before', () => {
    const before = text
      .replace('2 writer close', '1 main get box A\n2 writer close')
      .replace('4 main get box A', '');
    expect(flushedFinding(timeline(before), 'box')).toMatchObject({
      shown: false,
      data: { outcome: 'lost' },
    });
  });

  it('is not seen where nothing came out after it, or another had put it', () => {
    expect(flushedFinding(timeline(text.replace('4 main get box A', '')), 'box').data['outcome']).toBe(
      'lost',
    );
    expect(flushedFinding(timeline(text.replace('writer put', 'other put')), 'box').data['outcome']).toBe(
      'none',
    );
  });
});

describe('no-end-signal', () => {
  const text = `
    1 reader wait ${BOX} timeout=6
    1 reader block ${BOX}
    2 main close ${BOX}
    7 reader timeout ${BOX}`;

  it('is shown by one who waits on after the close', () => {
    expect(noEndSignalFinding(timeline(text), 'box')).toMatchObject({
      shown: true,
      data: { process: 'main', waiter: 'reader', seconds: 5 },
      evidence: [2, 3, 4],
    });
  });

  it('is not seen where nobody was waiting then', () => {
    const early = text
      .replace(`    2 main close ${BOX}\n`, '')
      .replace('1 reader wait', `0 main close ${BOX}\n1 reader wait`);
    expect(noEndSignalFinding(timeline(early), 'box').shown).toBe(false);
    expect(noEndSignalFinding(timeline(text.replace('2 main close', '8 main close')), 'box').shown).toBe(
      true,
    );
    const late = text.replace(`    2 main close ${BOX}\n`, '').concat(`\n8 main close ${BOX}`);
    expect(noEndSignalFinding(timeline(late), 'box').shown).toBe(false);
    expect(noEndSignalFinding(timeline(text.replace('main close', 'reader close')), 'box').shown).toBe(false);
  });
});
