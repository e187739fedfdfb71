/** Ten phones are sold, however busy the machine is and whoever does not get on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rush } from '../helpers/rush.js';
import { beBusy } from '../helpers/unrest.js';

const RUNS = Number(process.env['RUNS'] ?? 200);
const BUYERS = 100;

describe('phone-rush beside four busy loops, its processes stopped at random', () => {
  let rest: () => void;
  beforeAll(() => {
    rest = beBusy(4);
  });
  afterAll(() => rest());

  it.each(Array.from({ length: RUNS }, (_, run) => run + 1))(
    `sells ten phones, run %i of ${RUNS}`,
    async () => {
      const { stops, ...end } = await rush(BUYERS, { stop: 900, pause: 100 });
      expect(end).toEqual({ reason: 'finished', exitcode: 0, winners: 10, put: 10 });
      expect(stops).toBeGreaterThan(0);
    },
  );
});
