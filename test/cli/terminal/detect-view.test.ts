import { describe, expect, it } from 'vitest';
import { detectColor, detectUnicode } from '../../../src/cli/terminal/detect-view.js';

describe('colours', () => {
  it.each([
    ['in a terminal as many as it has', undefined, true, {}, 2],
    ['none for a file or a pipe', undefined, false, {}, 0],
    ['in a pipe where they are forced', undefined, false, { FORCE_COLOR: '1' }, 2],
    ['none with --no-color', false, true, {}, 0],
    ['none with NO_COLOR', undefined, true, { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['an empty NO_COLOR means nothing', undefined, true, { NO_COLOR: '' }, 2],
  ] as const)('%s', async (_, option, isTerminal, env, level) => {
    expect(await detectColor(option, isTerminal, env, async () => 2)).toBe(level);
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
