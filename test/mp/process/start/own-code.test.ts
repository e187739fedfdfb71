import { expect, it } from 'vitest';
import { launch } from '../../../helpers/launch.js';

it('all descendants of main are given its compiled code, and V8 takes it if their Node has the same flags', async () => {
  const { prints, reason } = await launch('own-code.ts');
  const told = prints().map((text) => /^(.+), 3, (\d+)$/.exec(text)?.slice(1));
  expect(told.map((each) => each?.[0])).toEqual([
    'child: taken',
    'grandchild: taken',
    'other flags: refused',
  ]);
  expect(new Set(told.map((each) => each?.[1])).size).toBe(1);
  expect(reason).toBe('finished');
});
