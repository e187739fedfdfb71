/** What to type after a check. */
import type { CheckedRun } from '../../exercise/check-program.js';
import { listExercises } from '../../exercise/load-exercise.js';
import type { Step } from '../../render/pages/exercise/steps.js';
import { openLearnerProgress } from '../progress/learner.js';
import type { Checked } from './check-result.js';
import { argument, shown } from './files.js';
import type { ExerciseInvocation } from './invocation.js';

export function nextSteps(
  { meta, path, result: { failed } }: Checked,
  invocation: ExerciseInvocation,
): Step[] {
  return failed ? afterFailure(invocation, meta.id, path, failed) : afterPass(invocation, meta.id);
}

function afterPass({ say, language }: ExerciseInvocation, id: string): Step[] {
  const { exercises } = openLearnerProgress(language).progress;
  const all = listExercises();
  const at = all.findIndex((each) => each.id === id);
  // those that come after it first, then those that were left out
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find((each) => !exercises[each.id]?.passed);
  return [
    { command: `concur-lesson exercise solution ${id}`, why: say.why.solution },
    next
      ? { command: `concur-lesson exercise start ${next.id}`, why: say.why.following }
      : { command: 'concur-lesson progress', why: say.why.allPassed },
  ];
}

function afterFailure(
  { say }: ExerciseInvocation,
  id: string,
  path: string,
  { seed, speed, parameters, problems }: CheckedRun,
): Step[] {
  const file = shown(path);
  const limit = problems.some(({ property }) => property === 'ends') ? ' --timeout 10' : '';
  const why = Object.keys(parameters).length > 0 ? say.why.againUsual : say.why.again;
  return [
    { command: 'concur-lesson replay', why: say.why.replay },
    { command: `concur-lesson run ${file} --seed ${seed} --speed ${speed} --perturb${limit}`, why },
    { command: `concur-lesson exercise hint ${id}`, why: say.why.hint },
    { command: `concur-lesson exercise check ${id}${argument(path, id)} --watch`, why: say.why.watch },
  ];
}
