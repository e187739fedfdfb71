/** The run that marks a prediction: the lesson really runs, seen as `run` shows it. */

import type { PredictQuestion } from '../../lesson/question.js';
import { quizWords } from '../../quiz/words/quiz.js';
import type { View } from '../../render/style/view.js';
import { perform } from '../../run/perform.js';
import type { Timeline } from '../../trace/timeline.js';
import type { Stage } from '../command-line/command-line.js';
import { openDisplay } from '../run/display.js';
import { catchInterrupts } from '../run/interrupt.js';
import { type RunOptions, toPerformOptions } from '../run/options.js';
import { findLesson, lessonTarget } from '../run/target.js';
import type { QuizOptions } from './sheets.js';

interface Table {
  readonly stage: Stage;
  readonly view: View;
  readonly options: QuizOptions;
}

/** Runs the question's lesson with its parameters. Ctrl-C ends the run, and then us. */
export async function runPrediction(
  { lesson, parameters }: PredictQuestion,
  { stage, view, options }: Table,
): Promise<Timeline> {
  const { output, words, language } = stage;
  const runOptions: RunOptions = { ...parameters, speed: options.speed };
  const target = lessonTarget(await findLesson(lesson, words), runOptions, words);
  if (!options.json) output.write(`\n${quizWords[language].runs(lesson)}\n\n`);
  const kind = output.isTerminal && !options.plain ? 'lanes' : 'plain';
  const show = { stage, view, target, options: runOptions };
  const display = options.json ? null : await openDisplay(kind, show);
  const interrupt = catchInterrupts();
  const stop = AbortSignal.any([interrupt.signal, output.lost]);
  try {
    const { timeline } = await perform(target, toPerformOptions(runOptions), {
      onEvent: (event) => display?.onEvent(event),
      interrupt: stop,
      ready: () => output.caughtUp(stop),
    }).finally(() => display?.stop());
    return timeline;
  } finally {
    interrupt.settle();
  }
}
