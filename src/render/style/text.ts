/** Text in terminal cells: measured, cut, padded, and made safe. */
import stringWidth from 'fast-string-width';

/** One cell each: ASCII, typographic marks, box drawing, blocks and simple shapes. Saves the loading of wider knowledge. */
const narrow = /^[\x20-\x7e\u2010-\u2027\u2500-\u25fc]*$/;

/** Whether each character of the text takes one cell, which is quickly seen. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Width in terminal cells; the text holds no control characters (see `tame`). */
export const widthOf = (text: string): number => (isNarrow(text) ? text.length : stringWidth(text));

/** Cells of the widest; 0 of none. */
export const widestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character: never cut inside. */
export function graphemes(text: string): string[] {
  if (isNarrow(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** At most `width` cells of `text`; what is left out shows as an ellipsis. */
export function cutText(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  if (room < 0) return ellipsis.slice(0, Math.max(0, width));
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    const next = widthOf(grapheme);
    if (used + next > room) break;
    kept += grapheme;
    used += next;
  }
  return kept + ellipsis;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

// Control characters, and the invisible marks that turn the direction of writing round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taming them is the point
const wild = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside made safe for a terminal: control characters become visible escapes ("\x1b"), a tab becomes
 * spaces. Line breaks stay.
 */
export function tame(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\t/g, '    ')
    .replace(wild, (character) => {
      const point = character.charCodeAt(0);
      return point < 256
        ? `\\x${point.toString(16).padStart(2, '0')}`
        : `\\u${point.toString(16).padStart(4, '0')}`;
    });
}

/** A name from outside, safe and on one line. */
export const tameName = (name: string): string => tame(name).replaceAll('\n', '\\n');

/** Whether there is anything to tame: what is written last is looked at once more. */
export const isTame = (text: string): boolean => text.search(wild) < 0;
