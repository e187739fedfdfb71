import { expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

it('a sentinel can be read from the end of its process on, until close()', async () => {
  const { prints } = await launch('sentinels.ts');
  expect(prints()).toEqual([
    'new: null null',
    'running: false, ident is pid: true',
    'ended: true',
    'collected: true, the same: true',
    'asked for late: true, the same: true',
    'closed: -2',
  ]);
});
