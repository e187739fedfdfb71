/** `exercise check`: the learner's program, run several times and judged; with --watch again whenever it is saved. */
import { checkProgram, LONGEST_RUN_S } from '../../exercise/check-program.js';
import type { Exercise } from '../../exercise/load-exercise.js';
import { planRuns } from '../../exercise/plan.js';
import { recordCheck } from '../../progress/record.js';
import { renderRemark } from '../../render/pages/exercise/steps.js';
import { tame } from '../../render/style/text.js';
import { randomSeed } from '../../run/perform.js';
import { prepareProgram } from '../../run/start/prepare.js';
import type { TraceEvent } from '../../trace/events.js';
import { printableJson } from '../../trace/log/encode.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { tellFailure } from '../failure/tell.js';
import { openKeeper } from '../kept/keeper.js';
import { openLearnerProgress } from '../progress/learner.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { requireMain } from '../run/target.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { startSpinner } from '../terminal/spinner.js';
import { followBusy, WORTH_TELLING_S } from './busy.js';
import { type Checked, renderChecked, toFigures } from './check-result.js';
import { findFile, shown } from './files.js';
import type { ExerciseInvocation } from './invocation.js';
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
  const { output, language, say, view, options } = invocation;
  const { meta } = exercise;
  const plan = planRuns(meta, options.seed ?? randomSeed(), options.runs);
  const program = await prepareProgram(path);
  const spinner = await startSpinner(view.color > 0);
  let number = 1;
  const busy = followBusy(() => performance.now() / 1000);
  const told = () => (busy.names().length > 0 ? say.stillBusy(busy.names(), LONGEST_RUN_S) : '');
  spinner.show((seconds) => [say.checking(shown(path), number, plan.length, seconds), told()].join(''));
  // where there is no spinner, once: nobody shall wonder
  let timer: NodeJS.Timeout | undefined;
  const tellOnce = () => {
    if (!process.stderr.isTTY && told() !== '')
      process.stderr.write(
        `concur-lesson: ${tame(say.checking(shown(path), number, plan.length, WORTH_TELLING_S) + told())}\n`,
      );
  };
  let keeper = openKeeper(language);
  const onRun = (next: number) => {
    number = next;
    keeper = openKeeper(language);
    busy.begin();
    clearTimeout(timer);
    timer = setTimeout(tellOnce, WORTH_TELLING_S * 1000 + 100).unref();
    spinner.refresh();
  };
  const request = {
    ...exercise,
    program,
    label: shown(path),
    plan,
    interrupt: stop,
    onRun,
    onEvent: (event: TraceEvent) => {
      keeper.add(event);
      busy.add(event);
    },
  };
  const result = await checkProgram(request).finally(() => {
    clearTimeout(timer);
    spinner.stop();
  });
  if (result.interrupted) {
    process.stderr.write(`concur-lesson: ${say.interrupted}\n`);
    return EXIT.notShown;
  }
  if (result.failed) {
    requireMain(result.failed.performance, shown(path), language);
    keeper.keep(); // the last run is the one that failed
    keeper.settle(true);
  }
  const passed = result.failed === null;
  openLearnerProgress(language).update((now) => recordCheck(now, meta.id, passed, new Date().toISOString()));
  const checked: Checked = { exercise, path, plan, result };
  output.write(
    options.json ? `${printableJson(toFigures(checked), 2)}\n` : renderChecked(checked, invocation),
  );
  return passed ? EXIT.shown : EXIT.notShown;
}
