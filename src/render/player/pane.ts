/** A pane: a part of the screen with so many rows and columns, which its lines fill exactly. */
import { blank, ink, type Line, lineWidth, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { cutText, graphemes, widthOf } from '../style/text.js';

/** At most `width` cells of a line, without line breaks; what is left out shows as `ellipsis`. */
export function cutLine(broken: Line, width: number, ellipsis: string): Line {
  const line = broken.map(({ text, style }) => ink(text.replaceAll('\n', '\\n'), style));
  if (lineWidth(line) <= width) return line;
  const kept: Piece[] = [];
  let room = width;
  for (const [index, { text, style }] of line.entries()) {
    const needed = widthOf(text);
    const isLast = index === line.length - 1;
    if (needed < room || (isLast && needed === room)) {
      kept.push(ink(text, style));
      room -= needed;
      continue;
    }
    // the ellipsis needs a cell, too: if this piece fills the room, something of it has to go
    kept.push(ink(cutShort(text, room, ellipsis), style));
    break;
  }
  return kept;
}

/** Always with the ellipsis. */
function cutShort(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) > width) return cutText(text, width, ellipsis);
  let kept = text;
  while (kept !== '' && widthOf(kept) + widthOf(ellipsis) > width)
    kept = graphemes(kept).slice(0, -1).join('');
  return kept + ellipsis;
}

/** Exactly `width` cells. */
export function fillLine(line: Line, width: number, ellipsis: string): Line {
  const cut = cutLine(line, width, ellipsis);
  const missing = width - lineWidth(cut);
  return missing > 0 ? [...cut, blank(missing)] : cut;
}

/** Exactly so many rows, the first ones where there are more. */
export function fillRows(lines: readonly Line[], rows: number): Line[] {
  return Array.from({ length: rows }, (_, row) => lines[row] ?? []);
}

/** Two panes with as many rows, with a rule between. */
export function sideBySide(
  left: readonly Line[],
  right: readonly Line[],
  leftColumns: number,
  { glyphs }: Page,
): Line[] {
  const rule = ink(` ${glyphs.standing.running} `, 'quiet');
  return left.map((line, row) => [
    ...fillLine(line, leftColumns, glyphs.ellipsis),
    rule,
    ...(right[row] ?? []),
  ]);
}
