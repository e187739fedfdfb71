/** Ten phones are sold, however busy the machine is and whoever does not get on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWithInjection, type TestBuild } from '../helpers/injection/build.js';
import { rush } from '../helpers/rush.js';
import { turns } from '../helpers/turns.js';
import { beBusy } from '../helpers/unrest.js';

const RUNS = turns(2, 200);
const BUYERS = 100;

describe('phone-rush beside four busy loops, its processes stopped at random', () => {
  let rest: () => void;
  let build: TestBuild;
  beforeAll(async () => {
    build = await buildWithInjection();
    rest = beBusy(4);
  });
  afterAll(() => {
    rest();
    build.remove();
  });

  it.each(Array.from({ length: RUNS }, (_, run) => run + 1))(
    `sells ten phones, run %i of ${RUNS}`,
    async () => {
      const { stops, ...end } = await rush(BUYERS, build.bootstrap);
      expect(end).toEqual({ reason: 'finished', exitcode: 0, winners: 10, put: 10 });
      expect(stops).toBeGreaterThan(0);
    },
  );
});
