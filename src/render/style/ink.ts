/** Styled text before it is painted: pieces with a paint each. Measuring, cutting and padding never meet an escape code. */
import stringWidth from 'fast-string-width';
import type { Paint } from './palette.js';

export interface Piece {
  readonly text: string;
  readonly paint?: Paint | undefined;
}

export type Line = readonly Piece[];

/** One cell each: ASCII, typographic marks, box drawing, blocks and simple shapes. Saves the loading of wider knowledge. */
const narrow = /^[\x20-\x7e\u2010-\u2027\u2500-\u25fc]*$/;

/** Whether each character of the text takes one cell, which is quickly seen. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Width in terminal cells; the text holds no control characters (see `tame`). */
export const widthOf = (text: string): number => (isNarrow(text) ? text.length : stringWidth(text));

export const lineWidth = (line: Line): number => line.reduce((sum, piece) => sum + widthOf(piece.text), 0);

export const ink = (text: string, paint?: Paint): Piece => ({ text, paint });

/** The line as it is written, without spaces that nobody sees at its end. */
function paintLine(line: Line): string {
  const pieces = line.map((piece) => ({ ...piece }));
  for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    pieces.pop();
  }
  return merge(pieces)
    .map(({ text, paint }) => (paint === undefined || text.trim() === '' ? text : paint(text)))
    .join('');
}

/** Lines as text to be written: each ends with a line break. */
export const toText = (lines: readonly Line[]): string =>
  lines.map((line) => `${paintLine(line)}\n`).join('');

/** Neighbours of one paint become one piece: fewer escape codes. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: { text: string; paint?: Paint | undefined }[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.paint === piece.paint) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character: never cut inside. */
export function graphemes(text: string): string[] {
  if (isNarrow(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** At most `width` cells of `text`; what is left out shows as an ellipsis. */
export function cutText(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  if (room < 0) return ellipsis.slice(0, Math.max(0, width));
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    const next = widthOf(grapheme);
    if (used + next > room) break;
    kept += grapheme;
    used += next;
  }
  return kept + ellipsis;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Fills a line with spaces up to `width` cells. */
export function padLine(line: Line, width: number): Line {
  const missing = width - lineWidth(line);
  return missing > 0 ? [...line, ink(' '.repeat(missing))] : line;
}

// Control characters, and the invisible marks that turn the direction of writing round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taming them is the point
const wild = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside made safe for a terminal: control characters become visible escapes ("\x1b"), a tab becomes
 * spaces. Line breaks stay.
 */
export function tame(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\t/g, '    ')
    .replace(wild, (character) => {
      const point = character.charCodeAt(0);
      return point < 256
        ? `\\x${point.toString(16).padStart(2, '0')}`
        : `\\u${point.toString(16).padStart(4, '0')}`;
    });
}
