import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '../../src/progress/progress.js';
import { recordAnswer } from '../../src/progress/record.js';
import { isDue, isKnown, type Standing, urgency } from '../../src/quiz/boxes.js';

const NOON = new Date('2026-05-01T12:00:00Z');
const later = (days: number) => new Date(NOON.getTime() + days * 86_400_000);
const inBox = (box: number): Standing => ({ box, last: NOON.toISOString() });

describe('boxes', () => {
  it('are 1 to 5 whatever is answered; a wrong answer is due at once, and comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), (answers) => {
        const standing = answers.reduce(
          (progress, right) => recordAnswer(progress, 'a', right, NOON.toISOString()),
          NO_PROGRESS,
        ).questions['a'] as Standing;
        expect(standing.box).toBeGreaterThanOrEqual(1);
        expect(standing.box).toBeLessThanOrEqual(5);
        if (answers.at(-1)) return;
        expect(standing.box).toBe(1);
        expect(isDue(standing, NOON)).toBe(true);
        expect(urgency(standing, NOON)).toBe(0);
      }),
    );
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 3],
    [4, 7],
  ])('box %i rests for %i days', (box, days) => {
    expect(isDue(inBox(box), later(days))).toBe(true);
    expect(isDue(inBox(box), later(days - 0.01))).toBe(false);
  });

  it('the last box is known and does not come back', () => {
    expect(isDue(inBox(5), later(10_000))).toBe(false);
    expect([1, 2, 3, 4, 5].map((box) => isKnown(inBox(box)))).toEqual([false, false, false, false, true]);
    expect(isKnown(undefined)).toBe(false);
  });

  it('wrong ones come first, then new ones, then rested ones, then the others', () => {
    const ranks = [inBox(1), undefined, inBox(3), inBox(4)].map((standing) => urgency(standing, later(4)));
    expect(ranks).toEqual([0, 1, 2, 3]);
  });

  it('a time that cannot be read is long ago', () => {
    expect(isDue({ box: 4, last: 'yesterday' }, NOON)).toBe(true);
  });
});
