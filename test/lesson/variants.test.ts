import { expect, it } from 'vitest';
import type { FlagParameter, LessonMeta } from '../../src/lesson/lesson.js';
import { expectsOf, lookForOf, readLookFor } from '../../src/lesson/variants.js';

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

const LOOK_FOR = `- the circle

### With \`--cured\`

- no circle

### With \`--cured --no-lock\`

- nothing`;

it.each<[Parameters<typeof lookForOf>[2], string]>([
  [{}, '- the circle'],
  [{ lock: true, cured: false }, '- the circle'],
  [{ lock: true, cured: true }, '- no circle'],
  [{ lock: false, cured: true }, '- nothing'],
  // a flag that nothing is said of
  [{ lock: false, cured: false }, '- the circle'],
])('with %j there is to look for %s', (values, expected) => {
  expect(lookForOf(LOOK_FOR, meta, values)).toBe(expected);
});

it('reads the flags that a part is said of', () => {
  expect(readLookFor(LOOK_FOR).map(({ options }) => options)).toEqual([
    [],
    ['--cured'],
    ['--cured', '--no-lock'],
  ]);
});
