import { deserialize as v8Deserialize, serialize as v8Serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deserialize, needsV8, serialize } from '../../../src/mp/travel/clone.js';
import { turns } from '../../helpers/turns.js';

const roundTrip = (value: unknown) => deserialize(serialize(value));

describe('serialize', () => {
  it('gives back whatever structured clone gives back', () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(value, (any) => {
        expect(roundTrip(any)).toStrictEqual(v8Deserialize(v8Serialize(any)));
      }),
      { numRuns: turns(500, 20_000) },
    );
  });

  it.each([
    ['minus zero', -0],
    ['not a number', Number.NaN],
    ['undefined in an object', { a: undefined }],
    ['a hole', Object.assign(new Array(3), { 0: 1 })],
    ['a lone surrogate', 'a\ud800b'],
    ['something like a JSON method', { toJSON: 1 }],
  ])('keeps %s', (_, value) => {
    expect(roundTrip(value)).toStrictEqual(value);
  });

  it('needs no node:v8, which is slow to load, for plain objects', () => {
    const text = (value: unknown) => Buffer.from(serialize(value)).toString();
    expect(text({ a: [1, { b: 'x' }] })).toBe('{"a":[1,{"b":"x"}]}');
  });

  it('writes no JSON that is too long to be read as one text, in bytes or in characters', () => {
    const value = { texts: ['é', 'x'], number: 1 };
    const json = Buffer.from(JSON.stringify(value));
    expect(json.length).toBeGreaterThan(JSON.stringify(value).length);
    expect(serialize(value, true, json.length)).toEqual(json);
    for (const most of [json.length - 1, JSON.stringify(value).length, 0]) {
      const bytes = serialize(value, true, most);
      expect(needsV8(bytes)).toBe(true);
      expect(deserialize(bytes)).toEqual(value);
    }
    const long = { toJSON: undefined, text: 'x' };
    vi.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
      throw new RangeError('Invalid string length');
    });
    expect(deserialize(serialize(long, true))).toEqual(long);
  });

  it('keeps a key of the name __proto__', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}');
    expect(Object.keys(roundTrip(value) as object)).toEqual(['__proto__']);
  });

  it('keeps that two places hold the same object', () => {
    const shared = { n: 1 };
    const [a, b] = roundTrip([shared, shared]) as object[];
    expect(a).toBe(b);
  });

  it('keeps cycles', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    const back = roundTrip(cycle) as { self: unknown };
    expect(back.self).toBe(back);
  });

  it('refuses functions as structured clone does', () => {
    expect(() => serialize({ work: () => 1 })).toThrow(/could not be cloned/);
  });
});
