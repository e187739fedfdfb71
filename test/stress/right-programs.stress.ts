/** Every right program, whole and stopped at random moments, by its time limit and as Ctrl-C does: nobody is accused. */
import { describe, expect, it } from 'vitest';
import { accusationsIn, performUntil, RIGHT_PROGRAMS } from '../helpers/right-programs.js';
import { turns } from '../helpers/turns.js';

/** How often each is stopped. */
const STOPS = turns(1, 20);

/** So many at a time: they mostly sleep. */
const AT_ONCE = 4;

describe('a right program is never accused', () => {
  it.each(RIGHT_PROGRAMS.map((program) => [program.name, program] as const))(
    '%s',
    async (_, program) => {
      const whole = await performUntil(program, null);
      expect(whole.outcome.reason).toBe('finished');
      expect(accusationsIn(whole, program)).toEqual([]);
      const found: string[] = [];
      let left = STOPS;
      const stopAgain = async () => {
        while (left-- > 0) {
          const seconds = Math.random() * whole.timeline.duration;
          const by = left % 2 === 0 ? 'timeout' : 'interrupt';
          const accusations = accusationsIn(await performUntil(program, seconds, by), program);
          found.push(...accusations.map((accusation) => `${by} after ${seconds} s: ${accusation}`));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, stopAgain));
      expect(found).toEqual([]);
    },
    STOPS * 20_000 + 60_000,
  );
});
