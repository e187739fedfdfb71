/** What the pages of the quiz are made of. Pure. */
import { renderMarkdown } from '../../render/parts/markdown.js';
import { beside } from '../../render/style/hang.js';
import { blank, ink, type Line, lineWidth, type Piece } from '../../render/style/line.js';
import type { Page } from '../../render/style/page.js';
import { inkOwn } from '../../render/style/phrase-ink.js';
import type { Style } from '../../render/style/style.js';
import { widthOf } from '../../render/style/text.js';
import { wrap } from '../../render/style/wrap.js';

/** Our own words in one style. */
export function sentence(text: string, page: Page, style?: Style): Line[] {
  return wrap([inkOwn(text, page, style)], page.textWidth);
}

/** Our own words behind a mark. */
export function behindMark(mark: Piece, text: string, page: Page, style?: Style): Line[] {
  const head = ink(`${mark.text} `, mark.style);
  return beside([head], wrap([inkOwn(text, page, style)], page.textWidth - widthOf(head.text)));
}

/** Markdown beside `head`; below it where there is no room beside. */
export function markdownBeside(head: Line, text: string, page: Page): Line[] {
  const room = page.textWidth - lineWidth(head);
  if (room < 8) return [...wrap(head, page.textWidth), ...renderMarkdown(text, page.textWidth, page)];
  return beside(head, renderMarkdown(text, room, page));
}

/** Nothing, as wide as a mark and the space behind it. */
export const noMark = ({ glyphs }: Page): Piece => blank(widthOf(glyphs.shown) + 1);
