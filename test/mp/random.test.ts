import { describe, expect, it } from 'vitest';
import { randint } from '../../src/mp/random.js';
import { launch } from '../helpers/launch.js';

describe('randint', () => {
  it('repeats with the seed, and differs between processes', async () => {
    const [first, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => launch('dice.ts', { settings: { seed } })),
    );
    expect(again?.prints()).toEqual(first?.prints());
    expect(new Set([...(first?.prints() ?? []), ...(other?.prints() ?? [])]).size).toBe(8);
  });

  it('reaches both ends and everything between, about as often', () => {
    const counts = new Map<number, number>();
    for (let rolls = 0; rolls < 6000; rolls++) {
      const number = randint(-2, 3);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(800);
    expect(randint(5, 5)).toBe(5);
  });

  it.each([
    [2, 1],
    [0.5, 2],
    [1, Number.NaN],
    ['1', 2],
  ])('refuses (%s, %s)', (a, b) => {
    expect(() => randint(a as number, b as number)).toThrow(RangeError);
  });
});
