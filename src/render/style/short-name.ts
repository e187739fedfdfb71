/** Processes' names in few cells. */
import { cutText, graphemes, widthOf } from './text.js';

/** Whole if it fits, else its first letter and its number, else its beginning. */
export function shortName(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const number = /\d+$/.exec(name)?.[0];
  const first = graphemes(name)[0] ?? '';
  if (number !== undefined && widthOf(first) + number.length <= width) return first + number;
  return width < 4 ? first : cutText(name, width, '');
}

/** Of names that have no number so many parts are written. */
const MOST_PARTS = 3;

/** For each name what stands above its column, from the top row down, each part at most `room` cells wide. */
export function headNames(names: readonly string[], room: number): string[][] {
  const short = names.map((name) => shortName(name, room));
  if (new Set(short).size === names.length) return short.map((name) => [name]);
  return names.map((name) => partsOf(name, names, room));
}

/** "p", "1", "2" in one cell; "p", "12" in two. */
function partsOf(name: string, all: readonly string[], room: number): string[] {
  const [, stem = name, number = ''] = /^(.*?)(\d*)$/s.exec(name) ?? [];
  const first = cutText(stem === '' ? number : stem, room, '');
  if (number !== '') return stem === '' ? inParts(number, room) : [first, ...inParts(number, room)];
  const isAlone = all.every((other) => other === name || cutText(other, room, '') !== first);
  return isAlone ? [first] : inParts(name, room).slice(0, MOST_PARTS);
}

function inParts(text: string, room: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemes(text)) {
    if (part !== '' && widthOf(part + grapheme) > room) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return part === '' ? parts : [...parts, part];
}
