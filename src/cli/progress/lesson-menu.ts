/** Choosing a lesson by keys, each with its done mark. */
import { listLessons } from '../../lesson/catalog.js';
import { glyphsFor } from '../../render/style/glyphs.js';
import { padEnd, widestOf, widthOf } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import { progressWords } from '../../render/words/progress.js';
import { choose } from '../terminal/menu.js';
import { openLearnerProgress } from './learner.js';
import { markLessons } from './standing.js';

/** The id of the lesson that is chosen; null: none, by the last entry or Esc. The cursor begins at `at`, else where the course goes on. */
export function chooseLesson(message: string, view: View, at?: string): Promise<string | null> {
  const { language } = view;
  // what is wrong with the progress is told by whoever changes it
  const { progress } = openLearnerProgress(language, () => {});
  const lessons = markLessons(listLessons(), progress);
  const glyphs = glyphsFor(view);
  const ids = widestOf(lessons.map(({ id }) => id));
  const entries = lessons.map(({ id, title, state }) => {
    const mark = padEnd(state === 'done' ? glyphs.shown : '', widthOf(glyphs.shown));
    return { value: id as string | null, name: `${mark} ${padEnd(id, ids)}  ${title[language]}` };
  });
  const start = at ?? lessons.find(({ state }) => state === 'next')?.id;
  return choose(
    {
      message,
      entries: [...entries, { value: null, name: progressWords[language].menu.back }],
      ...(start === undefined ? {} : { at: start }),
      onEscape: null,
      isNumbered: true,
    },
    view,
  );
}
