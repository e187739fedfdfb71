/** A learner's program that deadlocks is ended as soon as nobody can get on, and not before. */
import { expect, it } from 'vitest';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import { troubleFindings } from '../../src/verdict/trouble/trouble.js';
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

it.each([
  ['end', 'open-end', { process: 'child', pipe: 'pipe-1', holder: 'main', joins: 'child' }],
  [
    'room',
    'pipe-deadlock',
    {
      steps: expect.arrayContaining([
        expect.objectContaining({ way: 'receiving' }),
        expect.objectContaining({ way: 'join' }),
      ]),
    },
  ],
])('ends a run that is stuck at a pipe, and says why: %s', async (mistake, name, data) => {
  const { reason, events } = await launch('pipe/stuck.ts', { parameters: { mistake } });
  expect(reason).toBe('deadlock');
  expect(troubleFindings(buildTimeline(events))).toMatchObject([{ finding: name, data }]);
});

it('lets the same program run through where it closes its end', async () => {
  const { reason, prints } = await launch('pipe/stuck.ts');
  expect(reason).toBe('finished');
  expect(prints('child')).toEqual(['one', 'end']);
});
