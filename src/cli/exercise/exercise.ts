/** `exercise`: what can be done with exercises, each in a file of its own. */
import { type Exercise, listExercises, loadExercise } from '../../exercise/load-exercise.js';
import { nearest } from '../../i18n/did-you-mean.js';
import { type ExerciseWords, exerciseWords } from '../../render/words/exercise.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import { ACTIONS, type Action } from './actions.js';
import type { ExerciseInvocation, ExerciseOptions } from './invocation.js';

export async function exerciseCommand(
  invocation: Invocation,
  typed: readonly (string | undefined)[],
  options: ExerciseOptions,
): Promise<ExitCode> {
  const { language, output } = invocation;
  const say = exerciseWords[language];
  const [first, second, place] = typed;
  // in a terminal the learner chooses; elsewhere the list is shown
  if (first === undefined && output.isTerminal && process.stdin.isTTY && !options.json) {
    const chosen = await (await import('./choose.js')).chooseExercise(
      await detectView(options, language, output.isTerminal),
      say,
    );
    return chosen === null ? EXIT.shown : exerciseCommand(invocation, [chosen.action, chosen.id], options);
  }
  const [action, name] = [first ?? 'list', second];
  if (!isAction(action)) throw new UserFailure(say.failures.unknownAction(action, nearest(action, ACTIONS)));
  const most = action === 'list' ? 0 : action === 'start' || action === 'check' || action === 'reset' ? 2 : 1;
  if ([name, place].filter((word) => word !== undefined).length > most)
    throw new UserFailure(say.failures.tooMany);
  const view = await detectView(options, language, output.isTerminal);
  const full: ExerciseInvocation = { ...invocation, say, view, options, place };
  const reading = () => import('./reading.js');
  const files = () => import('./files.js');
  switch (action) {
    case 'list':
      return (await reading()).showExercises(full);
    case 'hint':
      return (await reading()).hint(full, findExercise(action, name, say));
    case 'solution':
      return (await reading()).solution(full, findExercise(action, name, say));
    case 'start':
      return (await files()).start(full, findExercise(action, name, say));
    case 'reset':
      return (await files()).reset(full, findExercise(action, name, say));
    case 'check':
      return (await import('./check.js')).check(full, findExercise(action, name, say));
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
