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

function paintText(text: string, { color, weight, mark }: Look): string {
  chalk ??= new Chalk({ level: 1 });
  const plain = mark === undefined ? chalk : chalk[mark];
  const colored = color === null ? plain : plain[color];
  switch (weight) {
    case 'normal':
      return color === null && mark === undefined ? text : colored(text);
    case 'strong':
      return colored.bold(text);
    case 'quiet':
      return colored.dim(text);
  }
}
