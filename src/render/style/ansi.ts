/** Lines as text for a terminal: the one place where styles become colour codes. */
import { Chalk, type ChalkInstance } from 'chalk';
import { type Line, textOf } from './line.js';
import { type Look, lookOf, runsOf } from './look.js';
import type { Style } from './style.js';
import { isTame, tame } from './text.js';
import type { View } from './view.js';

/** Lines as text to be written: each ends with a line break. At colour level 0 there are no codes, and chalk is not loaded. */
export function toText(lines: readonly Line[], { color }: Pick<View, 'color'>): string {
  const write = color === 0 ? (line: Line) => textOf(line).trimEnd() : paintLine;
  return lines.map((line) => `${write(safe(line))}\n`).join('');
}

/** Whatever a view has overlooked: no control character of a program's words or names reaches the terminal. */
const safe = (line: Line): Line =>
  line.every(({ text }) => isTame(text)) ? line : line.map((piece) => ({ ...piece, text: tame(piece.text) }));

const paintLine = (line: Line): string =>
  runsOf(line)
    .map(({ text, look }) => (text.trim() === '' ? text : paintText(text, look)))
    .join('');

/** For prompts, which put their own lines together: what gives a text the codes of one style. */
export function paintIn(style: Style, { color }: Pick<View, 'color'>): (text: string) => string {
  return color === 0 ? (text) => text : (text) => paintText(text, lookOf(style));
}

/** The basic colours are the same at every level that has any. */
let chalk: ChalkInstance | undefined;

function paintText(text: string, { color, weight, round }: Look): string {
  chalk ??= new Chalk({ level: 1 });
  let painted = color === null ? chalk : chalk[color];
  if (weight === 'strong') painted = painted.bold;
  if (weight === 'quiet') painted = painted.dim;
  if (round & 1) painted = painted.underline;
  if (round & 2) painted = painted.italic;
  return painted(text);
}
