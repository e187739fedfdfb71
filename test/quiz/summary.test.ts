import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/lesson/question.js';
import type { Outcome } from '../../src/quiz/mark.js';
import { type Score, summarize } from '../../src/quiz/summary.js';

const scores = (outcome: Outcome | null, count: number): Score[] =>
  Array.from({ length: count }, () => ({ topic: 'mutex', outcome }));

const anyScore = fc.record({
  topic: fc.constantFrom(...TOPICS),
  outcome: fc.constantFrom<Outcome | null>('right', 'wrong', 'skipped', 'unmarked', null),
});

describe('summarize', () => {
  it('leaves no question out, in all and by topic', () => {
    fc.assert(
      fc.property(fc.array(anyScore), fc.boolean(), (all, exam) => {
        const { right, wrong, skipped, unmarked, left, asked, topics } = summarize(all, exam);
        expect(right + wrong + skipped + unmarked + left).toBe(asked);
        expect(asked).toBe(all.length);
        expect(topics.reduce((sum, topic) => sum + topic.right, 0)).toBe(right);
        expect(topics.reduce((sum, topic) => sum + topic.of, 0)).toBe(right + wrong);
        expect(topics.map(({ topic }) => TOPICS.indexOf(topic))).toEqual(
          topics.map(({ topic }) => TOPICS.indexOf(topic)).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('an exam is passed with 80 %, not with 79.9', () => {
    expect(summarize([...scores('right', 8), ...scores('wrong', 2)], true)).toMatchObject({
      percent: 80,
      passed: true,
    });
    expect(summarize([...scores('right', 799), ...scores('wrong', 201)], true)).toMatchObject({
      percent: 79,
      passed: false,
    });
  });

  it('in an exam what was skipped or not reached is not right; otherwise it does not count', () => {
    const all = [...scores('right', 8), ...scores('skipped', 1), ...scores(null, 2)];
    expect(summarize(all, true)).toMatchObject({ percent: 72, passed: false });
    expect(summarize(all, false).percent).toBe(100);
  });

  it('what could not be marked counts for nothing, and nothing is no pass', () => {
    expect(summarize([...scores('right', 4), ...scores('unmarked', 6)], true).percent).toBe(100);
    expect(summarize(scores('unmarked', 3), true).passed).toBe(false);
    expect(summarize([], true).passed).toBe(false);
  });
});
