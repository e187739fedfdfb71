import { expect, it } from 'vitest';
import { expectsOf } from '../../src/lesson/expects.js';
import type { FlagParameter, LessonMeta } from '../../src/lesson/lesson.js';

const flag = (name: string, usual: boolean, expects: string[]): FlagParameter => ({
  kind: 'flag',
  name,
  description: { en: name, zh: name },
  default: usual,
  expects,
});
const meta = {
  expects: ['deadlock'],
  parameters: [flag('lock', true, ['lost-update']), flag('cured', false, ['no-deadlock'])],
} as unknown as LessonMeta;

it.each<[Parameters<typeof expectsOf>[1], string]>([
  [{}, 'deadlock'],
  [{ lock: true, cured: false }, 'deadlock'],
  [{ lock: true, cured: true }, 'no-deadlock'],
  [{ lock: false, cured: false }, 'lost-update'],
])('with %j a run has to show %s', (values, expected) => {
  expect(expectsOf(meta, values)).toEqual([expected]);
});
