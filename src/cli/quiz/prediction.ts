/** The run that marks a prediction of the quiz. */
import type { PredictQuestion } from '../../lesson/question.js';
import { quizWords } from '../../quiz/words/quiz.js';
import type { Timeline } from '../../trace/timeline.js';
import type { QuizInvocation } from './invocation.js';
import { runQuestion } from './question-run.js';

/** Runs the question's lesson with its parameters. Ctrl-C ends the run, and then us. */
export async function runPrediction(
  question: PredictQuestion,
  invocation: QuizInvocation,
): Promise<Timeline> {
  const { output, language, options } = invocation;
  if (!options.json) output.write(`\n${quizWords[language].runs(question.lesson)}\n\n`);
  const kind = options.json ? null : output.isTerminal && !options.plain ? 'lanes' : 'plain';
  const { performance } = await runQuestion(question, { ...invocation, speed: options.speed, kind });
  return performance.timeline;
}
