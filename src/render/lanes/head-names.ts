/** Names above columns that are narrower than they are: what tells them apart stands below each other. */
import { shortName } from '../style/short-name.js';
import { cutText, graphemes, widthOf } from '../style/text.js';

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
