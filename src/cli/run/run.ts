/** `run`: one lesson or program, live, then its chart and verdict. */
import { basename } from 'node:path';
import { listLessons } from '../../lesson/catalog.js';
import { NO_PROGRESS } from '../../progress/progress.js';
import type { View } from '../../render/style/view.js';
import { perform } from '../../run/perform.js';
import type { Stage } from '../command-line/command-line.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import { openDisplay } from './display.js';
import { catchInterrupts } from './interrupt.js';
import { type RunOptions, toPerformOptions } from './options.js';
import { openRunRecord } from './record.js';
import { requireRoom } from './room.js';
import { requireSupportedSystem } from './system.js';
import { findTarget } from './target.js';

export async function runCommand(
  stage: Stage,
  name: string | undefined,
  options: RunOptions,
): Promise<ExitCode> {
  const { words, output, language } = stage;
  requireSupportedSystem(words);
  const view = await detectView(options, language, output.isTerminal);
  const target = await findTarget(name ?? (await pickLesson(stage, view)), options, words);
  if (target.lesson) requireRoom(target.lesson.meta, target.parameters, words);
  const kind = options.json ? 'json' : (options.view ?? (output.isTerminal ? 'lanes' : 'plain'));
  output.flow();
  const display = await openDisplay(kind, { stage, view, target, options });

  const interrupt = catchInterrupts();
  const stop = AbortSignal.any([interrupt.signal, output.lost]);
  try {
    const performance = await perform(target, toPerformOptions(options), {
      onEvent: display.onEvent,
      interrupt: stop,
      ready: () => output.caughtUp(stop),
    }).finally(display.stop);
    interrupt.release();
    // without main there was nothing to run: wrong usage, like a syntax error
    if (performance.timeline.lanes[0]?.error?.code === 'NO_MAIN') {
      throw new UserFailure(words.failures.noMain(basename(target.program.file)));
    }
    const record = target.lesson ? openRunRecord(target.lesson.meta.id, performance, stage) : null;
    display.conclude(performance, record?.progress ?? NO_PROGRESS);
    await output.finish();
    record?.save();
    return performance.shown ? EXIT.shown : EXIT.notShown;
  } finally {
    interrupt.settle();
  }
}

/** In a terminal the learner chooses; elsewhere nobody can, so it is wrong usage. */
async function pickLesson({ words, language, output }: Stage, view: View): Promise<string> {
  if (!process.stdin.isTTY || !output.isTerminal)
    throw new UserFailure(words.failures.noTarget('concur-lesson run lock-v3'));
  const { choose } = await import('../terminal/menu.js');
  const entries = listLessons().map(({ id, title }) => ({ value: id, name: `${id}  ${title[language]}` }));
  return choose({ message: words.pickLesson, entries }, view);
}
