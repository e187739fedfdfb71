/** Many plans, at rest and with processes stopped at random beside busy loops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queuePlans, wrongAnswersIn } from '../helpers/queue-plans.js';
import { turns } from '../helpers/turns.js';
import { beBusy } from '../helpers/unrest.js';

const RUNS = turns(4, 100);

describe('what a queue answers was true at a moment of the call', () => {
  it.each([false, true])('unrest: %s', async (unrest) => {
    const rest = beBusy(unrest ? 4 : 0);
    try {
      await fc.assert(
        fc.asyncProperty(queuePlans, async (plan) => {
          expect(await wrongAnswersIn(plan, unrest)).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    } finally {
      rest();
    }
  });
});
