/** Remarks below a result: each a paragraph of its own, marked, so that it is not overlooked. */
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { ink } from '../style/line.js';
import { createPage } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { tame, widthOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';

/** `kind`: whether they tell of trouble, or of a plain fact. */
export function renderNotes(
  notes: readonly string[],
  view: View,
  kind: 'trouble' | 'fact' = 'trouble',
): string {
  const page = createPage(view);
  const isFact = kind === 'fact';
  const mark = `${isFact ? page.glyphs.fact : page.glyphs.notShown} `;
  const lines = notes.flatMap((note) => [
    [],
    ...beside(
      [ink(mark, isFact ? 'quiet' : 'bad')],
      wrap([inkOwn(tame(note), page)], page.columns - widthOf(mark)),
    ),
  ]);
  return toText(lines, view);
}
