import { expect, it } from 'vitest';
import { ranAs } from '../../../src/cli/kept/ran-as.js';

it.each([
  [{ program: 'lock-v3', lesson: true, parameters: { processes: 3, seconds: 3 } }, 'lock-v3'],
  [{ program: 'lock-v3', lesson: true, parameters: { processes: 5, seconds: 3 } }, 'lock-v3 --processes 5'],
  [{ program: 'deadlock', lesson: true, parameters: { cured: true } }, 'deadlock --cured'],
  [{ program: 'ipc-file', lesson: true, parameters: { lock: false } }, 'ipc-file --no-lock'],
  [{ program: 'no-more', lesson: true, parameters: { processes: 7 } }, 'no-more'],
  [{ program: './mine.ts', lesson: false, parameters: {} }, './mine.ts'],
])('%j', (run, typed) => {
  expect(ranAs(run)).toBe(typed);
});
