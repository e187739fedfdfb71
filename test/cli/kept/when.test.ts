import { expect, it } from 'vitest';
import { whenText } from '../../../src/cli/kept/when.js';

it('tells a moment in the learner’s own time zone', () => {
  expect(whenText(new Date(2026, 0, 2, 3, 4, 59))).toBe('2026-01-02 03:04');
});
