import { expect, it } from 'vitest';
import { launch } from '../../../helpers/launch.js';

it('a start that fails loses no descriptor, and can be tried again', async () => {
  const { prints, of, reason } = await launch('start-fails.ts');
  expect(prints()).toEqual([
    ...[0, 1, 2, 3].map((free) => `${free}: CANNOT_START, 0 lost, pid null`),
    'then 0',
  ]);
  expect(of('spawn')).toHaveLength(1);
  expect(reason).toBe('finished');
});
