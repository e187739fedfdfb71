/** `exercise`: what can be done with exercises, each in a file of its own. */

import { type Exercise, listExercises, loadExercise } from '../../exercise/load-exercise.js';
import type { View } from '../../render/style/view.js';
import { type ExerciseWords, exerciseWords } from '../../render/words/exercise.js';
import type { Stage } from '../command-line/command-line.js';
import { nearest } from '../failure/did-you-mean.js';
import type { ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { ACTIONS, type Action } from './actions.js';

export interface ExerciseOptions extends DisplayOptions {
  readonly js?: boolean;
  readonly all?: boolean;
  readonly show?: boolean;
  readonly yes?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly seed?: number;
  readonly runs?: number;
}

/** What each action gets. */
export interface Desk {
  readonly stage: Stage;
  readonly say: ExerciseWords;
  readonly view: View;
  readonly options: ExerciseOptions;
  /** The folder or file that was typed, if any. */
  readonly place: string | undefined;
}

export async function exerciseCommand(
  stage: Stage,
  typed: readonly (string | undefined)[],
  options: ExerciseOptions,
): Promise<ExitCode> {
  const say = exerciseWords[stage.language];
  const [action = 'list', name, place] = typed;
  if (!isAction(action)) throw new UserFailure(say.failures.unknownAction(action, nearest(action, ACTIONS)));
  const most = action === 'list' ? 0 : action === 'start' || action === 'check' || action === 'reset' ? 2 : 1;
  if ([name, place].filter((word) => word !== undefined).length > most)
    throw new UserFailure(say.failures.tooMany);
  const view = await detectView(options, stage.language, stage.output.isTerminal);
  const desk: Desk = { stage, say, view, options, place };
  const reading = () => import('./reading.js');
  const files = () => import('./files.js');
  switch (action) {
    case 'list':
      return (await reading()).list(desk);
    case 'hint':
      return (await reading()).hint(desk, findExercise(action, name, say));
    case 'solution':
      return (await reading()).solution(desk, findExercise(action, name, say));
    case 'start':
      return (await files()).start(desk, findExercise(action, name, say));
    case 'reset':
      return (await files()).reset(desk, findExercise(action, name, say));
    case 'check':
      return (await import('./check.js')).check(desk, findExercise(action, name, say));
  }
}

function isAction(typed: string): typed is Action {
  return (ACTIONS as readonly string[]).includes(typed);
}

function findExercise(action: Action, name: string | undefined, { failures }: ExerciseWords): Exercise {
  if (name === undefined) throw new UserFailure(failures.noName(action));
  const ids = listExercises().map(({ id }) => id);
  if (!ids.includes(name)) throw new UserFailure(failures.unknown(name, nearest(name, ids)));
  return loadExercise(name);
}
