import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rush } from '../helpers/rush.js';
import { beBusy } from '../helpers/unrest.js';

const BUYERS = 20;

/** One of the runs of test/stress/phone-rush.stress.ts, with fewer processes. */
describe('phone-rush beside busy loops, its processes stopped at random', () => {
  let rest: () => void;
  beforeAll(() => {
    rest = beBusy(2);
  });
  afterAll(() => rest());

  it('sells ten phones', async () => {
    const { stops, ...end } = await rush(BUYERS, { stop: 900, pause: 100 });
    expect(end).toEqual({ reason: 'finished', exitcode: 0, winners: 10, put: 10 });
    expect(stops).toBeGreaterThan(0);
  });
});
