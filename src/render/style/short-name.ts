/** A process's name in few cells: whole if it fits, else its first letter and its number, else its beginning. */
import { cutText, graphemes, widthOf } from './text.js';

export function shortName(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const number = /\d+$/.exec(name)?.[0];
  const first = graphemes(name)[0] ?? '';
  if (number !== undefined && widthOf(first) + number.length <= width) return first + number;
  return width < 4 ? first : cutText(name, width, '');
}
