/** `exercise` alone in a terminal: which exercise, with its state, and what to do with it. */
import { existsSync } from 'node:fs';
import { listExercises } from '../../exercise/load-exercise.js';
import type { Progress } from '../../progress/progress.js';
import { glyphsFor } from '../../render/style/glyphs.js';
import { inBrackets } from '../../render/style/phrase-ink.js';
import { padEnd, widestOf, widthOf } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import { progressWords } from '../../render/words/progress.js';
import { openLearnerProgress } from '../progress/learner.js';
import { choose, type MenuEntry } from '../terminal/menu.js';
import type { Action } from './actions.js';

/** What was chosen; null: the learner went back. */
export async function chooseExercise(
  view: View,
  say: ExerciseWords,
): Promise<{ readonly action: Action; readonly id: string } | null> {
  const { progress } = openLearnerProgress(view.language, () => {});
  for (let at: string | undefined; ; ) {
    const id = await chooseId(progress, at, view, say);
    if (id === null) return null;
    const action = await chooseAction(id, progress, view, say);
    if (action !== null) return { action, id };
    at = id;
  }
}

function chooseId(
  { exercises }: Progress,
  at: string | undefined,
  view: View,
  say: ExerciseWords,
): Promise<string | null> {
  const listed = listExercises();
  const glyphs = glyphsFor(view);
  const ids = widestOf(listed.map(({ id }) => id));
  const entries = listed.map(({ id, title }): MenuEntry<string | null> => {
    const { passed = null, checks = 0 } = exercises[id] ?? {};
    const mark = padEnd(passed === null ? '' : glyphs.shown, widthOf(glyphs.shown));
    const state = passed !== null ? say.done : checks > 0 ? say.tried : '';
    const told = state === '' ? '' : inBrackets(state, view);
    return { value: id, name: `${mark} ${padEnd(id, ids)}  ${title[view.language]}${told}` };
  });
  const open = listed.find(({ id }) => (exercises[id]?.passed ?? null) === null)?.id;
  const start = at ?? open;
  return choose(
    {
      message: say.which,
      entries: [...entries, { value: null, name: progressWords[view.language].menu.back }],
      ...(start === undefined ? {} : { at: start }),
      onEscape: null,
      isNumbered: true,
    },
    view,
  );
}

function chooseAction(
  id: string,
  { exercises }: Progress,
  view: View,
  say: ExerciseWords,
): Promise<Action | null> {
  const isBegun = existsSync(`${id}.ts`) || existsSync(`${id}.js`);
  const { start, menu } = progressWords[view.language];
  const hasPassed = (exercises[id]?.passed ?? null) !== null;
  const actions: readonly Action[] = [
    isBegun ? 'check' : 'start',
    'hint',
    ...(hasPassed ? (['solution'] as const) : []),
  ];
  const entries = actions.map((action) => ({
    value: action as Action | null,
    name: say.actions[action],
    description: start.command(`concur-lesson exercise ${action} ${id}`),
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
