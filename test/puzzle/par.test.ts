import { describe, expect, it } from 'vitest';
import { isInPar, lengthOf, measureSchedule } from '../../src/puzzle/par.js';

describe('measureSchedule', () => {
  it.each([
    ['p1', 0, 1],
    ['p1 p2*2 p1', 2, 4],
    ['p1*2 p1 p2', 1, 4],
    ['p1 p1:kill', 0, 2],
  ])('%s', (schedule, switches, steps) => {
    expect(measureSchedule(schedule)).toEqual({ switches, steps });
  });

  it('nobody has gone on yet: nothing', () => {
    expect(lengthOf([])).toEqual({ switches: 0, steps: 0 });
  });
});

describe('isInPar', () => {
  it('counts switches first, then steps', () => {
    const par = { switches: 2, steps: 7 };
    expect(isInPar({ switches: 2, steps: 7 }, par)).toBe(true);
    expect(isInPar({ switches: 2, steps: 8 }, par)).toBe(false);
    expect(isInPar({ switches: 3, steps: 5 }, par)).toBe(false);
    expect(isInPar({ switches: 1, steps: 9 }, par)).toBe(true);
  });
});
