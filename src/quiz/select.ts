/** Which questions a quiz is made of. Pure. */
import type { Question } from '../lesson/question.js';
import type { Chapter } from './bank.js';

/** Questions about any of `topics` (topics, or lessons: the questions in their folders); about all if there is none. */
export function questionsAbout(bank: readonly Chapter[], topics: readonly string[]): Question[] {
  return bank.flatMap(({ lesson, questions }) =>
    questions.filter(({ topic }) => topics.length === 0 || topics.includes(topic) || topics.includes(lesson)),
  );
}

/** What an exam can ask: open answers are marked by the learner, and nobody passes by the own word. */
export function forExam(questions: readonly Question[]): Question[] {
  return questions.filter(({ kind }) => kind !== 'open');
}
