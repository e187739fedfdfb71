/** A program with line numbers and the colours of its words. */
import type { CodeToken } from '../../lesson/load-lesson.js';
import { ink, type Line } from '../style/line.js';
import { padStart, tame } from '../style/text.js';
import { wrapCode } from '../style/wrap.js';

/** The program as lines of at most `width` cells. A longer line goes on below, without a number, under its own indent. */
export function renderProgram(program: readonly (readonly CodeToken[])[], width: number): Line[] {
  const lines = program.at(-1)?.length === 0 ? program.slice(0, -1) : program;
  const digits = String(lines.length).length;
  const gutter = digits + 2;
  return lines.flatMap((tokens, index) => {
    const pieces = tokens.map(([token, text]) => ink(tame(text), { token }));
    return wrapCode(pieces, Math.max(8, width - gutter)).map((part, row): Line => {
      const number = row === 0 ? padStart(String(index + 1), digits) : ' '.repeat(digits);
      return [ink(`${number}  `, 'quiet'), ...part];
    });
  });
}
