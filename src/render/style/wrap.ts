/**
 * Line breaking for mixed English and Chinese: between words at spaces, between Chinese characters anywhere, but no
 * line begins with closing punctuation and none ends with opening punctuation.
 */
import { blank, ink, type Line, lineWidth, type Piece, textOf } from './line.js';
import type { Style } from './style.js';
import { graphemes, isNarrow, widthOf } from './text.js';

interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly style: Style | undefined;
}

const neverFirst = new Set('，。、；：？！）》」』】〕〉”’…—～％‰℃·.,;:?!)]}%');
const neverLast = new Set('（《「『【〔〈“‘([{');

/**
 * @param line pieces of text, spaces as they come; "\n" forces a break
 * @param width cells of the first and every other line
 * @returns at least one line; words longer than a line are broken where they must
 */
export function wrap(line: Line, width: number): Line[] {
  const room = Math.max(1, width);
  if (fits(line, room)) return [line];
  const lines: Glyph[][] = [];
  for (const paragraph of splitParagraphs(line)) lines.push(...wrapParagraph(paragraph, room));
  return lines.map(toPieces);
}

/** A line of code that is too long goes on two deeper than it began. */
export function wrapCode(line: Line, width: number): Line[] {
  if (lineWidth(line) <= width) return [line];
  const indent = /^ */.exec(textOf(line))?.[0].length ?? 0;
  const hanging = Math.min(indent + 2, Math.floor(width / 2));
  const first = Math.min(indent, hanging);
  return wrap(withoutStart(line, indent), width - hanging).map((part, row) => [
    blank(row === 0 ? first : hanging),
    ...part,
  ]);
}

/** The line without its first so many characters. */
function withoutStart(line: Line, count: number): Line {
  let left = count;
  return line.map(({ text, style }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return ink(text.slice(cut), style);
  });
}

/** Most lines need no breaking, and taking them apart into characters is most of the work of showing an event. */
function fits(line: Line, room: number): boolean {
  const ends = line.at(-1)?.text ?? ' ';
  return !ends.endsWith(' ') && !line.some(({ text }) => text.includes('\n')) && lineWidth(line) <= room;
}

function splitParagraphs(line: Line): Glyph[][] {
  const paragraphs: Glyph[][] = [[]];
  for (const { text, style } of line) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      const glyphs = isNarrow(part)
        ? part.split('').map((text) => ({ text, width: 1, style }))
        : wideGlyphs(part, style);
      paragraphs.at(-1)?.push(...glyphs);
    });
  }
  return paragraphs;
}

const wideGlyphs = (text: string, style: Style | undefined): Glyph[] =>
  graphemes(text).map((grapheme) => ({ text: grapheme, width: widthOf(grapheme), style }));

function wrapParagraph(glyphs: readonly Glyph[], room: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let start = 0;
  while (start < glyphs.length) {
    const end = lineEnd(glyphs, start, room);
    lines.push(withoutSpacesAtEnd(glyphs.slice(start, end)));
    start = end;
    while (glyphs[start]?.text === ' ') start += 1;
  }
  return lines.length > 0 ? lines : [[]];
}

/** Index after the last glyph that goes on the line beginning at `start`; always moves on. */
function lineEnd(glyphs: readonly Glyph[], start: number, room: number): number {
  let used = 0;
  let index = start;
  for (; index < glyphs.length; index += 1) {
    const glyph = glyphs[index] as Glyph;
    if (used + glyph.width > room && glyph.text !== ' ') break;
    used += glyph.width;
  }
  if (index === glyphs.length) return index;
  let word = start;
  while (glyphs[word]?.text === ' ') word += 1;
  for (let at = index; at > Math.max(start, word); at -= 1) {
    if (mayBreak(glyphs, at, room) && !cutsUnit(glyphs, at)) return at;
  }
  return Math.max(index, start + 1);
}

function mayBreak(glyphs: readonly Glyph[], at: number, room: number): boolean {
  const [before, after] = [glyphs[at - 1] as Glyph, glyphs[at] as Glyph];
  if (before.text === ' ' || after.text === ' ') return true;
  if (neverFirst.has(after.text)) return false;
  if (neverLast.has(before.text)) return false;
  if (before.width > 1 || after.width > 1) return true;
  // A long hyphenated word may break after its hyphen; an option such as --speed, or a name such as queue-1 may not.
  if (before.text !== '-' || !isLetter(glyphs[at - 2]) || !isLetter(after)) return false;
  return wordAround(glyphs, at).length > Math.min(LONG_WORD, room);
}

/** Words of up to so many characters are easier to read, and to copy, whole: `concur-lesson`, [queue-1]. */
const LONG_WORD = 17;

const isLetter = (glyph: Glyph | undefined): boolean => /\w/.test(glyph?.text ?? '');

/** The narrow characters without a space between them, before and after `at`. */
function wordAround(glyphs: readonly Glyph[], at: number): readonly Glyph[] {
  const isInside = (index: number) => glyphs[index]?.width === 1 && glyphs[index]?.text !== ' ';
  let [from, to] = [at, at];
  while (isInside(from - 1)) from -= 1;
  while (isInside(to)) to += 1;
  return glyphs.slice(from, to);
}

/** "0.30 ms" stays together, and so does "seed 7". `at`: where the next line would begin, on or after the space. */
function cutsUnit(glyphs: readonly Glyph[], at: number): boolean {
  const space = glyphs[at]?.text === ' ' ? at : at - 1;
  if (glyphs[space]?.text !== ' ') return false;
  const textFrom = (from: number, to: number): string =>
    glyphs
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join('');
  const [before, after] = [textFrom(space - 4, space), textFrom(space + 1, space + 4)];
  return /[0-9]$/.test(before)
    ? /^(m?s\b|秒|毫秒)/.test(after)
    : /(seed|种子)$/.test(before) && /^[0-9]/.test(after);
}

function withoutSpacesAtEnd(glyphs: Glyph[]): Glyph[] {
  while (glyphs.at(-1)?.text === ' ') glyphs.pop();
  return glyphs;
}

function toPieces(glyphs: readonly Glyph[]): Piece[] {
  const pieces: { text: string; style: Style | undefined }[] = [];
  for (const { text, style } of glyphs) {
    const last = pieces.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else pieces.push({ text, style });
  }
  return pieces;
}
