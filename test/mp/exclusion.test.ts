import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happenedAt, type TraceEvent } from '../../src/trace/events.js';
import { launch } from '../helpers/launch.js';
import { turns } from '../helpers/turns.js';

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
      { numRuns: turns(3, 100) },
    );
  });
});

/** The events of one object, in the order of the log: never more than `places` hold it, in `seq` and in `t`. */
function expectExclusion(events: readonly TraceEvent[], places: number): void {
  const holders: string[] = [];
  for (const event of events) {
    if (event.kind === 'acquire') {
      expect(holders.length).toBeLessThan(places);
      holders.push(event.process);
    } else if (event.kind === 'release') {
      expect(holders).toContain(event.process);
      holders.splice(holders.indexOf(event.process), 1);
    }
  }
  expect(holders).toEqual([]);

  // With n places, take number k needs return number k - n before it. Counted in the order of `t`: where two are inside,
  // one may take first and get to write it down second.
  const taken = timesOf(events, 'acquire');
  const returned = timesOf(events, 'release');
  for (const [index, t] of taken.slice(places).entries()) {
    expect(t).toBeGreaterThanOrEqual(returned[index] as number);
  }
}

function timesOf(events: readonly TraceEvent[], kind: TraceEvent['kind']): number[] {
  return events
    .filter((event) => event.kind === kind)
    .map(happenedAt)
    .sort((a, b) => a - b);
}
