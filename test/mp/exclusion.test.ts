import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../src/trace/events.js';
import { launch } from '../helpers/launch.js';

const PLACES: Readonly<Record<string, number>> = { lock: 1, rlock: 1, semaphore: 2 };

const turn = fc.tuple(
  fc.constantFrom(...Object.keys(PLACES)),
  fc.constantFrom(-1, -1, -1, 0, 3),
  fc.constantFrom(0, 0, 1, 5),
  fc.constantFrom(0, 0, 2),
);
const plans = fc.array(fc.array(turn, { minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 7 });

describe('whatever several processes do with locks and semaphores', () => {
  it('the log shows exclusion, each take after the return before it, and nobody left waiting', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (turns) => {
        const { events, of } = await launch('schedule.ts', { parameters: { plans: JSON.stringify(turns) } });
        expect(of('exit').map((event) => event.code)).toEqual(Array(turns.length + 1).fill(0));
        for (const [object, places] of Object.entries(PLACES)) {
          expectExclusion(
            events.filter((event) => 'object' in event && event.object === object),
            places,
          );
        }
        // every call that began has ended, one way or the other
        expect(of('wait')).toHaveLength(of('acquire').length + of('timeout').length);
        expect(of('acquire')).toHaveLength(of('release').length);
      }),
      { numRuns: 12 },
    );
  });
});

/** The events of one object, in the order of the log: never more than `places` hold it, in `seq` and in `t`. */
function expectExclusion(events: readonly TraceEvent[], places: number): void {
  const holders: string[] = [];
  const returned: number[] = [];
  let taken = 0;
  for (const event of events) {
    if (event.kind === 'acquire') {
      expect(holders.length).toBeLessThan(places);
      holders.push(event.process);
      taken += 1;
      // with n places, take number k needs return number k - n before it
      if (taken > places) expect(event.t).toBeGreaterThanOrEqual(returned[taken - places - 1] as number);
    } else if (event.kind === 'release') {
      expect(holders).toContain(event.process);
      holders.splice(holders.indexOf(event.process), 1);
      returned.push(event.t);
    }
  }
  expect(holders).toEqual([]);
}
