import { expect, it } from 'vitest';
import { findStepTarget } from '../../../src/cli/step/step-target.js';

it.each([
  ['lost-updte', /no lesson and no puzzle “lost-updte”\. Did you mean lost-update\?/],
  ['deadlok', /no lesson and no puzzle “deadlok”\. Did you mean deadlock\?/],
  ['qqqqqqqq', /no puzzle “qqqqqqqq”\. `concur-lesson list` .* `concur-lesson puzzle list`/],
])('%s is neither a lesson nor a puzzle', async (typed, told) => {
  await expect(findStepTarget(typed, { speed: 1 }, 'en')).rejects.toThrow(told);
});
