/** "Choose a lesson": which one, and what to do with it. */
import type { View } from '../../render/style/view.js';
import { progressWords } from '../../render/words/progress.js';
import { chooseLesson } from '../progress/lesson-menu.js';
import { runWords } from '../run/run-words.js';
import { choose } from '../terminal/menu.js';

/** The command line that was chosen; null: the learner went back. */
export async function chooseUse(view: View): Promise<readonly string[] | null> {
  let id = await chooseLesson(runWords[view.language].pickLesson, view);
  while (id !== null) {
    const use = await chooseUseOf(id, view);
    if (use !== null) return use;
    id = await chooseLesson(runWords[view.language].pickLesson, view, id);
  }
  return null;
}

function chooseUseOf(id: string, view: View): Promise<readonly string[] | null> {
  const { start, menu } = progressWords[view.language];
  const entries = (['learn', 'run', 'show', 'quiz'] as const).map((command) => ({
    value: [command, id] as readonly string[] | null,
    name: start.lesson[command],
    description: start.command(`concur-lesson ${command} ${id}`),
  }));
  return choose(
    {
      message: start.lesson.what(id),
      entries: [...entries, { value: null, name: menu.back }],
      onEscape: null,
      isNumbered: true,
    },
    view,
  );
}
