/** `step` on the screen of a terminal, and what is told when the learner has left. */
import { basename } from 'node:path';
import { NO_PROGRESS, type Progress } from '../../../progress/progress.js';
import { widthOf } from '../../../render/style/text.js';
import type { View } from '../../../render/style/view.js';
import type { Performance } from '../../../run/review.js';
import { Misfit } from '../../../run/steer/follow.js';
import type { StepSession } from '../../../run/steer/session.js';
import { printSchedule } from '../../../schedule/print-schedule.js';
import type { Schedule } from '../../../schedule/schedule.js';
import { notableIn } from '../../../step/enough.js';
import type { TraceEvent } from '../../../trace/events.js';
import type { Invocation } from '../../command-line/invocation.js';
import { EXIT, type ExitCode } from '../../failure/exit-codes.js';
import { UserFailure } from '../../failure/failure.js';
import { openKeeper, type RunKeeper } from '../../kept/keeper.js';
import { interruptBySignal, performInPlayer } from '../../player/play.js';
import { openRunRecord, type RunRecord } from '../../progress/run-record.js';
import { toPerformOptions } from '../../run/options.js';
import { lastScreenOf, renderLastScreen } from '../../run/result.js';
import { requireMain } from '../../run/target.js';
import { detectSize } from '../../terminal/detect-view.js';
import { withInterrupts } from '../../terminal/interrupt.js';
import { sayMisfit, stepCommandOf } from '../by-schedule.js';
import { settlePuzzle } from '../puzzle-goal.js';
import { writeScheduleFile } from '../schedule-files.js';
import type { StepOptions } from '../step-options.js';
import { hashOf, type StepTarget } from '../step-target.js';
import { stepWords } from '../step-words.js';
import { watchOnScreen } from './goal.js';
import { stepThrough } from './step-through.js';

/** A run that is over: kept, and noted in the learner's progress. */
interface Ended {
  readonly performance: Performance;
  readonly keeper: RunKeeper;
  readonly kept: boolean;
  readonly record: RunRecord | null;
}

/** `schedule`: the steps to begin with. Throws UserFailure where one of them cannot be made, OsError. */
export async function stepOnScreen(
  invocation: Invocation,
  found: StepTarget,
  { view, schedule }: { readonly view: View; readonly schedule: Schedule },
  options: StepOptions,
): Promise<ExitCode> {
  const { output, language } = invocation;
  const { target, before, mayKill, puzzle } = found;
  const steered = puzzle?.kind === 'steer' ? puzzle : null;
  const goal = steered && watchOnScreen(steered, language);
  const { settings } = toPerformOptions(options);
  const activity = target.lesson?.meta.activity;
  const ends: Ended[] = [];

  return withInterrupts(output, async ({ stop, release }) => {
    const screenOf = (performance: Performance, events: readonly TraceEvent[]) => {
      requireMain(performance, basename(target.program.file), language);
      const ended = keepEnd(performance, events, invocation, target.lesson?.meta.id, options);
      ends.push(ended);
      return lastScreenOf(performance, progressOf(ended), { view, target }, ended.kept);
    };
    const { how, session, performance } = await stepThrough(target, {
      ...{ view, output, stop, language, mayKill, settings, schedule },
      ...(before ? { before } : {}),
      ...(activity ? { activity } : {}),
      commandFor: (steps, seed) => stepCommandOf(target.label, steps, seed, options),
      screenOf,
      goalOf: (run) => goal?.goalOf(run) ?? null,
      findingsOf: (events) => notableIn(target, events),
      draw: Math.random,
      runByKernel: async () => {
        const events: TraceEvent[] = [];
        const onEvent = (event: TraceEvent) => void events.push(event);
        const shown = { view, output, stop, opening: { leads: true }, onEvent };
        return { performance: await performInPlayer(target, { settings }, shown), events };
      },
    }).catch((error) => {
      throw error instanceof Misfit ? new UserFailure(sayMisfit(error, language)) : error;
    });
    if (how === 'interrupt') await interruptBySignal(stop);
    release();
    const last = performance === null ? undefined : ends.find((ended) => ended.performance === performance);
    const steps = session === null ? '' : stepsTold(session);
    if (last) {
      const place = placeAbove(steps, view);
      output.write(
        `\n${renderLastScreen(last.performance, progressOf(last), { view: place, target }, last.kept)}`,
      );
    }
    output.write(steps);
    if (session !== null) saveSteps(session);
    const best = goal?.best() ?? null;
    if (steered && session?.performance)
      settlePuzzle(invocation, steered, { view, json: false }, best, session.performance);
    await output.finish();
    for (const { record, keeper } of ends) keeper.settle(record?.save());
    if (steered) return best === null ? EXIT.notShown : EXIT.shown;
    return last === undefined || last.performance.shown ? EXIT.shown : EXIT.notShown;
  });

  function stepsTold({ schedule: made, seed }: StepSession): string {
    const words = stepWords[language];
    const again = words.again(stepCommandOf(target.label, made, seed, options));
    return `\n${words.made(printSchedule(made))}\n${made.length > 0 ? `${again}\n` : ''}`;
  }

  function saveSteps({ schedule: made, calls, seed }: StepSession): void {
    if (options.saveSchedule === undefined) return;
    const origin = { program: target.label, hash: hashOf(target), parameters: target.parameters };
    const content = { ...origin, seed, schedule: made, calls: calls.map((call) => JSON.stringify(call)) };
    writeScheduleFile(options.saveSchedule, content, language);
  }
}

function keepEnd(
  performance: Performance,
  events: readonly TraceEvent[],
  invocation: Invocation,
  lesson: string | undefined,
  { record: file }: StepOptions,
): Ended {
  const keeper = openKeeper(invocation.language, file);
  for (const event of events) keeper.add(event);
  return {
    performance,
    keeper,
    kept: keeper.keep(),
    record: lesson ? openRunRecord(lesson, performance, invocation) : null,
  };
}

const progressOf = ({ record }: Ended): Progress => record?.progress ?? NO_PROGRESS;

/** The terminal as it is now, with room for `text` below, and an empty line above. */
function placeAbove(text: string, view: View): View {
  const { columns, rows } = detectSize(true);
  const taken = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
  return { ...view, columns, ...(rows === undefined ? {} : { rows: rows - taken }) };
}
