import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { withSize } from '../../../src/cli/terminal/size.js';

/** A terminal that says that it is so large. */
const terminal = (columns: number | undefined, rows: number | undefined) =>
  ({ isTTY: true, columns, rows, getWindowSize: () => [columns, rows] }) as WriteStream;

describe('the size of a terminal', () => {
  it.each([
    ['what it says', 132, 50, {}, [132, 50]],
    ['one cell is a size', 1, 1, {}, [1, 1]],
    ['nobody has set it', 0, 0, {}, [80, 24]],
    ['only its width is set', 100, 0, {}, [100, 24]],
    ['it does not know', undefined, undefined, {}, [80, 24]],
    ['the environment knows', 0, 0, { COLUMNS: '120', LINES: '40' }, [120, 40]],
    ['the environment knows no better', 0, 0, { COLUMNS: '0', LINES: 'many' }, [80, 24]],
  ] as const)('%s: %j × %j', (_, columns, rows, env, size) => {
    const stream = withSize(terminal(columns, rows), env);
    expect([stream.columns, stream.rows]).toEqual(size);
    expect(stream.getWindowSize()).toEqual(size);
  });

  it('follows the window, and is never none', () => {
    const stream = withSize(terminal(0, 0), {});
    stream.columns = 50; // as Node does when the window has changed
    expect(stream.columns).toBe(50);
    expect(stream.getWindowSize()).toEqual([50, 24]);
    stream.columns = 0;
    expect(stream.columns).toBe(80);
  });

  it('leaves alone what is no terminal', () => {
    const pipe = { isTTY: false } as unknown as WriteStream;
    expect(withSize(pipe)).toBe(pipe);
    expect(pipe.columns).toBeUndefined();
  });
});
