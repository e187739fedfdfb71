/** A quiz as it lies before the learner: which questions, in which order, with their options shuffled. Pure. */
import type { Option, Question } from '../lesson/question.js';
import { createGenerator } from '../mp/generator.js';

/** One question as it is shown. */
export interface Sheet {
  readonly question: Question;
  /** What can be chosen, or put in order, in the order shown; of kinds without options none. */
  readonly options: readonly Option[];
}

/** Lays out `questions` in an order that follows from `seed`; `rank`: lower ones first, whatever the seed. */
export function layOut(
  questions: readonly Question[],
  seed: number,
  count: number,
  rank: (question: Question) => number = () => 0,
): Sheet[] {
  const shuffled = shuffle(questions, createGenerator(`${seed}/questions`));
  const ranked = shuffled.sort((a, b) => rank(a) - rank(b)).slice(0, count);
  // otherwise the ones that are due would always come first, and the quiz would get easier as it goes
  const mixed = shuffle(ranked, createGenerator(`${seed}/order`));
  return mixed.map((question) => ({ question, options: shuffleOptions(question, seed) }));
}

/** A question's options depend on the seed and on itself alone, so that another question more or less changes nothing. */
function shuffleOptions(question: Question, seed: number): Option[] {
  const generate = createGenerator(`${seed}/${question.id}`);
  switch (question.kind) {
    case 'single':
    case 'several':
    case 'predict':
      return shuffle(question.options, generate);
    case 'order':
      return shuffleSteps(question.steps, generate);
    default:
      return [];
  }
}

/** Steps that lie in the right order already would be no question. */
function shuffleSteps(steps: readonly Option[], generate: () => number): Option[] {
  const shuffled = shuffle(steps, generate);
  const [first, ...rest] = shuffled;
  return first && shuffled.every((step, index) => step === steps[index]) ? [...rest, first] : shuffled;
}

/** A new array with the same elements: Fisher and Yates. */
export function shuffle<T>(elements: readonly T[], generate: () => number): T[] {
  const shuffled = [...elements];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(generate() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
