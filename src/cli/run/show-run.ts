/** A run with all that becomes of it: shown, kept, written down where that was asked for, noted in the learner's progress. */
import { basename } from 'node:path';
import { NO_PROGRESS } from '../../progress/progress.js';
import type { View } from '../../render/style/view.js';
import { type Performance, type PerformOptions, perform, type Target } from '../../run/perform.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Invocation } from '../command-line/invocation.js';
import { openKeeper } from '../kept/keeper.js';
import { performInPlayer } from '../player/play.js';
import { openRunRecord } from '../progress/run-record.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { type DisplayKind, openDisplay } from './display.js';
import { requireMain } from './target.js';

/** What is to be run, how, and how it is shown. */
export interface ShownWork {
  readonly view: View;
  readonly target: Target;
  readonly kind: DisplayKind;
  readonly how: PerformOptions;
  /** Told every event before it is shown. */
  readonly onEvent?: (event: TraceEvent) => void;
}

/** `record`: the file the log is written to, too. Throws UserFailure, OsError, and what a scheduler throws. */
export async function performShown(
  invocation: Invocation,
  { view, target, kind, how, onEvent: tell }: ShownWork,
  { record: file }: { readonly record?: string },
): Promise<{ readonly performance: Performance }> {
  const { output, language } = invocation;
  const keeper = openKeeper(language, file);
  output.flow();
  const display = await openDisplay(kind, { ...invocation, view, target });

  return withInterrupts(output, async ({ stop, release }) => {
    const onEvent = (event: TraceEvent) => {
      keeper.add(event);
      tell?.(event);
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
    return { performance };
  });
}
