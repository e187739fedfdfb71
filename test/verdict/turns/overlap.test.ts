import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivitySpan } from '../../../src/trace/timeline.js';
import {
  firstOverlap,
  noOverlapFinding,
  overlapFinding,
  overlapOf,
  overlappingPairs,
} from '../../../src/verdict/turns/overlap.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const marks = { begins: 'begin', ends: 'done' };

describe('overlapOf', () => {
  it('agrees with counting every moment by hand', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const counts = Array.from({ length: LAST }, (_, at) => busyIn(spans, at).length);
        const greatest = Math.max(...counts, Math.min(spans.length, 1));
        const { busiest, ...figures } = overlapOf(spans);
        expect(figures).toEqual({ greatest, seconds: counts.filter((count) => count > 1).length });
        if (greatest > 1) expect(busiest).toEqual(busyIn(spans, counts.indexOf(greatest)));
      }),
    );
  });

  it('finds no overlap where one ends at the moment another begins', () => {
    expect(overlapOf([span('p1', 0, 2), span('p2', 2, 3)])).toMatchObject({ greatest: 1, seconds: 0 });
  });

  it('sums with no more digits than the times have', () => {
    expect(overlapOf([span('p1', 0.1, 0.3), span('p2', 0.2, 0.9)]).seconds).toBe(0.1);
  });

  it('of nothing is nothing', () => {
    expect(overlapOf([])).toEqual({ greatest: 0, seconds: 0, busiest: [] });
  });
});

describe('overlappingPairs', () => {
  it('are those that comparing all with all finds', () => {
    const key = (pair: readonly ActivitySpan[]) =>
      pair
        .map((each) => each.first)
        .sort((a, b) => a - b)
        .join('+');
    fc.assert(
      fc.property(anySpans, (spans) => {
        const expected = spans.flatMap((a, index) =>
          spans
            .slice(index + 1)
            .filter((b) => Math.min(a.to, b.to) > Math.max(a.from, b.from))
            .map((b) => key([a, b])),
        );
        const found = [...overlappingPairs(spans)];
        expect(found.map(key).sort()).toEqual(expected.sort());
        for (const [earlier, later] of found) expect(earlier.from).toBeLessThanOrEqual(later.from);
        expect(firstOverlap(spans.filter((each) => each.to > each.from)) === null).toBe(
          expected.length === 0,
        );
      }),
    );
  });
});

describe('overlap', () => {
  const together = `
    1 p1 print begin
    2 p2 print begin
    3 p3 print begin
    4 p2 print done
    6 p1 print done
    7 p3 print done`;

  it('is shown by processes that were busy at once', () => {
    expect(overlapFinding(timeline(together), marks)).toEqual({
      finding: 'overlap',
      shown: true,
      data: { outcome: 'shown', processes: 3, greatest: 3, seconds: 4, names: ['p1', 'p2', 'p3'] },
      evidence: [1, 2, 3, 4],
    });
  });

  it('is not shown by processes that took turns', () => {
    const turns = '1 p1 print begin\n2 p1 print done\n2 p2 print begin\n3 p2 print done';
    expect(overlapFinding(timeline(turns), marks)).toMatchObject({
      shown: false,
      data: { outcome: 'none', processes: 2, greatest: 1, seconds: 0 },
    });
  });

  it('is not shown by one process alone, nor by none', () => {
    const alone = timeline('1 p1 print begin\n2 p1 print done\n3 p1 print begin\n4 p1 print done');
    expect(overlapFinding(alone, marks)).toMatchObject({
      shown: false,
      data: { outcome: 'alone', processes: 1 },
    });
    expect(overlapFinding(timeline('1 main start'), marks)).toMatchObject({
      shown: false,
      data: { outcome: 'alone', processes: 0, greatest: 0 },
      evidence: [],
    });
  });
});

describe('no-overlap', () => {
  it('is shown by processes that took turns', () => {
    const turns = '1 p1 print begin\n2 p1 print done\n3 p2 print begin\n4 p2 print done';
    expect(noOverlapFinding(timeline(turns), marks)).toEqual({
      finding: 'no-overlap',
      shown: true,
      data: { outcome: 'shown', processes: 2, turns: 2, seconds: 0, names: [] },
      evidence: [1, 2, 3, 4],
    });
  });

  it('is contradicted by any two at once, and names them', () => {
    const text = `
      1 p1 print begin
      2 p1 print done
      3 p2 print begin
      4 p3 print begin
      4.5 p2 print done
      5 p3 print done`;
    expect(noOverlapFinding(timeline(text), marks)).toMatchObject({
      shown: false,
      data: { outcome: 'overlap', processes: 3, turns: 3, seconds: 0.5, names: ['p2', 'p3'] },
      evidence: [3, 5, 4, 6],
    });
  });

  it('is contradicted by the order of the log, where the clock does not tell', () => {
    const text = '1 p1 print begin\n2 p2 print begin\n2 p1 print done\n3 p2 print done';
    expect(noOverlapFinding(timeline(text), marks)).toMatchObject({
      shown: false,
      data: { outcome: 'overlap', seconds: 0, names: ['p1', 'p2'] },
    });
  });

  it('is contradicted by the clock, where the order of the log does not tell', () => {
    const text = '1 p1 print begin\n3 p1 print done\n2 p2 print begin\n4 p2 print done';
    expect(noOverlapFinding(timeline(text), marks)).toMatchObject({
      shown: false,
      data: { names: ['p1', 'p2'], seconds: 1 },
    });
  });

  it('is contradicted by one that began while another, never finished, was still alive', () => {
    const text = '1 p1 print begin\n3 p2 print begin\n4 p2 print done\n5 p1 found signal 9';
    expect(noOverlapFinding(timeline(text), marks)).toMatchObject({
      shown: false,
      data: { names: ['p1', 'p2'] },
    });
    const after = '1 p1 print begin\n2 p1 found signal 9\n3 p2 print begin\n4 p2 print done';
    expect(noOverlapFinding(timeline(after), marks)).toMatchObject({ shown: true });
  });

  it('is not shown by one process alone', () => {
    const alone = timeline('1 p1 print begin\n2 p1 print done');
    expect(noOverlapFinding(alone, marks)).toMatchObject({
      shown: false,
      data: { outcome: 'alone', processes: 1 },
    });
  });
});

describe('of overlap', () => {
  const overlap = { processes: 3, greatest: 2, seconds: 1.5, names: ['p1', 'p2'] };
  describeSentences(overlapFinding, {
    shown: [overlap, { ...overlap, greatest: 3, names: ['p1', 'p2', 'p3'] }],
    none: overlap,
    alone: [overlap, { ...overlap, processes: 0 }],
  });
});

describe('of no-overlap', () => {
  const turns = { processes: 2, turns: 4, seconds: 0.5, names: ['p1', 'p2'] };
  describeSentences(noOverlapFinding, {
    shown: turns,
    overlap: [turns, { ...turns, seconds: 0 }],
    alone: [turns, { ...turns, processes: 0 }],
  });
});

const LAST = 12;
const anySpans: fc.Arbitrary<ActivitySpan[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: LAST - 1 }), fc.integer({ min: 0, max: 5 })), { maxLength: 9 })
  .map((pairs) =>
    pairs.map(([from, length], index) => ({
      ...span(`p${index}`, from, Math.min(LAST, from + length)),
      first: index,
      last: null,
    })),
  );

function span(process: string, from: number, to: number): ActivitySpan {
  return { process, from, to, first: from, last: to };
}

function busyIn(spans: readonly ActivitySpan[], at: number): ActivitySpan[] {
  return spans.filter((each) => each.from <= at && at + 1 <= each.to);
}
