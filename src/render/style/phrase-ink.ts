/** Phrases to inked pieces: process names in their lane's colour, names of things in quotes, what was printed in bold. */
import type { Part, Phrase } from '../../i18n/phrase.js';
import type { Glyphs } from './glyphs.js';
import { type Line, type Piece, tame } from './ink.js';
import type { Paint, Palette } from './palette.js';

export interface InkSet {
  readonly palette: Palette;
  readonly glyphs: Glyphs;
  /** false where the terminal shows ASCII only: typographic marks of our own words are replaced. */
  readonly unicode: boolean;
  /** Index of a process's lane, for its colour; null when it has none. */
  lane(process: string): number | null;
}

/** @param base paint of the words that have no part of their own */
export function inkPhrase(phrase: Phrase, set: InkSet, base?: Paint): Line {
  return phrase.map((part): Piece => {
    if (typeof part === 'string') return { text: ownWords(tame(part), set.unicode), paint: base };
    return inkPart(part, set, base);
  });
}

function inkPart(part: Part, set: InkSet, base: Paint | undefined): Piece {
  const { palette, glyphs } = set;
  const text = tame(part.text);
  switch (part.role) {
    case 'process': {
      const lane = set.lane(part.text);
      if (base === palette.quiet) return { text, paint: lane === null ? base : palette.laneQuiet(lane) };
      return { text, paint: lane === null ? palette.strong : palette.laneStrong(lane) };
    }
    case 'object':
      return { text: glyphs.quote[0] + text + glyphs.quote[1], paint: base };
    case 'said':
      return {
        text: glyphs.quote[0] + text + glyphs.quote[1],
        paint: base === palette.quiet ? base : palette.strong,
      };
    case 'aside':
      return { text: ownWords(text, set.unicode), paint: palette.quiet };
    case 'alert':
      return { text, paint: palette.bad };
    case 'code':
      return { text, paint: base ?? palette.code };
  }
}

const replacements: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '’': "'",
  '—': '-',
  '–': '-',
  '…': '...',
  '·': '-',
  '×': 'x',
  '→': '->',
};

/** Our own words, without typographic marks where only ASCII can be shown. Chinese stays Chinese. */
export const ownWords = (text: string, unicode: boolean): string =>
  unicode ? text : text.replace(/[“”’—–…·×→]/g, (mark) => replacements[mark] ?? mark);
