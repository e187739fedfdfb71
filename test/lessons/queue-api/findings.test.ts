import { describe, expect, it } from 'vitest';
import { gaveUpFinding, noWaitFinding, waitedForItemFinding } from '../../../lessons/queue-api/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

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
    expect(noWaitFinding(timeline(text))).toEqual({
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
    expect(noWaitFinding(timeline(again)).data).toMatchObject({ empty: 1, full: 0 });
  });

  it('is contradicted by one that slept, and not seen where all are ready to wait', () => {
    const slept = text.replace('2 main put', `2 main block ${BOX}\n2 main put`);
    expect(noWaitFinding(timeline(slept))).toMatchObject({ shown: false, data: { outcome: 'slept' } });
    const patient = text.replaceAll('timeout=0', 'timeout=1');
    expect(noWaitFinding(timeline(patient)).data.outcome).toBe('none');
  });
});

describe('gave-up', () => {
  const waits = (until: number) => `
    1 main wait ${BOX} timeout=2
    1 main block ${BOX}
    ${until} main timeout ${BOX}`;

  it('is shown where the time limit was kept', () => {
    expect(gaveUpFinding(timeline(waits(3)))).toMatchObject({
      shown: true,
      data: { outcome: 'shown', calls: 1, empty: 1, full: 0, seconds: 2 },
      evidence: [2, 3],
    });
  });

  it('is contradicted by one that gave up early, and not seen where none gave up', () => {
    expect(gaveUpFinding(timeline(waits(2.5)))).toMatchObject({
      shown: false,
      data: { outcome: 'early' },
    });
    expect(gaveUpFinding(timeline(waits(3).replace('timeout box', 'get box'))).data.outcome).toBe('none');
  });

  it('counts in lesson seconds', () => {
    const log = timeline(waits(2));
    expect(gaveUpFinding(log).shown).toBe(false);
    const { run } = log;
    expect(gaveUpFinding({ ...log, run: run && { ...run, speed: 2 } }).shown).toBe(true);
  });
});

describe('waited-for-item', () => {
  const text = `
    1 main wait ${BOX}
    1 main block ${BOX}
    3 giver put box A
    3.5 main get box A`;

  it('tells who waited for whom', () => {
    expect(waitedForItemFinding(timeline(text))).toMatchObject({
      shown: true,
      data: { process: 'main', giver: 'giver', times: 1, seconds: 2.5 },
      evidence: [2, 3, 4],
    });
  });

  it('is not seen where the item was there', () => {
    expect(waitedForItemFinding(timeline(text.replace(`1 main block ${BOX}\n`, ''))).shown).toBe(false);
  });
});

const counts = { queue: 'box' as const, calls: 4, empty: 2, full: 1 };
describeSentences(noWaitFinding, { shown: counts, slept: counts, none: counts });
const limited = { ...counts, seconds: 2 };
describeSentences(gaveUpFinding, { shown: limited, early: limited, none: limited });
const wait = { queue: 'box' as const, process: 'p1', giver: 'p2', times: 1, seconds: 2 };
describeSentences(waitedForItemFinding, { shown: wait, none: wait });
