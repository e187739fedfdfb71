import { describe, expect, it } from 'vitest';
import { detectColor } from '../../../src/cli/terminal/detect-view.js';

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
