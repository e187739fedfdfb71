/** Phrases to pieces: process names in their lane's colour, names of things in quotes, what was printed in bold. */
import type { Part, Phrase } from '../../i18n/phrase.js';
import { ink, type Line, type Piece } from './line.js';
import type { Page } from './page.js';
import { laneStyle, type Style } from './style.js';
import { tame, tameName } from './text.js';

/** @param base style of the words that have no part of their own */
export function inkPhrase(phrase: Phrase, page: Page, base?: Style): Line {
  return phrase.map((part) =>
    typeof part === 'string' ? inkOwn(tame(part), page, base) : inkPart(part, page, base),
  );
}

function inkPart({ role, text: name }: Part, page: Page, base: Style | undefined): Piece {
  const text = role === 'process' || role === 'object' ? tameName(name) : tame(name);
  const [open, close] = page.glyphs.quote;
  const loud = base !== 'quiet';
  switch (role) {
    case 'process': {
      const lane = page.lane(name);
      if (lane === null) return ink(text, loud ? 'strong' : base);
      return ink(text, laneStyle(lane, loud ? 'strong' : 'quiet'));
    }
    case 'object':
      return ink(open + text + close, base);
    case 'said':
      return ink(open + text + close, loud ? 'strong' : base);
    case 'aside':
      return inkOwn(text, page, 'quiet');
    case 'alert':
      return ink(text, 'bad');
    case 'code':
      return ink(text, base ?? 'code');
  }
}

/** What is written as it is typed. A word like any other is set off by quotes where no colour does it: `set` is no set. */
export function inkCode(text: string, { color, language, glyphs }: Page): Piece {
  const [open, close] = glyphs.quote;
  const looksLikeWord = color === 0 && language === 'en' && /^[a-z]+$/.test(text);
  return ink(looksLikeWord ? open + text + close : text, 'code');
}

/** Our own words as a piece. */
export const inkOwn = (text: string, { unicode }: Pick<Page, 'unicode'>, style?: Style): Piece =>
  ink(ownWords(text, unicode), style);

/** A remark behind something, as the language sets it off. */
export const inBrackets = (text: string, { language }: Pick<Page, 'language'>): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

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
