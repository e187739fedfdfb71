import { expect, it } from 'vitest';
import { findSecondFolds } from './moment.js';

const fold =
  "if (event.kind === 'acquire') holders.set(event.object, event.process);\nif (event.kind === 'release') holders.delete(event.object);";

it('finds a second place that follows who has what', () => {
  expect(findSecondFolds([{ path: 'src/verdict/locks/a.ts', code: fold }])).toEqual([
    'src/verdict/locks/a.ts looks at acquire and release: is that a second moment?',
  ]);
});

it.each([
  ['the moment', 'src/trace/moment.ts', fold],
  ['what draws each event', 'src/render/lanes/strokes.ts', fold],
  ['a finding about who took', 'src/verdict/locks/a.ts', "event.kind === 'acquire' // not 'release'"],
  ['the library', 'src/mp/primitives/lock.ts', fold],
])('accepts %s', (_, path, code) => {
  expect(findSecondFolds([{ path, code }])).toEqual([]);
});
