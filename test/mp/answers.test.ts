/** An answer may be late, never wrong: every refusal, and every wait that was given up, is checked against the order of the log. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsOf, findHasty, findWrongRefusals, findWrongWaits } from '../helpers/answers.js';
import { launch } from '../helpers/launch.js';
import { log } from '../helpers/log.js';
import { turns as often, oneIn } from '../helpers/turns.js';

/** Not made smaller: what is found once depends on who was quick. */
const ROUNDS = { numRuns: often(2, 100), endOnFailure: true };

const patience = fc.constantFrom(-1, 0, 0, 1, 3, 10);
const pause = fc.constantFrom(0, 1, 1, 2, 5, 20);
const turns = (act: fc.Arbitrary<string>, wait: fc.Arbitrary<number> = patience) =>
  fc.array(fc.tuple(act, wait, pause), { minLength: 10, maxLength: 40 });
const plansOf = (each: ReturnType<typeof turns>) => fc.array(each, { minLength: 3, maxLength: 4 });

const lockPlans = plansOf(turns(fc.constantFrom('look', 'wait')));
const eventPlans = plansOf(turns(fc.constantFrom('set', 'clear', 'wait', 'wait')));
const barrierPlans = plansOf(turns(fc.constant('meet'), fc.constantFrom(-1, -1, -1, -1, 1, 10, 50)));
/** Who is stopped in the middle of whatever it does, and for how long. */
const stops = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(1, 5, 30, 120)), { minLength: 3, maxLength: 12 });

/** Few plans may all have had their luck: goes on until the answers were seen that are to be judged. */
async function assertUntil(property: fc.IAsyncProperty<unknown>, seen: () => boolean): Promise<void> {
  await fc.assert(property, ROUNDS);
  for (let more = 0; !seen() && more < 20; more++) await fc.assert(property, { ...ROUNDS, numRuns: 1 });
  expect(seen()).toBe(true);
}

async function play(kind: string, plans: unknown, stopped: unknown) {
  const parameters = { kind, plans: JSON.stringify(plans), stops: JSON.stringify(stopped) };
  const launched = await launch('answers.ts', { parameters });
  expect(launched.of('exit').every(({ code }) => code === 0)).toBe(true);
  return launched;
}

describe('what several processes are answered, while some are stopped', () => {
  const kinds: readonly [kind: string, places: number][] = [
    ['lock', 1],
    ['rlock', 1],
    ['semaphore', 2],
    ['bounded', 2],
  ];

  it.each(oneIn(2, kinds))(
    'a %s is refused only where all were taken at a moment of the call',
    async (kind, places) => {
      let refused = 0;
      const property = fc.asyncProperty(lockPlans, stops, async (plans, stopped) => {
        const { events, prints } = await play(kind, plans, stopped);
        expect(findWrongRefusals(events, 'it', places)).toEqual([]);
        expect(findHasty(events, 'it')).toEqual([]);
        expect(prints()).toEqual([]);
        refused += callsOf(events, 'it').filter(({ outcome }) => outcome.kind === 'timeout').length;
      });
      // they may all have come at the right time
      for (let more = 0; refused === 0 && more < 20; more++)
        await fc.assert(property, { ...ROUNDS, numRuns: 1 });
      expect(refused).toBeGreaterThan(0);
    },
  );

  it('wait() of an Event answers what was true at a moment of the call', async () => {
    const answers = new Set<string>();
    await assertUntil(
      fc.asyncProperty(eventPlans, stops, async (plans, stopped) => {
        const { events } = await play('event', plans, stopped);
        expect(findWrongWaits(events, 'it')).toEqual([]);
        expect(findHasty(events, 'it')).toEqual([]);
        for (const { outcome } of callsOf(events, 'it')) answers.add(outcome.kind);
      }),
      () => answers.size === 2,
    );
    expect([...answers].sort()).toEqual(['pass', 'timeout']);
  });

  it('a round of a Barrier breaks only where not all were there in time, and then for all', async () => {
    const endings = new Set<string>();
    await assertUntil(
      fc.asyncProperty(barrierPlans, stops, async (plans, stopped) => {
        const { events } = await play('barrier', plans, stopped);
        const rounds = Math.min(...plans.map(({ length }) => length));
        for (let round = 0; round < rounds; round++) {
          const name = `it-${round}`;
          const calls = callsOf(events, name);
          const kinds = calls.map(({ outcome }) => outcome.kind).sort();
          const there = calls.filter(
            ({ before, outcome }) => before.kind === 'block' || outcome.kind === 'pass',
          );
          if (there.length === plans.length) expect(kinds).toEqual(plans.map(() => 'pass'));
          // the one that gives up breaks it, the others are told
          else expect(kinds).toEqual([...plans.slice(1).map(() => 'print'), 'timeout']);
          expect(findHasty(events, name)).toEqual([]);
          endings.add(kinds.at(-1) as string);
        }
      }),
      () => endings.size === 2,
    );
    expect([...endings].sort()).toEqual(['pass', 'timeout']);
  });
});

describe('the check itself', () => {
  const refusal = `
    1 p1 wait it
    2 p1 acquire it
    3 p1 release it
    4 p1 sleep 1
    5 p2 wait it timeout=0
    6 p2 timeout it`;
  it('finds a refusal of what was free all the time, not one of what may have been held', () => {
    expect(findWrongRefusals(log(refusal), 'it', 1)).toHaveLength(1);
    expect(findWrongRefusals(log(refusal.replace('4 p1 sleep 1', '')), 'it', 1)).toEqual([]);
    expect(findWrongRefusals(log(refusal.replace('3 p1 release it', '')), 'it', 1)).toEqual([]);
    expect(findWrongRefusals(log(refusal.replace('3 p1 release it', '')), 'it', 2)).toHaveLength(1);
  });

  const wait = `
    1 p1 set it
    2 p1 sleep 1
    3 p2 wait it:event timeout=0
    4 p2 timeout it:event`;
  it('finds a wait that was given up at what was set all the time, and the other way round', () => {
    expect(findWrongWaits(log(wait), 'it')).toHaveLength(1);
    expect(findWrongWaits(log(wait.replace('2 p1 sleep 1', '')), 'it')).toEqual([]);
    expect(findWrongWaits(log(wait.replace('timeout it', 'pass it')), 'it')).toEqual([]);
    expect(
      findWrongWaits(log(wait.replace('timeout it', 'pass it').replace('set', 'clear')), 'it'),
    ).toHaveLength(1);
  });

  it('finds who gave up too early', () => {
    expect(findHasty(log('1 p2 wait it timeout=2\n2.5 p2 timeout it'), 'it')).toHaveLength(1);
    expect(findHasty(log('1 p2 wait it timeout=2\n3.5 p2 timeout it'), 'it')).toEqual([]);
  });
});
