/** `quiz --list`: the topics, or the questions, without asking any. */

import { type Question, TOPICS } from '../../lesson/question.js';
import type { Progress } from '../../progress/progress.js';
import { isDue, isKnown } from '../../quiz/boxes.js';
import { renderQuestions, renderTopics, type TopicCount } from '../../quiz/pages/list-page.js';
import { reportQuestions } from '../../quiz/report.js';
import { printableJson } from '../../trace/log/encode.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import type { QuizInvocation } from './invocation.js';
import type { Chosen } from './sheets.js';

export function listQuiz(
  { output, language, view, options }: QuizInvocation,
  chosen: Chosen,
  progress: Progress,
): ExitCode {
  const { sheets, seed, topics, questions } = chosen;
  // all questions at once would be a wall: first the topics
  const some = topics.length > 0 || options.count !== undefined || options.review || options.exam;
  if (options.json) output.write(`${printableJson(reportQuestions(sheets, seed, language), 2)}\n`);
  else
    output.write(some ? renderQuestions(sheets, view) : renderTopics(countTopics(questions, progress), view));
  return EXIT.shown;
}

function countTopics(questions: readonly Question[], progress: Progress): TopicCount[] {
  const now = new Date();
  return TOPICS.map((topic) => {
    const about = questions.filter((question) => question.topic === topic);
    const standings = about
      .map(({ id }) => progress.questions[id])
      .filter((standing) => standing !== undefined);
    return {
      topic,
      questions: about.length,
      known: standings.filter(isKnown).length,
      due: standings.filter((standing) => isDue(standing, now)).length,
    };
  }).filter((count) => count.questions > 0);
}
