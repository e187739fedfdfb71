import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '../helpers/log.js';
import { findWrongAnswers } from '../helpers/queue-answers.js';
import { queuePlans, wrongAnswersIn } from '../helpers/queue-plans.js';

const RUNS = 4;

/** test/stress/queue-answers.stress.ts makes many. */
describe('what a queue answers', () => {
  it('was true at a moment of the call, by the order of the log', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(queuePlans, async (plan) => {
        expect(await wrongAnswersIn(plan, false)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});

describe('the judge of it', () => {
  const filled = `
    0.1 a wait q:queue
    0.1 a put q x number=1 size=1
    0.11 a wait other:queue
    0.2 b wait q:queue
    0.2 b get q x number=1 size=0
    0.2 b wait other:queue`;

  it.each([
    ['Full', `0.05 c wait q:queue timeout=0\n 0.15 c timeout q:queue`, []],
    ['Full', `0.21 c wait q:queue timeout=0\n 0.25 c timeout q:queue`, [/^Full of c .* it was 0$/]],
    ['Empty', `0.15 c wait q:queue timeout=0\n 0.21 c timeout q:queue`, []],
    ['Empty', `0.12 c wait q:queue timeout=0\n 0.15 c timeout q:queue`, [/^Empty of c .* it was 1$/]],
    // a may have been stopped before it put, up to where it is known to have gone on
    ['Empty', `0.105 c wait q:queue timeout=0\n 0.107 c timeout q:queue`, []],
    ['Empty', `0.21 c wait q:queue timeout=2\n 0.25 c timeout q:queue`, [/gave up after/]],
    ['', `0.15 c wait q:queue\n 0.18 c pass q:queue`, [/^the return from join of c .* it was 1$/]],
    ['', `0.15 c wait q:queue\n 0.31 c pass q:queue`, []],
  ])('%s: %s', (refusal, call, wrong) => {
    const events = log(`${filled}\n ${call}\n 0.3 b done q left=0\n 0.4 c print ["${refusal}"]`);
    const found = findWrongAnswers(events, 'q', 1);
    expect(found).toEqual(wrong.map((text) => expect.stringMatching(text)));
  });
});
