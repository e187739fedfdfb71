import { expect, it } from 'vitest';
import { nearest } from '../../src/i18n/did-you-mean.js';

const LESSONS = ['lock-v1', 'lock-v2', 'lock-v3', 'zombie'];

it.each([
  ['lock-v4', 'lock-v1'],
  ['lokc-v3', 'lock-v3'],
  ['LOCK-V3', 'lock-v3'],
  ['zombi', 'zombie'],
  ['zombies', 'zombie'],
  ['queue', null],
  ['', null],
])('%s → %s', (typed, meant) => {
  expect(nearest(typed, LESSONS)).toBe(meant);
});

it.each([
  ['--procs', '--processes'],
  ['--proc', '--processes'],
  ['--buyer', '--buyers'],
  ['--phone', '--phones'],
  ['--xyz', null],
])('%s → %s: who begins a word means that word', (typed, meant) => {
  expect(nearest(typed, ['--phones', '--processes', '--buyers'])).toBe(meant);
});

it('knows nothing to suggest where nothing is known', () => {
  expect(nearest('lock', [])).toBeNull();
});
