import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWithInjection, type TestBuild } from '../helpers/injection/build.js';
import { rush } from '../helpers/rush.js';
import { beBusy } from '../helpers/unrest.js';

const RUNS = 1;
const BUYERS = 20;

/** A few of the runs of test/stress/phone-rush.stress.ts, with fewer processes. */
describe('phone-rush beside a busy loop, its processes stopped at random', () => {
  let rest: () => void;
  let build: TestBuild;
  beforeAll(async () => {
    build = await buildWithInjection();
    rest = beBusy(1);
  });
  afterAll(() => {
    rest();
    build.remove();
  });

  it(`sells ten phones, ${RUNS} times`, { timeout: 300_000 }, async () => {
    for (let run = 0; run < RUNS; run += 1) {
      const { stops, ...end } = await rush(BUYERS, build.bootstrap);
      expect(end).toEqual({ reason: 'finished', exitcode: 0, winners: 10, put: 10 });
      expect(stops).toBeGreaterThan(0);
    }
  });
});
