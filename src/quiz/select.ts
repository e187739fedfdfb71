/** Which questions a quiz is made of. Pure. */
import type { Question } from '../lesson/question.js';
import type { Chapter } from './bank.js';

/** Questions about any of `topics` (topics, or lessons: the questions in their folders); about all if there is none. */
export function questionsAbout(bank: readonly Chapter[], topics: readonly string[]): Question[] {
  return bank.flatMap(({ lesson, questions }) =>
    questions.filter(({ topic }) => topics.length === 0 || topics.includes(topic) || topics.includes(lesson)),
  );
}

/**
 * Questions on one lesson, those that `fits` says; where it has fewer than `count`, as many as it takes of the same topics from
 * the lessons nearest to it, earlier ones first.
 */
export function questionsOn(
  bank: readonly Chapter[],
  lesson: string,
  count: number,
  fits: (question: Question) => boolean = () => true,
): Question[] {
  const place = bank.findIndex((chapter) => chapter.lesson === lesson);
  const topics = new Set(bank[place]?.questions.map(({ topic }) => topic));
  const own = bank[place]?.questions.filter(fits) ?? [];
  const neighbours = bank
    .map((chapter, at) => ({ ...chapter, distance: at < place ? place - at : 2 * bank.length + at }))
    .filter((chapter) => chapter.lesson !== lesson)
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ questions }) => questions.filter((question) => topics.has(question.topic) && fits(question)));
  return [...own, ...neighbours.slice(0, Math.max(0, count - own.length))];
}

/**
 * What an exam can ask: open answers are marked by the learner, and nobody passes by the own word; what chance decides
 * nobody can know.
 */
export function forExam(questions: readonly Question[]): Question[] {
  return questions.filter(
    (question) => question.kind !== 'open' && !(question.kind === 'predict' && question.chance),
  );
}
