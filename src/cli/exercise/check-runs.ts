/** The runs of a check, made and told about while they last: for exercises, and for puzzles whose program is repaired. */
import {
  type CheckRequest,
  type CheckResult,
  checkProgram,
  LONGEST_RUN_S,
} from '../../exercise/check-program.js';
import type { Language } from '../../i18n/language.js';
import { tame } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import type { ExerciseWords } from '../../render/words/exercise.js';
import { prepareProgram } from '../../run/start/prepare.js';
import type { TraceEvent } from '../../trace/events.js';
import { openKeeper } from '../kept/keeper.js';
import { requireMain } from '../run/target.js';
import { startSpinner } from '../terminal/spinner.js';
import { followBusy, WORTH_TELLING_S } from './busy.js';
import { shown } from './files.js';

/** What is checked: the program at `path`, by these properties, in these runs. */
export interface Checking extends Pick<CheckRequest, 'meta' | 'check' | 'plan'> {
  readonly path: string;
  readonly stop: AbortSignal;
}

/** Whoever asked for it. */
export interface CheckViewer {
  readonly language: Language;
  readonly say: ExerciseWords;
  readonly view: View;
}

/** Null: the learner has stopped it, which is told. The run that failed is kept, for `replay`. */
export async function checkRuns(
  { meta, check, plan, path, stop }: Checking,
  { language, say, view }: CheckViewer,
): Promise<CheckResult | null> {
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
  const onEvent = (event: TraceEvent) => {
    keeper.add(event);
    busy.add(event);
  };
  const request = { meta, check, plan, program, label: shown(path), interrupt: stop, onRun, onEvent };
  const result = await checkProgram(request).finally(() => {
    clearTimeout(timer);
    spinner.stop();
  });
  if (result.interrupted) {
    process.stderr.write(`concur-lesson: ${say.interrupted}\n`);
    return null;
  }
  if (result.failed) {
    requireMain(result.failed.performance, shown(path), language);
    keeper.keep(); // the last run is the one that failed
    keeper.settle(true);
  }
  return result;
}
