/** What is typed to have a stepped run again. */
import { expect, it } from 'vitest';
import { stepCommandOf } from '../../../src/cli/step/by-schedule.js';

it('names options as they are typed, also those that are off', () => {
  const options = { speed: 1, join: false, lock: true, buyers: 3, plain: true };
  expect(stepCommandOf('process', [{ process: 'main', how: 'go' }], 7, options)).toBe(
    "concur-lesson step process --no-join --lock --buyers 3 --schedule 'main' --seed 7",
  );
});
