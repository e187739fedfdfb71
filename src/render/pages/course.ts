/** The course: the list of its lessons. */
import type { LessonMeta } from '../../lesson/lesson.js';
import { toText } from '../style/ansi.js';
import { hang } from '../style/hang.js';
import { blank, heading, ink, type Line } from '../style/line.js';
import { createPage } from '../style/page.js';
import { inkOwn, inkPhrase } from '../style/phrase-ink.js';
import { padEnd, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { courseWords } from '../words/course.js';

/** The lessons in the order of the course; `isLong`: with what one is able to do after each. */
export function renderCourse(lessons: readonly LessonMeta[], isLong: boolean, view: View): string {
  const page = createPage(view);
  const { language, columns } = page;
  const words = courseWords[language];
  const width = widestOf(lessons.map(({ id }) => id));
  const lines: Line[] = [heading(words.title), ...(isLong ? [[]] : [])];
  for (const { order, id, title, objectives } of lessons) {
    const number = `${String(order).padStart(2)}. `;
    const name = [ink(number, 'quiet'), ink(padEnd(id, width + 2), 'code')];
    lines.push(...hang(name, [inkOwn(title[language], page, 'strong')], columns));
    if (!isLong) continue;
    for (const objective of objectives) {
      const bullet = [blank(number.length), ink(`${page.glyphs.bullet} `, 'quiet')];
      lines.push(...hang(bullet, [inkOwn(objective[language], page)], page.textWidth));
    }
    lines.push([]);
  }
  const example = lessons[0] ? `concur-lesson learn ${lessons[0].id}` : '';
  const more = isLong ? words.learnWith(example) : words.learnOrMore(example, 'concur-lesson list --long');
  lines.push(...wrap(inkPhrase(more, page), columns));
  return toText(lines, view);
}
