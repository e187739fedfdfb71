/** The course: the list of its lessons. */

import type { LessonMeta } from '../../lesson/lesson.js';
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, padEnd, toText, widthOf } from '../style/ink.js';
import { createPalette } from '../style/palette.js';
import { inkPhrase, ownWords } from '../style/phrase-ink.js';
import { READABLE, type View } from '../style/view.js';
import { hang, wrap } from '../style/wrap.js';
import { courseWords } from '../words/course.js';

/** The lessons in the order of the course, with what one is able to do after each. */
export function renderCourse(lessons: readonly LessonMeta[], view: View): string {
  const { language, unicode, columns } = view;
  const words = courseWords[language];
  const palette = createPalette(view);
  const glyphs = glyphsFor(view);
  const width = Math.max(...lessons.map(({ id }) => widthOf(id)));
  const lines: Line[] = [[ink(words.title, palette.heading)], []];
  for (const { order, id, title, objectives } of lessons) {
    const head = `${String(order).padStart(2)}. `;
    const name: Line = [ink(head, palette.quiet), ink(padEnd(id, width + 2), palette.code)];
    lines.push(...hang(name, [ink(ownWords(title[language], unicode), palette.strong)], columns));
    for (const objective of objectives) {
      const bullet: Line = [ink(' '.repeat(head.length)), ink(`${glyphs.bullet} `, palette.quiet)];
      lines.push(...hang(bullet, [ink(ownWords(objective[language], unicode))], Math.min(columns, READABLE)));
    }
    lines.push([]);
  }
  const example = lessons[0] ? `concur-lesson run ${lessons[0].id}` : '';
  lines.push(
    ...wrap(inkPhrase(words.runWith(example), { palette, glyphs, unicode, lane: () => null }), columns),
  );
  return toText(lines);
}
