/** A program with line numbers and the colours of its words. */
import { ink, type Line, type Piece, padStart, tame } from './ink.js';
import type { MarkdownInk } from './markdown.js';
import { wrapCode } from './wrap.js';

/** A stretch of code and what it is, in highlight.js's words. */
export type CodeToken = readonly [scope: string, text: string];

/** The program as lines of at most `width` cells. A longer line goes on below, without a number, under its own indent. */
export function renderCode(
  program: readonly (readonly CodeToken[])[],
  width: number,
  set: MarkdownInk,
): Line[] {
  const lines = program.at(-1)?.length === 0 ? program.slice(0, -1) : program;
  const digits = String(lines.length).length;
  const gutter = digits + 2;
  return lines.flatMap((tokens, index) => {
    const pieces = tokens.map(([scope, text]): Piece => ink(tame(text), set.palette.token(scope)));
    return wrapCode(pieces, Math.max(8, width - gutter)).map((part, row): Line => {
      const number = row === 0 ? padStart(String(index + 1), digits) : ' '.repeat(digits);
      return [ink(`${number}  `, set.palette.quiet), ...part];
    });
  });
}
