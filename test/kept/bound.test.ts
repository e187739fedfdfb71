import { describe, expect, it } from 'vitest';
import { MOST_BYTES_OF_RUN, surplusOf } from '../../src/kept/bound.js';

const runs = (...megabytes: number[]) => megabytes.map((each, place) => ({ place, bytes: each * 1e6 }));
const places = (...megabytes: number[]) => surplusOf(runs(...megabytes)).map(({ place }) => place);

describe('surplusOf', () => {
  it('keeps the last 20', () => {
    expect(places(...Array<number>(20).fill(0.1))).toEqual([]);
    expect(places(...Array<number>(23).fill(0.1))).toEqual([20, 21, 22]);
  });

  it('keeps 50 MB: the oldest go first', () => {
    expect(places(20, 20, 10)).toEqual([]);
    expect(places(20, 20, 10.1)).toEqual([2]);
    expect(places(1, 20, 20, 20, 1)).toEqual([3, 4]);
  });

  it('always has room for the last run', () => {
    expect(surplusOf([{ bytes: MOST_BYTES_OF_RUN }])).toEqual([]);
  });
});
