/** Remarks below a result: each a paragraph of its own, marked, so that it is not overlooked. */
import { glyphsFor } from './glyphs.js';
import { ink, type Line, toText } from './ink.js';
import { createPalette } from './palette.js';
import { ownWords } from './phrase-ink.js';
import type { View } from './view.js';
import { wrap } from './wrap.js';

const MARK = 2;

export function renderNotes(notes: readonly string[], view: View): string {
  const palette = createPalette(view);
  const glyphs = glyphsFor(view);
  const lines = notes.flatMap((note): Line[] => [
    [],
    ...wrap([ink(ownWords(note, view.unicode))], view.columns - MARK).map((line, index) => [
      ink(index === 0 ? `${glyphs.notShown} ` : ' '.repeat(MARK), palette.bad),
      ...line,
    ]),
  ]);
  return toText(lines);
}
