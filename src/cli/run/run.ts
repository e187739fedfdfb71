/** `run`: one lesson or program, live, then its chart and verdict. */
import { basename } from 'node:path';
import { NO_PROGRESS } from '../../progress/progress.js';
import type { View } from '../../render/style/view.js';
import { perform } from '../../run/perform.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { detectView } from '../terminal/detect-view.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { openDisplay } from './display.js';
import { type RunOptions, toPerformOptions } from './options.js';
import { openRunRecord } from './record.js';
import { runWords } from './run-words.js';
import { requireRoom, requireSupportedSystem } from './system.js';
import { findTarget, requireMain } from './target.js';

export async function runCommand(
  invocation: Invocation,
  name: string | undefined,
  options: RunOptions,
): Promise<ExitCode> {
  const { output, language } = invocation;
  requireSupportedSystem(language);
  const view = await detectView(options, language, output.isTerminal);
  const picked = name ?? (await pickLesson(invocation, view));
  if (picked === null) return EXIT.shown;
  const target = await findTarget(picked, options, language);
  requireRoom(target.lesson?.meta ?? null, target.parameters, language);
  const kind = options.json ? 'json' : (options.view ?? (output.isTerminal ? 'lanes' : 'plain'));
  output.flow();
  const display = await openDisplay(kind, { ...invocation, view, target, options });

  return withInterrupts(output, async ({ stop, release }) => {
    const performance = await perform(target, toPerformOptions(options), {
      onEvent: display.onEvent,
      interrupt: stop,
      ready: () => output.caughtUp(stop),
    }).finally(display.stop);
    release();
    requireMain(performance, basename(target.program.file), language);
    const record = target.lesson ? openRunRecord(target.lesson.meta.id, performance, invocation) : null;
    display.conclude(performance, record?.progress ?? NO_PROGRESS);
    await output.finish();
    record?.save();
    return performance.shown ? EXIT.shown : EXIT.notShown;
  });
}

/** In a terminal the learner chooses, or does not: null; elsewhere nobody can, so it is wrong usage. */
async function pickLesson({ words, language, output }: Invocation, view: View): Promise<string | null> {
  if (!process.stdin.isTTY || !output.isTerminal)
    throw new UserFailure(words.failures.noTarget('concur-lesson run lock-v3'));
  const { chooseLesson } = await import('../progress/lesson-menu.js');
  return chooseLesson(runWords[language].pickLesson, view);
}
