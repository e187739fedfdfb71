/** The run that a prediction is about: the lesson really runs, with the parameters of the question, seen as `run` shows it. */
import type { PredictQuestion } from '../../lesson/question.js';
import type { View } from '../../render/style/view.js';
import { type Performance, perform, type Target } from '../../run/perform.js';
import type { Invocation } from '../command-line/invocation.js';
import { type DisplayKind, openDisplay } from '../run/display.js';
import { type RunOptions, toPerformOptions } from '../run/options.js';
import { requireRoom, requireSupportedSystem } from '../run/system.js';
import { findLesson, lessonTarget } from '../run/target.js';
import { withInterrupts } from '../terminal/interrupt.js';
import { ignoreKeys } from '../terminal/keys.js';

export interface QuestionRun {
  readonly target: Target;
  readonly performance: Performance;
}

/** How it is shown; `kind` null: not at all. */
export interface QuestionRunShown extends Invocation {
  readonly view: View;
  readonly speed: number;
  readonly kind: DisplayKind | null;
  readonly isIntroduced?: boolean;
}

/** Runs it to its end. What is typed meanwhile goes nowhere; Ctrl-C ends the run, and then us. */
export async function runQuestion(
  { lesson, parameters }: PredictQuestion,
  { kind, speed, ...invocation }: QuestionRunShown,
): Promise<QuestionRun> {
  const { output, language } = invocation;
  const options: RunOptions = { ...parameters, speed };
  requireSupportedSystem(language);
  const target = lessonTarget(await findLesson(lesson, language), options, language);
  requireRoom(target.lesson?.meta ?? null, target.parameters, language);
  const display = kind && (await openDisplay(kind, { ...invocation, target, options }));
  return withInterrupts(output, async ({ stop }) => {
    const listenAgain = output.isTerminal ? ignoreKeys() : () => {};
    try {
      const performance = await perform(target, toPerformOptions(options), {
        onEvent: (event) => display?.onEvent(event),
        interrupt: stop,
        ready: () => output.caughtUp(stop),
      });
      return { target, performance };
    } finally {
      display?.stop();
      listenAgain();
    }
  });
}
