/** The run that a prediction is about: the lesson really runs, with the parameters of the question. */
import type { PredictQuestion } from '../../lesson/question.js';
import type { View } from '../../render/style/view.js';
import { perform, type Target } from '../../run/perform.js';
import type { Performance } from '../../run/review.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Invocation } from '../command-line/invocation.js';
import { openKeeper } from '../kept/keeper.js';
import { performInPlayer } from '../player/play.js';
import { type DisplayKind, openDisplay } from '../run/display.js';
import { type RunOptions, toPerformOptions } from '../run/options.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { findLesson, lessonTarget } from '../run/target.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { ignoreKeys } from '../terminal/keys.js';

export interface QuestionRun {
  readonly target: Target;
  readonly performance: Performance;
  /** Whether `why` and `replay` find it. */
  readonly kept: boolean;
}

/** How it is shown; `kind` null: not at all. In the player Enter goes on when it is over, and who leaves before interrupts it. */
export interface QuestionRunShown extends Invocation {
  readonly view: View;
  readonly speed: number;
  readonly seed?: number;
  readonly kind: DisplayKind | null;
  readonly isIntroduced?: boolean;
}

/** Runs it to its end, and keeps it. What is typed meanwhile goes nowhere, but to the player; Ctrl-C ends the run, and then us. */
export async function runQuestion(
  { lesson, parameters }: PredictQuestion,
  { kind, speed, seed, ...invocation }: QuestionRunShown,
): Promise<QuestionRun> {
  const { output, language, view } = invocation;
  const options: RunOptions = { ...parameters, speed, ...(seed === undefined ? {} : { seed }) };
  requireSupportedSystem(language);
  const target = lessonTarget(await findLesson(lesson, language), options, language);
  requireRoom(target.lesson?.meta ?? null, target.parameters, language);
  const display = kind && (await openDisplay(kind, { ...invocation, target }));
  const keeper = openKeeper(language);
  const onEvent = (event: TraceEvent) => {
    keeper.add(event);
    display?.onEvent(event);
  };
  return withInterrupts(output, async ({ stop }) => {
    const how = toPerformOptions(options);
    const performance = await (kind === 'player'
      ? performInPlayer(target, how, { view, output, stop, onEvent, opening: { leads: true } })
      : withoutKeys(output.isTerminal, () =>
          perform(target, how, { onEvent, interrupt: stop, ready: () => output.caughtUp(stop) }).finally(() =>
            display?.stop(),
          ),
        ));
    const kept = keeper.keep();
    keeper.settle(true);
    return { target, performance, kept };
  });
}

async function withoutKeys<T>(isTerminal: boolean, work: () => Promise<T>): Promise<T> {
  const listenAgain = isTerminal ? ignoreKeys() : () => {};
  try {
    return await work();
  } finally {
    listenAgain();
  }
}
