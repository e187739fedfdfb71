/** A learner's program that deadlocks is ended as soon as nobody can get on, and not before. */
import { expect, it } from 'vitest';
import { launch } from '../helpers/launch.js';

it('ends a run in which processes wait for each other for ever', async () => {
  const { reason, of } = await launch('deadlocks.ts');
  expect(reason).toBe('deadlock');
  expect(of('end')).toMatchObject([{ reason: 'deadlock' }]);
  expect(of('block').filter(({ on }) => on === 'lock')).toHaveLength(2);
});

it('lets a program get out of it by itself', async () => {
  const { reason, prints } = await launch('deadlocks.ts', { parameters: { rescue: true } });
  expect(reason).toBe('finished');
  expect(prints('main')).toEqual(['rescued']);
});

it('waits while another process still works', async () => {
  const { reason, prints } = await launch('deadlocks.ts', { parameters: { busy: true } });
  expect(prints('worker')).toEqual(['somebody still works']);
  expect(reason).toBe('deadlock');
});
