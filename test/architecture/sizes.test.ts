import { expect, it } from 'vitest';
import { findOversized } from './sizes.js';

const lines = (count: number): string => 'a\n'.repeat(count);

it('finds a long file', () => {
  const path = 'src/mp/a.ts';
  expect(findOversized([{ path, code: lines(250) }])).toEqual([]);
  expect(findOversized([{ path, code: lines(251) }])).toEqual([`${path} has more than 250 lines`]);
});

it('finds a full folder of src, whatever is in the folders below', () => {
  const files = Array.from({ length: 14 }, (_, n) => ({ path: `src/mp/${n}.ts`, code: '' }));
  expect(findOversized([...files, { path: 'src/mp/queue/a.ts', code: '' }])).toEqual([]);
  expect(findOversized([...files, { path: 'src/mp/a.ts', code: '' }])).toEqual([
    'src/mp has more than 14 files',
  ]);
});

it('lets the questions of a lesson be as long as they are', () => {
  expect(findOversized([{ path: 'lessons/zombie/quiz.ts', code: lines(500) }])).toEqual([]);
});
