import { expect, it } from 'vitest';
import { launch } from '../../helpers/launch.js';

it.each(['exits', 'is killed'])('a parent that %s is seen by its child', async (how) => {
  const { prints, of, reason } = await launch('relatives.ts', { parameters: { how } });
  const [middle] = of('spawn', 'main');
  const [first, ...rest] = prints('child');
  expect(JSON.parse(first ?? '')).toEqual({
    name: 'middle',
    pid: middle?.childPid,
    ident: middle?.childPid,
    alive: true,
    same: true,
  });
  expect(rest).toEqual(['after join(0.1): true', 'after join(): false']);
  expect(of('timeout', 'child')).toMatchObject([{ on: 'join', object: 'middle' }]);
  expect(reason).toBe('finished');
});

it('main has no parent, and knows itself', async () => {
  const { prints, of } = await launch('relatives.ts', { parameters: { how: 'exits' } });
  const pid = of('start', 'main')[0]?.pid;
  expect(JSON.parse(prints('main')[0] ?? '')).toEqual({
    name: 'main',
    pid,
    ident: pid,
    daemon: false,
    exitcode: null,
    alive: true,
    parent: null,
  });
});
