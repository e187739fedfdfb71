import { describe, expect, it } from 'vitest';
import { cells, wrapHelp } from '../../../src/cli/command-line/wrap-help.js';

describe('lines of --help', () => {
  it('break between English words', () => {
    expect(wrapHelp('one two three', 8)).toBe('one two\nthree');
    expect(wrapHelp('one  two\n\nthree', 20)).toBe('one  two\n\nthree');
    expect(wrapHelp('a-very-long-word b', 4)).toBe('a-very-long-word\nb');
  });

  it('break between Chinese characters, which take two cells, but not before closing punctuation', () => {
    expect(cells('a中文。')).toBe(7);
    expect(wrapHelp('一二三四五', 6)).toBe('一二三\n四五');
    expect(wrapHelp('一二三，四五', 6)).toBe('一二\n三，四\n五');
    expect(wrapHelp('一（二）', 6)).toBe('一\n（二）');
    expect(wrapHelp('最多 lock-v1、lock-v2 两课', 12)).toBe('最多\nlock-v1、\nlock-v2 两课');
  });

  it('lose nothing', () => {
    const text = '“课程时间”，每人抽 1 到（这个数）；ipc-file、ipc-queue：网络！';
    for (let width = 4; width < 60; width++) {
      expect(wrapHelp(text, width).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });
});
