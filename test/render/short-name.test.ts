import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headNames } from '../../src/render/style/short-name.js';
import { widthOf } from '../../src/render/style/text.js';

it.each<[names: string[], room: number, heads: string[]]>([
  [['main', 'p1', 'p2'], 4, ['main', 'p1', 'p2']],
  [['main', 'cook1', 'cook2'], 2, ['m', 'c1', 'c2']],
  [['main', 'p1', 'p9', 'p10', 'p12'], 1, ['m', 'p/1', 'p/9', 'p/1/0', 'p/1/2']],
  [['main', 'p9', 'p10', 'p12'], 2, ['ma', 'p/9', 'p/10', 'p/12']],
  [['main', 'anna', 'alice'], 1, ['m', 'a/n/n', 'a/l/i']],
  [['main', '1', '12'], 1, ['m', '1', '1/2']],
  [['main', '厨师1', '厨师2'], 2, ['ma', '厨/1', '厨/2']],
])('%j in %i cells', (names, room, heads) => {
  expect(headNames(names, room).map((parts) => parts.join('/'))).toEqual(heads);
});

it('tells numbered names apart, whatever the room, and no part is wider than that', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 13 }),
      fc.integer({ min: 1, max: 8 }),
      (numbers, room) => {
        const heads = headNames(['main', ...numbers.map((number) => `p${number}`)], room);
        expect(new Set(heads.map((parts) => parts.join('/'))).size).toBe(numbers.length + 1);
        expect(Math.max(...heads.flat().map(widthOf))).toBeLessThanOrEqual(room);
      },
    ),
  );
});
