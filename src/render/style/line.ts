/** Lines before they are written: pieces of text with a style each. Measuring, cutting and padding never meet an escape code. */
import type { Style } from './style.js';
import { widthOf } from './text.js';

export interface Piece {
  readonly text: string;
  /** Absent: text like any other. */
  readonly style?: Style | undefined;
}

export type Line = readonly Piece[];

export const ink = (text: string, style?: Style): Piece => ({ text, style });

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

export const heading = (text: string): Line => [ink(text, 'heading')];

export const blank = (cells: number): Piece => ink(' '.repeat(cells));

/** In terminal cells. */
export const lineWidth = (line: Line): number => line.reduce((sum, { text }) => sum + widthOf(text), 0);

/** Fills a line with spaces up to `width` cells. */
export function padLine(line: Line, width: number): Line {
  const missing = width - lineWidth(line);
  return missing > 0 ? [...line, blank(missing)] : line;
}
