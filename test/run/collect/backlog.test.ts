/** What the observer sees is told in the order of time, after what was written before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBacklog } from '../../../src/run/collect/backlog.js';
import { createCollector, type Watched } from '../../../src/run/collect/collector.js';
import { happenedAt, type TraceEvent } from '../../../src/trace/events.js';
import type { WireEvent } from '../../../src/trace/log/decode.js';
import { launch } from '../../helpers/launch.js';
import { turns } from '../../helpers/turns.js';

const [OBSERVER, MAIN, START] = [10, 20, 1000];
const LANE: Watched = { process: 'main', pid: MAIN, parentPid: OBSERVER, ended: false, collected: false };
const STATE = { kind: 'state', state: 'S', ppid: OBSERVER, cpu: 0 } as const;

describe('what the observer sees', () => {
  it('is told at once where everything has been read', () => {
    const told: number[] = [];
    const backlog = createBacklog(
      (_, __, at) => told.push(at),
      () => true,
    );
    backlog.add(STATE, LANE, 3);
    expect(told).toEqual([3]);
  });

  it('waits for what was written before it, and for nothing else', () => {
    const told: number[] = [];
    let isAllRead = false;
    const backlog = createBacklog(
      (_, __, at) => told.push(at),
      () => isAllRead,
    );
    for (const at of [1, 2, 3, 4]) backlog.add(STATE, LANE, at);
    expect(told).toEqual([]);
    backlog.tellUntil(3);
    expect(told).toEqual([1, 2]);
    isAllRead = true;
    backlog.add(STATE, LANE, 5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the time of a log', () => {
  const arrivals = fc.array(
    fc.record({ after: fc.double({ min: 0, max: 100, noNaN: true }), seen: fc.boolean() }),
    { maxLength: 60 },
  );

  it('never runs backwards, and when a thing happened is not lost', () => {
    fc.assert(
      fc.property(arrivals, (all) => {
        const collector = createCollector(START, MAIN, OBSERVER);
        const log = all.flatMap(({ after, seen }) => {
          const at = START + after;
          if (seen) return [collector.observe(STATE, LANE, at)];
          return collector.accept({ kind: 'wake', t: at, process: 'main', pid: MAIN } as WireEvent);
        });
        expectForward(log);
        for (const [index, { after }] of all.entries())
          expect(happenedAt(log[index] as TraceEvent)).toBeCloseTo(after, 5);
        expect(log.filter(({ late }) => late !== undefined && late <= 0)).toEqual([]);
      }),
      { numRuns: turns(100, 1000) },
    );
  });

  it('does so of real runs, with many processes at a time too', async () => {
    for (const fixture of ['queue/crowd.ts', 'same-lock.ts', 'noise.ts', 'queue/story.ts']) {
      const { events } = await launch(fixture);
      expectForward(events);
      // the kernel's view is told where it belongs, however much there was to read
      expect(events.filter(({ kind, late }) => kind === 'state' && late !== undefined)).toEqual([]);
    }
  });

  it('is not what a program says it is', async () => {
    const { of } = await launch('places/forged.ts');
    expect(of('print').map(({ text }) => text)).toEqual(['really']);
    expect(of('end')[0]?.t).toBeLessThan(1e6);
  });
});

function expectForward(log: readonly TraceEvent[]): void {
  for (const [index, { t }] of log.entries()) expect(t).toBeGreaterThanOrEqual(log[index - 1]?.t ?? 0);
}
