/** Remarks below a result: each a paragraph of its own, marked, so that it is not overlooked. */
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, tame, toText, widthOf } from '../style/ink.js';
import { createPalette } from '../style/palette.js';
import { ownWords } from '../style/phrase-ink.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';

export function renderNotes(notes: readonly string[], view: View): string {
  const palette = createPalette(view);
  const glyphs = glyphsFor(view);
  const indent = widthOf(glyphs.notShown) + 1;
  const lines = notes.flatMap((note): Line[] => [
    [],
    ...wrap([ink(ownWords(tame(note), view.unicode))], view.columns - indent).map((line, index) => [
      ink(index === 0 ? `${glyphs.notShown} ` : ' '.repeat(indent), palette.bad),
      ...line,
    ]),
  ]);
  return toText(lines);
}
