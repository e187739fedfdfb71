/** Text beside what it belongs to: its further lines stand under its first. */
import { blank, type Line, lineWidth } from './line.js';
import { wrap } from './wrap.js';

/** So few cells beside a head are no room for text. */
const LEAST_ROOM = 16;

/** `text` beside `head`; below it where there is no room beside. */
export function hang(head: Line, text: Line, width: number): Line[] {
  const room = width - lineWidth(head);
  return room < LEAST_ROOM ? [...wrap(head, width), ...wrap(text, width)] : beside(head, wrap(text, room));
}

/** `lines`, which are narrow enough, beside `head`. */
export function beside(head: Line, lines: readonly Line[]): Line[] {
  const indent = blank(lineWidth(head));
  return lines.map((line, index) => (index === 0 ? [...head, ...line] : [indent, ...line]));
}
