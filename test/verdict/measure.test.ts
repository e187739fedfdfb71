import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, orderDistribution } from '../../src/verdict/measure.js';
import { timeline } from '../helpers/log.js';

const marks = { begins: 'begin', ends: 'done' };

describe('measure', () => {
  it('is the row of a comparison', () => {
    const text = `
      0.5 main start
      1 main spawn p1
      1 main spawn p2
      2 p2 print begin
      3 p1 print begin
      5 p2 print done
      6 p1 print done
      7 p1 exit 0
      7.5 p2 exit 0
      8 main exit 0
      9 observer end finished`;
    expect(measure(timeline(text), marks)).toEqual({
      wallSeconds: 7.5,
      greatestAtOnce: 2,
      overlapSeconds: 2,
      turns: ['p2', 'p1'],
      decidedBy: 'nobody',
      cutShort: false,
    });
  });

  it('counts the time of processes that outlive main, and of those still there at the end', () => {
    expect(
      measure(timeline('1 main start\n1 main spawn p1\n3 main exit 0\n5 p1 exit 0'), marks).wallSeconds,
    ).toBe(4);
    expect(
      measure(timeline('1 main start\n1 main spawn p1\n3 main exit 0\n6 p1 print hi'), marks).wallSeconds,
    ).toBe(5);
  });

  it('has no order for one process alone, and is all nothing for an empty log', () => {
    expect(measure(timeline('1 p1 print begin\n2 p1 print done'), marks)).toMatchObject({
      turns: ['p1'],
      decidedBy: null,
    });
    expect(measure(timeline(''), marks)).toEqual({
      wallSeconds: 0,
      greatestAtOnce: 0,
      overlapSeconds: 0,
      turns: [],
      decidedBy: null,
      cutShort: false,
    });
  });
});

describe('orderDistribution', () => {
  it('counts each order, the most frequent first', () => {
    expect(
      orderDistribution([['p1', 'p2'], ['p2', 'p1'], ['p2', 'p1'], ['p1'], ['p1', 'p2'], ['p2', 'p1']]),
    ).toEqual([
      { order: ['p2', 'p1'], count: 3 },
      { order: ['p1', 'p2'], count: 2 },
      { order: ['p1'], count: 1 },
    ]);
  });

  it('does not mix up names that look alike when joined', () => {
    expect(orderDistribution([['a', 'b'], ['a,b'], ['a","b']])).toHaveLength(3);
  });

  it('loses no run', () => {
    const orders = fc.array(fc.shuffledSubarray(['p1', 'p2', 'p3'], { minLength: 3 }));
    fc.assert(
      fc.property(orders, (all) => {
        const counts = orderDistribution(all).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts).toHaveLength(new Set(all.map(String)).size);
      }),
    );
  });
});
