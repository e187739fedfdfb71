import { describe, expect, it } from 'vitest';
import { detectColor, detectUnicode } from '../../src/cli/terminal.js';

describe('colours', () => {
  it.each([
    [undefined, {}, 2, 2],
    [false, {}, 2, 0],
    [undefined, { NO_COLOR: '1' }, 3, 0],
    [undefined, { NO_COLOR: '' }, 1, 1],
  ] as const)('option %s, environment %j, found %i: level %i', (option, env, found, level) => {
    expect(detectColor(option, env, found)).toBe(level);
  });
});

describe('characters', () => {
  it.each([
    [{}, true],
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LANG: 'zh_CN.utf8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'dumb' }, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  ])('%j: unicode %s', (env, unicode) => {
    expect(detectUnicode(env)).toBe(unicode);
  });
});
