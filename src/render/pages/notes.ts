/** Remarks below a result: each a paragraph of its own, marked, so that it is not overlooked. */
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { ink } from '../style/line.js';
import { createPage } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { tame, widthOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';

export function renderNotes(notes: readonly string[], view: View): string {
  const page = createPage(view);
  const mark = `${page.glyphs.notShown} `;
  const lines = notes.flatMap((note) => [
    [],
    ...beside([ink(mark, 'bad')], wrap([inkOwn(tame(note), page)], page.columns - widthOf(mark))),
  ]);
  return toText(lines, view);
}
