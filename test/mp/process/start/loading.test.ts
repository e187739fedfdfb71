import { describe, expect, it } from 'vitest';
import { launch } from '../../../helpers/launch.js';

describe('start() while the program loads', () => {
  it.each([
    [
      'top-level.ts',
      /called by what top-level\.ts does while it loads\..* Start processes in `export function main/,
    ],
    ['no-main.ts', /Start processes in `export function main\(\) \{ … \}`/],
    [
      'main-called.ts',
      /main-called\.ts:13 calls main\(\)\..*Remove that call: concur-lesson calls main\(\) itself/,
    ],
    [
      'main-not-exported.ts',
      /main-not-exported\.ts:13 .*Remove that call, and write `export function main\(\)`/,
    ],
    ['main-awaits.ts', /main-awaits\.ts calls main\(\)\..*Remove that call/],
    ['imported.ts', /Start processes in `export function main/],
  ])('is refused before there is a second process: %s', async (program, message) => {
    const { of, reason } = await launch(`loading/${program}`);
    const [exit] = of('exit', 'main');
    expect(exit).toMatchObject({ code: 1, error: { code: 'START_WHILE_LOADING' } });
    expect(exit?.error?.message).toMatch(message);
    expect([of('spawn'), reason]).toEqual([[], 'failed']);
  });

  it('is refused in children, too, at once and later', async () => {
    const { prints, of, reason } = await launch('loading/caught.ts');
    expect(of('spawn').map(({ child }) => child)).toEqual(['child']);
    for (const process of ['main', 'child']) {
      expect(prints().filter((text) => text === `${process}: START_WHILE_LOADING`)).toHaveLength(3);
    }
    expect(prints('child')).toContain('working');
    expect(reason).toBe('finished');
  });

  it('is not what main and targets leave for later', async () => {
    const { prints, reason } = await launch('loading/later.ts');
    expect({ prints: prints(), reason }).toEqual({ prints: ['grandchild'], reason: 'finished' });
  });
});
