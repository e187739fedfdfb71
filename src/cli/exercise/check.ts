/** `exercise check`: the learner's program, run several times and judged; with --watch again whenever it is saved. */
import type { Exercise } from '../../exercise/load-exercise.js';
import { planRuns } from '../../exercise/plan.js';
import { recordCheck } from '../../progress/record.js';
import { renderRemark } from '../../render/pages/exercise/steps.js';
import { randomSeed } from '../../run/perform.js';
import { printableJson } from '../../trace/log/encode.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { tellFailure } from '../failure/tell.js';
import { openLearnerProgress } from '../progress/learner.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { type Checked, renderChecked, toFigures } from './check-result.js';
import { checkRuns } from './check-runs.js';
import { findFile, shown } from './files.js';
import type { ExerciseInvocation } from './invocation.js';
import { nextSteps } from './next-steps.js';
import { saves } from './saves.js';

export async function check(invocation: ExerciseInvocation, exercise: Exercise): Promise<ExitCode> {
  const { output, language, words, say, view, options, place } = invocation;
  const { id } = exercise.meta;
  requireSupportedSystem(language);
  requireRoom(null, {}, language);
  if (options.watch && options.json) throw new UserFailure(say.failures.watchJson);
  const path = findFile(id, place);
  if (path === null) throw new UserFailure(say.failures.noFile(place ?? `${id}.ts, ${id}.js`, id));
  return withInterrupts(output, async ({ stop }) => {
    if (!options.watch) return checkOnce(invocation, exercise, path, stop);
    for await (const _ of saves(path, stop)) {
      // a program that cannot be run yet is told about, and watched on
      await checkOnce(invocation, exercise, path, stop).catch((error) => tellFailure(error, words));
      if (!stop.aborted) output.write(renderRemark(say.watching(shown(path)), view));
    }
    return EXIT.shown;
  });
}

async function checkOnce(
  invocation: ExerciseInvocation,
  exercise: Exercise,
  path: string,
  stop: AbortSignal,
): Promise<ExitCode> {
  const { output, language, options } = invocation;
  const { meta, check: judge } = exercise;
  const plan = planRuns(meta, options.seed ?? randomSeed(), options.runs);
  const result = await checkRuns({ meta, check: judge, plan, path, stop }, invocation);
  if (result === null) return EXIT.notShown;
  const passed = result.failed === null;
  openLearnerProgress(language).update((now) => recordCheck(now, meta.id, passed, new Date().toISOString()));
  const checked: Checked = { meta, path, plan, result };
  output.write(
    options.json
      ? `${printableJson({ exercise: meta.id, ...toFigures(checked) }, 2)}\n`
      : renderChecked(checked, nextSteps(checked, invocation), invocation),
  );
  return passed ? EXIT.shown : EXIT.notShown;
}
