import { describe, expect, it } from 'vitest';
import {
  drainedFinding,
  gaveUpFinding,
  noWaitFinding,
  outdatedLookFinding,
  refusedFinding,
  waitedForItemFinding,
} from '../../../src/verdict/queues/queue-answers.js';
import { timeline } from '../../helpers/log.js';

const BOX = 'box:queue';

/** Line n is event n: the log's first event is the run. */
describe('no-wait', () => {
  const text = `
    1 main wait ${BOX} timeout=0
    1 main timeout ${BOX}
    2 main wait ${BOX} timeout=0
    2 main put box A
    3 main wait ${BOX} timeout=0
    3 main timeout ${BOX}`;

  it('counts the answers, and tells Empty from Full by what was inside', () => {
    expect(noWaitFinding(timeline(text), 'box')).toEqual({
      finding: 'no-wait',
      shown: true,
      data: { outcome: 'shown', queue: 'box', calls: 3, empty: 1, full: 1 },
      evidence: [2, 6, 4],
    });
  });

  it('knows a queue as empty again when the last item is out', () => {
    const again = `
      1 main put box A
      2 p1 get box A
      3 main wait ${BOX} timeout=0
      3 main timeout ${BOX}`;
    expect(noWaitFinding(timeline(again), 'box').data).toMatchObject({ empty: 1, full: 0 });
  });

  it('is contradicted by one that slept, and not seen where all are ready to wait', () => {
    const slept = text.replace('2 main put', `2 main block ${BOX}\n2 main put`);
    expect(noWaitFinding(timeline(slept), 'box')).toMatchObject({ shown: false, data: { outcome: 'slept' } });
    const patient = text.replaceAll('timeout=0', 'timeout=1');
    expect(noWaitFinding(timeline(patient), 'box').data['outcome']).toBe('none');
  });
});

describe('gave-up', () => {
  const waits = (until: number) => `
    1 main wait ${BOX} timeout=2
    1 main block ${BOX}
    ${until} main timeout ${BOX}`;

  it('is shown where the time limit was kept', () => {
    expect(gaveUpFinding(timeline(waits(3)), 'box')).toMatchObject({
      shown: true,
      data: { outcome: 'shown', calls: 1, empty: 1, full: 0, seconds: 2 },
      evidence: [2, 3],
    });
  });

  it('is contradicted by one that gave up early, and not seen where none gave up', () => {
    expect(gaveUpFinding(timeline(waits(2.5)), 'box')).toMatchObject({
      shown: false,
      data: { outcome: 'early' },
    });
    expect(gaveUpFinding(timeline(waits(3).replace('timeout box', 'get box')), 'box').data['outcome']).toBe(
      'none',
    );
  });

  it('counts in lesson seconds', () => {
    const log = timeline(waits(2));
    expect(gaveUpFinding(log, 'box').shown).toBe(false);
    const { run } = log;
    expect(gaveUpFinding({ ...log, run: run && { ...run, speed: 2 } }, 'box').shown).toBe(true);
  });
});

describe('waited-for-item', () => {
  const text = `
    1 main wait ${BOX}
    1 main block ${BOX}
    3 giver put box A
    3.5 main get box A`;

  it('tells who waited for whom', () => {
    expect(waitedForItemFinding(timeline(text), 'box')).toMatchObject({
      shown: true,
      data: { process: 'main', giver: 'giver', times: 1, seconds: 2.5 },
      evidence: [2, 3, 4],
    });
  });

  it('is not seen where the item was there', () => {
    expect(waitedForItemFinding(timeline(text.replace(`1 main block ${BOX}\n`, '')), 'box').shown).toBe(
      false,
    );
  });
});

describe('outdated-look', () => {
  const look = (log: string) => outdatedLookFinding(timeline(log), 'box', 'empty() → false');
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
    expect(drainedFinding(timeline(gets(`timeout ${BOX}`)), 'box')).toMatchObject({
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
    expect(drainedFinding(timeline(twice), 'box').data['items']).toBe(2);
  });

  it('is not seen before that, or where there was nothing to take', () => {
    expect(drainedFinding(timeline(gets('get box C')), 'box').shown).toBe(false);
    expect(drainedFinding(timeline(`1 p1 wait ${BOX} timeout=0\n1 p1 timeout ${BOX}`), 'box').shown).toBe(
      false,
    );
  });
});

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
