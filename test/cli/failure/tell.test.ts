import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/cli/failure/tell.js';
import { widest } from '../../render/screen.js';

describe('a failure in a terminal', () => {
  const sentence =
    'concur-lesson: --buyers 100 is more than this system has room for: the limit is ulimit -u, and it leaves room for 67 now.';

  it.each([80, 60, 30])('fits %i columns, and no word is lost', (columns) => {
    const lines = breakLines(sentence, columns);
    expect(widest(lines)).toBeLessThanOrEqual(columns);
    expect(lines.replace(/\s+/g, ' ')).toBe(sentence);
  });

  it('is broken between Chinese characters, too', () => {
    expect(
      widest(breakLines('concur-lesson: 你当前所在的文件夹已经被删除。请换到一个存在的文件夹再运行。', 40)),
    ).toBeLessThanOrEqual(40);
  });

  it('leaves code, and the mark under it, as they are', () => {
    const code = `  ${'x'.repeat(90)} = = 2;\n${' '.repeat(94)}^`;
    expect(breakLines(`a.ts:1:93: unexpected\n\n${code}`, 60)).toBe(`a.ts:1:93: unexpected\n\n${code}`);
  });
});
