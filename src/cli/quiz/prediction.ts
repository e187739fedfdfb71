/** The run that marks a prediction: the lesson really runs, seen as `run` shows it. */
import type { PredictQuestion } from '../../lesson/question.js';
import { quizWords } from '../../quiz/words/quiz.js';
import { perform } from '../../run/perform.js';
import type { Timeline } from '../../trace/timeline.js';
import { openKeeper } from '../kept/keeper.js';
import { openDisplay } from '../run/display.js';
import { type RunOptions, toPerformOptions } from '../run/options.js';
import { findLesson, lessonTarget } from '../run/target.js';
import { withInterrupts } from '../terminal/interrupt.js';
import type { QuizInvocation } from './invocation.js';

/** Runs the question's lesson with its parameters. Ctrl-C ends the run, and then us. */
export async function runPrediction(
  { lesson, parameters }: PredictQuestion,
  invocation: QuizInvocation,
): Promise<Timeline> {
  const { output, language, view, options } = invocation;
  const runOptions: RunOptions = { ...parameters, speed: options.speed };
  const target = lessonTarget(await findLesson(lesson, language), runOptions, language);
  if (!options.json) output.write(`\n${quizWords[language].runs(lesson)}\n\n`);
  const kind = output.isTerminal && !options.plain ? 'lanes' : 'plain';
  const display = options.json ? null : await openDisplay(kind, { ...invocation, view, target });
  return withInterrupts(output, async ({ stop }) => {
    const keeper = openKeeper(language); // who has predicted it may want to see why
    const { timeline } = await perform(target, toPerformOptions(runOptions), {
      onEvent: (event) => {
        keeper.add(event);
        display?.onEvent(event);
      },
      interrupt: stop,
      ready: () => output.caughtUp(stop),
    }).finally(() => display?.stop());
    keeper.keep();
    return timeline;
  });
}
