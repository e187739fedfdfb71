/** Which questions the options of `quiz` mean. */

import { nearest } from '../../i18n/did-you-mean.js';
import type { Language } from '../../i18n/language.js';
import { listLessons } from '../../lesson/catalog.js';
import { type Question, TOPICS } from '../../lesson/question.js';
import type { Progress } from '../../progress/progress.js';
import type { Chapter } from '../../quiz/bank.js';
import { isDue, urgency } from '../../quiz/boxes.js';
import { forExam, questionsAbout, questionsOn } from '../../quiz/select.js';
import { layOut, type Sheet } from '../../quiz/sheet.js';
import { quizWords } from '../../quiz/words/quiz.js';
import { randomSeed } from '../../run/perform.js';
import { UserFailure } from '../failure/failure.js';
import type { QuizOptions } from './invocation.js';

export interface Chosen {
  readonly sheets: readonly Sheet[];
  readonly seed: number;
  /** The topics that were typed. */
  readonly topics: readonly string[];
  /** All questions that fit, whether they are asked or not. */
  readonly questions: readonly Question[];
  /** How many of them were answered before. */
  readonly answered: number;
}

const USUAL_QUESTIONS = 10;
const EXAM_QUESTIONS = 20;

/** Throws UserFailure for a topic that is none, and where there is nothing to ask. */
export function chooseSheets(
  bank: readonly Chapter[],
  topics: readonly string[],
  options: QuizOptions,
  progress: Progress,
  language: Language,
): Chosen {
  for (const topic of topics) requireTopic(topic, language);
  const about = questionsFor(bank, topics, options, (question) => {
    const predicts = options.predict !== false || question.kind !== 'predict';
    return predicts && (!options.exam || forExam([question]).length > 0);
  });
  if (about.length === 0) {
    throw new UserFailure(quizWords[language].failures.noQuestions(topics.join(', ')));
  }
  const now = new Date();
  const standing = ({ id }: Question) => progress.questions[id];
  const asked = about.filter((question) => standing(question) !== undefined);
  const due = asked.filter((question) =>
    isDue(standing(question) as NonNullable<ReturnType<typeof standing>>, now),
  );
  const seed = options.seed ?? randomSeed();
  const count =
    options.count ?? (options.list ? about.length : options.exam ? EXAM_QUESTIONS : USUAL_QUESTIONS);
  // a seed that was typed, and an exam, ask the same whatever was answered before
  const free = options.seed === undefined && !options.exam;
  return {
    sheets: layOut(options.review ? due : about, seed, count, (question) =>
      free ? urgency(standing(question), now) : 0,
    ),
    seed,
    topics,
    questions: about,
    answered: asked.length,
  };
}

/** So many questions on a lesson are promised by their number: where it has fewer, those of its neighbours fill up. */
function questionsFor(
  bank: readonly Chapter[],
  topics: readonly string[],
  { count, list, review }: QuizOptions,
  fits: (question: Question) => boolean,
): Question[] {
  const [topic = ''] = topics;
  const isLesson = topics.length === 1 && !(TOPICS as readonly string[]).includes(topic);
  if (count === undefined || list || review || !isLesson) return questionsAbout(bank, topics).filter(fits);
  return questionsOn(bank, topic, count, fits);
}

function requireTopic(typed: string, language: Language): void {
  const known = [...TOPICS, ...listLessons().map(({ id }) => id)];
  if (known.includes(typed)) return;
  throw new UserFailure(
    quizWords[language].failures.unknownTopic(typed, nearest(typed, known), TOPICS.join(', ')),
  );
}
