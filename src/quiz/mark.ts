/** What an answer is worth. Pure. */
import type { PredictQuestion, Question } from '../lesson/question.js';

/** What the learner answered; the kind of the question says which of these it is. */
export type Answer =
  /** single, several, predict: ids of options; truth: "true" or "false"; order: ids of the steps, first one first. */
  | { readonly is: 'chosen'; readonly ids: readonly string[] }
  | { readonly is: 'number'; readonly value: number }
  /** `covered`: ids of the key points the learner found in the own text; null: not said. */
  | { readonly is: 'text'; readonly text: string; readonly covered: readonly string[] | null };

/** `unmarked`: the run showed none of the options, or the learner did not say which points were covered. */
export type Outcome = 'right' | 'wrong' | 'skipped' | 'unmarked';

/** Null: skipped. `observed`: what the run of a `predict` question turned out to be. */
export function mark(question: Question, answer: Answer | null, observed: string | null = null): Outcome {
  if (answer === null) return 'skipped';
  if (question.kind === 'predict') return markPrediction(answer, observed);
  if (answer.is === 'text' && answer.covered === null) return 'unmarked';
  return isRight(question, answer) ? 'right' : 'wrong';
}

/** The ids that are right, in their order; of numbers and of what only a run can tell none. */
export function rightIds(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'several':
      return question.options.filter(({ right }) => right).map(({ id }) => id);
    case 'truth':
      return [String(question.answer)];
    case 'order':
      return question.steps.map(({ id }) => id);
    case 'open':
      return question.points.map(({ id }) => id);
    default:
      return [];
  }
}

function markPrediction(answer: Answer, observed: string | null): Outcome {
  if (observed === null) return 'unmarked';
  return answer.is === 'chosen' && answer.ids[0] === observed ? 'right' : 'wrong';
}

function isRight(question: Exclude<Question, PredictQuestion>, answer: Answer): boolean {
  if (question.kind === 'number') return answer.is === 'number' && answer.value === question.answer;
  if (answer.is === 'number') return false;
  const given = answer.is === 'chosen' ? answer.ids : (answer.covered ?? []);
  const right = rightIds(question);
  return question.kind === 'order'
    ? given.length === right.length && given.every((id, index) => id === right[index])
    : new Set(given).size === right.length && right.every((id) => given.includes(id));
}
