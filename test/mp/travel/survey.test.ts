import { describe, expect, it } from 'vitest';
import { Lock } from '../../../src/mp/primitives/lock.js';
import { survey } from '../../../src/mp/travel/survey.js';

class Ticket {}
class Tickets extends Map {}
class SoldOut extends Error {}

describe('survey', () => {
  it.each<[string, unknown, object | undefined]>([
    [
      'nothing in plain data',
      { a: [1, 'x', null, { b: new Map([[1, new Set([new Date(0)])]]) }] },
      undefined,
    ],
    [
      'nothing in what structured clone carries',
      [/x/, new TypeError('x'), Buffer.alloc(1), new Uint8Array(1)],
      undefined,
    ],
    [
      'nothing in boxes and objects without a class',
      [Object(1n), Object.create(null), Object.create({ a: 1 })],
      undefined,
    ],
    ['an instance', new Ticket(), Ticket],
    ['an instance deep inside', { a: new Map([[1, [new Ticket()]]]) }, Ticket],
    ['a subclass of what travels', [new Tickets()], Tickets],
    ['an error of one’s own', new Error('x', { cause: new SoldOut() }), SoldOut],
    ['a URL', { url: new URL('http://localhost/') }, URL],
    ['the first of several', [new Ticket(), new SoldOut()], Ticket],
  ])('finds what loses its class: %s', (_, value, type) => {
    expect(survey(value).instance?.constructor).toBe(type);
  });

  it('finds the first primitive, and does not look into it', () => {
    const [first, second] = [new Lock(), new Lock()];
    const found = survey({ a: [first], b: second });
    expect(found.transferable === first).toBe(true);
    expect(found.instance).toBeUndefined();
    expect(survey([1]).transferable).toBeUndefined();
  });

  it('does not take one object in two places, or in a circle, for JSON', () => {
    const shared = {};
    const circle: unknown[] = [];
    circle.push(circle);
    expect([[shared, shared], circle, { a: shared }].map((value) => survey(value).plain)).toEqual([
      ...[false, false, true],
    ]);
  });
});
