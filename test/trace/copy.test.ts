import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyPlain } from '../../src/trace/copy.js';

const anyData = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^\w+$/), tie('data'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('data')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie('data'), { maxLength: 4 }).map((each) => new Set(each)),
  ),
})).data;

it('copies as structuredClone does', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      expect(copyPlain(data)).toEqual(structuredClone(data));
    }),
  );
});

it('keeps the order of a Map, and shares nothing that can be changed', () => {
  const inner = { of: 1 };
  const map = new Map<string, unknown>([
    ['b', inner],
    ['a', 'text'],
  ]);
  const copied = copyPlain(map);
  inner.of = 2;
  map.set('c', 3);
  expect([...copied]).toEqual([
    ['b', { of: 1 }],
    ['a', 'text'],
  ]);
});

it('keeps one thing one thing, also where it leads back to itself', () => {
  const holding: { held: boolean; by: Set<unknown> } = { held: true, by: new Set() };
  holding.by.add(holding);
  const [first, second] = copyPlain([holding, holding]);
  expect(first).toBe(second);
  expect(first).not.toBe(holding);
  expect([...(first?.by ?? [])]).toEqual([first]);
});
