import { describe, expect, it } from 'vitest';
import { lessonTimeout, sleep, waitLimit } from '../../src/mp/time.js';
import { launch } from '../helpers/launch.js';

describe('sleep', () => {
  it('takes lesson seconds: speed 20 makes them a twentieth', async () => {
    const naps = { naps: '0 0.2 1.5' };
    const [normal, quick] = await Promise.all([
      launch('pace.ts', { parameters: naps }),
      launch('pace.ts', { parameters: naps, settings: { speed: 20 } }),
    ]);
    const [none, short, long] = normal.prints().map(Number);
    const [, quickShort, quickLong] = quick.prints().map(Number);
    expect(none).toBeLessThan(short as number);
    // never shorter than asked for: that is the promise; longer is the scheduler's right
    for (const [took, asked] of [
      [short, 0.2],
      [long, 1.5],
      [quickShort, 0.01],
      [quickLong, 0.075],
    ] as const) {
      expect(took).toBeGreaterThanOrEqual(asked);
    }
    expect(quickLong).toBeLessThan((long as number) / 2);
    expect(normal.of('sleep').map((event) => event.seconds)).toEqual([0, 0.2, 1.5]);
    expect(quick.of('sleep').map((event) => event.seconds)).toEqual([0, 0.2, 1.5]);
    expect(normal.of('wake')).toHaveLength(3);
  });

  it.each([
    [-1, RangeError],
    [Number.POSITIVE_INFINITY, RangeError],
    [Number.NaN, TypeError],
    ['1', TypeError],
    [undefined, TypeError],
  ])('refuses %s', (seconds, error) => {
    expect(() => sleep(seconds as number)).toThrow(error);
    expect(() => sleep(seconds as number)).toThrow(/sleep\(\)/);
  });
});

describe('a timeout', () => {
  it.each([
    [undefined, null],
    [null, null],
    [Number.POSITIVE_INFINITY, null],
    [2.5, 2.5],
    [0, 0],
    [-3, 0],
    [Number.NEGATIVE_INFINITY, 0],
    [9e9, 9e9],
    [1e10, null],
    [1e19, null],
    [Number.MAX_VALUE, null],
  ])('of %s is %s', (timeout, limit) => expect(lessonTimeout(timeout)).toBe(limit));

  it.each([[1], [20]])('that no clock can hold is for ever, in every call; at speed %i', async (speed) => {
    const { prints } = await launch('for-ever.ts', { settings: { speed } });
    expect(prints('child')).toEqual([
      'lock true',
      'rlock true',
      'semaphore true',
      'event true',
      'barrier 0',
      'its own limit 0',
      'get an item',
      'put undefined',
      'poll true',
    ]);
    expect(prints('main')).toEqual(['child -15']);
  });

  it.each([[Number.NaN], ['1'], [true]])('of %s is a TypeError', (timeout) => {
    expect(() => lessonTimeout(timeout as number)).toThrow(TypeError);
  });

  it.each([
    [undefined, null],
    [{}, null],
    [{ timeout: 3 }, 3],
    [{ block: true, timeout: -1 }, 0],
    [{ block: false }, 0],
    [{ block: false, timeout: 9 }, 0],
  ])('in %j is %s', (options, limit) => expect(waitLimit(options, 'get')).toBe(limit));
});
