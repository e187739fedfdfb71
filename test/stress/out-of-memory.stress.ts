/** A process that really uses up what Node gives it: gigabytes, and many seconds. */
import { expect, it } from 'vitest';
import { buildTimeline } from '../../src/trace/build-timeline.js';
import { troubleFindings } from '../../src/verdict/trouble/trouble.js';
import { launch } from '../helpers/launch.js';

it('is told to have run out of memory', async () => {
  const { events, prints } = await launch('cases/d6-oom.ts', { timeout: 170 });
  expect(prints('main')).toEqual(['exitcode -6']);
  expect(troubleFindings(buildTimeline(events))).toMatchObject([
    { finding: 'killed', data: { outcome: 'memory', processes: ['hungry'] } },
  ]);
}, 180_000);
