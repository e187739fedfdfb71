import { expect, it } from 'vitest';
import type { Translated } from '../../src/i18n/language.js';

const english = {
  greeting: 'Hello',
  count: (items: number) => (items === 1 ? 'one' : 'many'),
  help: { examples: [['run', 'runs it']] as [string, string][] },
};
type Words = Translated<typeof english>;

it('another language says other strings with the same keys; anything else does not compile', () => {
  const chinese: Words = { greeting: '你好', count: (items) => `${items} 个`, help: { examples: [] } };
  // @ts-expect-error a key is missing
  const missing: Words = { greeting: '你好', count: () => '' };
  // @ts-expect-error a key too many
  const superfluous: Words = { ...english, farewell: '再见', help: { examples: [], usage: '' } };
  // @ts-expect-error a function of other parameters
  const other: Words = { ...chinese, count: (items: string) => items };
  expect([missing, superfluous, other].map(({ greeting }) => greeting)).toEqual(['你好', 'Hello', '你好']);
  expect(chinese.count(3)).toBe('3 个');
});
