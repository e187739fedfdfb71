/** Programs in which nothing is wrong hear no accusation, neither at their end nor stopped anywhere before it. */
import { describe, expect, it } from 'vitest';
import { programs } from '../fixtures/right.js';
import { DEADLINE } from '../helpers/deadline.js';
import { judgeStopped } from '../helpers/judged.js';
import { LONG } from '../helpers/turns.js';

/** Seconds: longer than any of them takes. */
const NEVER = DEADLINE / 1000;

/** Seconds after which one is stopped. Where loops are short every other program is, once, and the others run to their end. */
const STOPS = [0.1, 0.3, 0.6];

describe.each(programs)('a right program: %s', (program) => {
  const at = programs.indexOf(program);

  it.runIf(LONG || at % 2 === 1)('is not accused at its end', async () => {
    const { reason, names, of } = await judgeStopped('right.ts', { program }, NEVER);
    expect({ reason, names, standstills: of('standstill').length }).toEqual({
      reason: 'finished',
      names: [],
      standstills: 0,
    });
  });

  it.each(STOPS.filter((_, stop) => LONG || 2 * stop === at % 6))(
    'nor of a standstill or a mistake when it is stopped after %f s',
    async (seconds) => {
      const { names } = await judgeStopped('right.ts', { program }, seconds);
      expect(names.filter((name) => NEW.test(name))).toEqual([]);
    },
  );
});

const NEW = /^(?:standstill|waits-|file-|own-|ended-on|left-in|parent-|busy-)/;
