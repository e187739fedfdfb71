/** `run`: one lesson or program, live, then its chart and verdict. */
import { basename } from 'node:path';
import { NO_PROGRESS } from '../../progress/progress.js';
import type { View } from '../../render/style/view.js';
import { perform } from '../../run/perform.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { openKeeper } from '../kept/keeper.js';
import { performInPlayer } from '../player/play.js';
import { canPlay } from '../player/player.js';
import { detectView } from '../terminal/detect-view.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { withInput } from '../terminal/standard-input.js';
import { type DisplayKind, openDisplay } from './display.js';
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
  const found = await findTarget(picked, options, language);
  requireRoom(found.lesson?.meta ?? null, found.parameters, language);
  const target = await withInput(found, language);
  const kind = options.json ? 'json' : viewFor(options.view, output);
  const keeper = openKeeper(language, options.record);
  output.flow();
  const display = await openDisplay(kind, { ...invocation, view, target });

  return withInterrupts(output, async ({ stop, release }) => {
    const how = toPerformOptions(options);
    const onEvent = (event: TraceEvent) => {
      keeper.add(event);
      display.onEvent(event);
    };
    const performance =
      kind === 'player'
        ? await performInPlayer(target, how, { view, output, stop, onEvent })
        : await perform(target, how, {
            onEvent,
            interrupt: stop,
            ready: () => output.caughtUp(stop),
          }).finally(display.stop);
    release();
    requireMain(performance, basename(target.program.file), language);
    const kept = keeper.keep();
    const record = target.lesson ? openRunRecord(target.lesson.meta.id, performance, invocation) : null;
    display.conclude(performance, record?.progress ?? NO_PROGRESS, kept);
    await output.finish();
    const told = record?.save();
    keeper.settle(told);
    return performance.shown ? EXIT.shown : EXIT.notShown;
  });
}

/** The player needs a terminal that can show it: elsewhere the run is told in lines. */
function viewFor(asked: RunOptions['view'], output: Invocation['output']): Exclude<DisplayKind, 'json'> {
  const lines = output.isTerminal ? 'lanes' : 'plain';
  return asked === 'player' && !canPlay(output) ? lines : (asked ?? lines);
}

/** In a terminal the learner chooses, or does not: null; elsewhere nobody can, so it is wrong usage. */
async function pickLesson({ words, language, output }: Invocation, view: View): Promise<string | null> {
  if (!process.stdin.isTTY || !output.isTerminal)
    throw new UserFailure(words.failures.noTarget('concur-lesson run lock-v3'));
  const { chooseLesson } = await import('../progress/lesson-menu.js');
  return chooseLesson(runWords[language].pickLesson, view);
}
