/** The pages of a lesson. */
import type { Lesson } from '../../src/lesson/load-lesson.js';
import { renderBefore, renderLesson } from '../../src/render/pages/lesson-page.js';
import type { View } from '../../src/render/style/view.js';

type Parts = Parameters<typeof renderLesson>[1];

/** By the name of the page. */
export function pagesOf(lesson: Lesson): Readonly<Record<string, (view: View) => string>> {
  const shown = (view: View) => ({ ...lesson, text: lesson.texts[view.language] });
  const page = (parts: Parts) => (view: View) => renderLesson(shown(view), parts, view);
  return {
    before: (view) => renderBefore(shown(view), {}, view),
    show: page({ text: true, program: true }),
    'show-text': page({ text: true, program: false }),
    'show-code': page({ text: false, program: true }),
  };
}
