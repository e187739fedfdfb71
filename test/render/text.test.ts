/** Wrapping, cutting, taming, and the little Markdown. */

import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { nameRanges } from '../../src/render/chart/name-ranges.js';
import { renderNotes } from '../../src/render/pages/notes.js';
import { renderMarkdown } from '../../src/render/parts/markdown.js';
import { renderProgram } from '../../src/render/parts/program.js';
import { toText } from '../../src/render/style/ansi.js';
import { type Line, textOf } from '../../src/render/style/line.js';
import { createPage } from '../../src/render/style/page.js';
import { shortName } from '../../src/render/style/short-name.js';
import { cutText, tame } from '../../src/render/style/text.js';
import { momentText } from '../../src/render/style/time-text.js';
import { wrap } from '../../src/render/style/wrap.js';
import { view } from './screen.js';

const plain = (lines: readonly Line[]): string[] => lines.map(textOf);
const wrapped = (text: string, width: number): string[] => plain(wrap([{ text }], width));

/** What has to stay on one line. */
function unitsOf(text: string): string[] {
  const isGlued = (a: string, b: string) =>
    '，。）”'.includes(b) || '（“'.includes(a) || (stringWidth(a) < 2 && stringWidth(b) < 2);
  const units: string[] = [];
  for (const letter of text.replaceAll(' ', '')) {
    const before = units.at(-1);
    if (before !== undefined && isGlued(before.slice(-1), letter)) units.push(`${units.pop()}${letter}`);
    else units.push(letter);
  }
  return units;
}

describe('wrap', () => {
  it.each([
    ['words at spaces', 'one two three', 8, ['one two', 'three']],
    ['a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['Chinese anywhere', '进程一个一个来', 6, ['进程一', '个一个', '来']],
    ['no closing mark at the beginning', '先来的先拿到，后来的等', 12, ['先来的先拿', '到，后来的等']],
    ['no opening mark at the end', '教科书里（线程）', 10, ['教科书里', '（线程）']],
    ['a name in quotes stays whole', '等待锁 “printer”，它在', 16, ['等待锁', '“printer”，它在']],
    ['an option stays whole', 'try it with --speed 4', 14, ['try it with', '--speed 4']],
    ['a compound breaks after its hyphen', 'a self-deadlock', 8, ['a self-', 'deadlock']],
    ['a long compound does', 'in a05-taskdone-missing.ts', 18, ['in a05-taskdone-', 'missing.ts']],
    ['a name stays whole', '队列里有 [queue-1]。', 16, ['队列里有', '[queue-1]。']],
    ['a name of one’s own', 'run concur-lesson', 14, ['run', 'concur-lesson']],
    [
      'after the first character where there is no other place',
      '进word“（（word，',
      15,
      ['进', 'word“（（word，'],
    ],
    ['a seed keeps its number', 'processes 3 · seed 548806', 22, ['processes 3 ·', 'seed 548806']],
    ['and so in Chinese, where a word may break', '三个进程，种子 548806', 20, ['三个进程，种', '子 548806']],
    ['a number keeps its unit', 'it took 0.30 ms', 12, ['it took', '0.30 ms']],
    ['line breaks of its own', 'a\n\nb', 10, ['a', '', 'b']],
    ['an indent of its own', '   far away', 8, ['   far', 'away']],
    ['nothing', '', 10, ['']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it('loses no letter, exceeds no width and begins no line with a closing mark', () => {
    const piece = fc.constantFrom('进', '程', '，', '。', '（', '）', 'word', ' ', '“', '”', '4', 'a');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (original, width) => {
        const lines = wrapped(original, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(original.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        // Only where marks follow each other without end, or a space, or what holds together is too wide, is there no better place.
        if (/[，。）” ]{2}|[ （“][，。）”]/.test(original)) return;
        const indent = original.search(/[^ ]|$/);
        if (unitsOf(original).some((unit, at) => stringWidth(unit) + (at === 0 ? indent : 0) > width)) return;
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text', () => {
  it('from outside cannot steer the terminal', () => {
    expect(tame('a\x1b[2Jb\tc\r\nd\u202ee')).toBe('a\\x1b[2Jb    c\nd\\u202ee');
    // all that Unicode has to turn the direction of writing
    expect(tame('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')).toMatch(
      /^(\\u[\da-f]{4}){12}$/,
    );
  });

  it('is cut by cells, not characters, and never inside a character', () => {
    expect(cutText('打印机打印机', 7, '…')).toBe('打印机…');
    expect(cutText('打印机', 6, '…')).toBe('打印机');
    expect(cutText('👩‍👩‍👧👩‍👩‍👧', 3, '…')).toBe('👩‍👩‍👧…');
    expect(cutText('abc', 0, '…')).toBe('');
  });

  it('of a moment gives up decimals to fit', () => {
    expect([0.42, 12.345, 123.45].map((seconds) => momentText(seconds))).toEqual([
      '0.42s',
      '12.35s',
      '123.5s',
    ]);
    expect([0.42, 12.345, 123.45, 99999].map((seconds) => momentText(seconds, 5))).toEqual([
      '0.42s',
      '12.3s',
      '123s',
      '27h',
    ]);
  });

  it('of many names tells runs by their ends', () => {
    expect(nameRanges(['main', 'p1', 'p2', 'p3', 'p7', 'q8'], true)).toBe('main, p1–p3, p7, q8');
  });

  it('of a name in few cells keeps its number', () => {
    expect(['p1', 'buyer-12', 'producer', '生产者'].map((name) => shortName(name, 3))).toEqual([
      'p1',
      'b12',
      'p',
      '生',
    ]);
  });
});

describe('notes', () => {
  it('are marked, wrapped beside the mark, and harmless', () => {
    const note = 'main failed: \x1b[31mred, see line 12 of the program';
    expect(renderNotes([note], view({ columns: 24, unicode: false }))).toBe(
      '\n[no] main failed:\n     \\x1b[31mred, see\n     line 12 of the\n     program\n',
    );
  });
});

describe('lesson texts', () => {
  it('are paragraphs, lists and code', () => {
    const markdown =
      'One `lock`,\nfor **all**.\n\n- first\n  goes on\n- second\n\n```js\nif (a) {\n  b();\n}\n```';
    expect(plain(renderMarkdown(markdown, 40, createPage(view())))).toEqual([
      'One “lock”, for all.',
      '',
      '• first goes on',
      '• second',
      '',
      '  if (a) {',
      '    b();',
      '  }',
    ]);
  });

  it('show code with line numbers; a long line goes on under its indent', () => {
    const code = [
      [['keyword', 'if'] as const, ['', ' (a) {'] as const],
      [['', '  callSomething(with, many, words);'] as const],
    ];
    expect(toText(renderProgram(code, 26), view())).toBe(
      '1  if (a) {\n2    callSomething(with,\n       many, words);\n',
    );
  });
});
