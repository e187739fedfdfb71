import { expect, it } from 'vitest';
import { command, flag, number } from '../../src/lesson/meta-notation.js';

const text = { en: 'how many keys', zh: '几把钥匙' };
const bounds = { default: 2, min: 1, max: 9 };

it('a number is a whole one unless its author says otherwise', () => {
  const keys = { kind: 'number', name: 'keys', description: text, ...bounds };
  expect(number('keys', text, bounds)).toEqual({ ...keys, integer: true });
  expect(number('keys', text, { ...bounds, integer: false })).toEqual({ ...keys, integer: false });
  expect(number('keys', text, { ...bounds, counts: 'processes' })).toEqual({
    ...keys,
    integer: true,
    counts: 'processes',
  });
});

it('a flag says what a run with it has to show', () => {
  expect(flag('cured', text, { default: false, expects: ['no-deadlock'] })).toEqual({
    kind: 'flag',
    name: 'cured',
    description: text,
    default: false,
    expects: ['no-deadlock'],
  });
});

it('a command to try next has its reason', () => {
  expect(command('concur-lesson run keys', text)).toEqual({ command: 'concur-lesson run keys', why: text });
});
