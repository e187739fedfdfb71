/** What the pages of the quiz are made of. Pure. */

import { glyphsFor } from '../../render/style/glyphs.js';
import { ink, type Line, lineWidth, type Piece, widthOf } from '../../render/style/ink.js';
import { type MarkdownInk, renderMarkdown } from '../../render/style/markdown.js';
import { createPalette, type Paint } from '../../render/style/palette.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import { wrap } from '../../render/style/wrap.js';
import type { QuizWords } from '../words/quiz.js';
import { quizWords } from '../words/quiz.js';

/** Lines of text get no longer than this: wider ones are hard to read. */
const READABLE = 88;

export interface Sheeting {
  readonly view: View;
  readonly words: QuizWords;
  readonly set: MarkdownInk;
  /** Cells a line may take. */
  readonly width: number;
}

export function prepare(view: View): Sheeting {
  return {
    view,
    words: quizWords[view.language],
    set: { palette: createPalette(view), glyphs: glyphsFor(view), unicode: view.unicode },
    width: Math.min(view.columns, READABLE),
  };
}

/** Our own words in one paint. */
export function sentence(text: string, { set, width }: Sheeting, paint?: Paint): Line[] {
  return wrap([ink(ownWords(text, set.unicode), paint)], width);
}

/** Our own words behind a mark. */
export function behindMark(mark: Piece, text: string, page: Sheeting, paint?: Paint): Line[] {
  return hang([mark], sentence(text, { ...page, width: page.width - widthOf(mark.text) }, paint));
}

/** `text` (Markdown) beside `head`, its further lines under its first; below it where there is no room beside. */
export function beside(head: Line, text: string, { set, width }: Sheeting): Line[] {
  const room = width - lineWidth(head);
  if (room < 8) return [...wrap(head, width), ...renderMarkdown(text, width, set)];
  return hang(head, renderMarkdown(text, room, set));
}

/** Lines beside `head`; all but the first under nothing. */
function hang(head: Line, body: readonly Line[]): Line[] {
  const indent = ink(' '.repeat(lineWidth(head)));
  return body.map((line, index) => [...(index === 0 ? head : [indent]), ...line]);
}

/** A command to type, and what it is good for. */
export function commandLines(command: string, why: string, page: Sheeting): Line[] {
  const { palette, glyphs } = page.set;
  const head = [ink(`${glyphs.pointer} `, palette.quiet)];
  const room = page.width - lineWidth(head);
  const told = why === '' ? [] : wrap([ink(ownWords(why, page.set.unicode), palette.quiet)], room);
  return hang(head, [...wrap([ink(command, palette.code)], room), ...told]);
}
