/**
 * What a quiz.ts is written with: a word for each thing a question is made of. A thing's own text is its `en` and `zh`; what
 * else there is to say of it follows. What comes out are the plain objects of question.ts.
 */

import type { Localized } from './lesson.js';
import type {
  ChoiceQuestion,
  JudgedOption,
  NumberQuestion,
  OpenQuestion,
  Option,
  OrderQuestion,
  PredictQuestion,
  Question,
  Topic,
  TruthQuestion,
} from './question.js';

/** A question as its author writes it: the prompt in both languages, then what its kind has besides. */
type Asked<Kind extends Question> = Localized & Omit<Kind, 'id' | 'topic' | 'kind' | 'prompt'>;

/** Several options, one of them right. */
export function single(id: string, topic: Topic, { en, zh, ...rest }: Asked<ChoiceQuestion>): ChoiceQuestion {
  return { id, topic, kind: 'single', prompt: { en, zh }, ...rest };
}

/** Several options, and all that are right have to be found. */
export function several(
  id: string,
  topic: Topic,
  { en, zh, ...rest }: Asked<ChoiceQuestion>,
): ChoiceQuestion {
  return { id, topic, kind: 'several', prompt: { en, zh }, ...rest };
}

/** A sentence that is true or false. */
export function truth(id: string, topic: Topic, { en, zh, ...rest }: Asked<TruthQuestion>): TruthQuestion {
  return { id, topic, kind: 'truth', prompt: { en, zh }, ...rest };
}

/** Steps to be put in order, written in the right one. */
export function order(id: string, topic: Topic, { en, zh, ...rest }: Asked<OrderQuestion>): OrderQuestion {
  return { id, topic, kind: 'order', prompt: { en, zh }, ...rest };
}

/** The answer is a number. */
export function numeric(
  id: string,
  topic: Topic,
  { en, zh, ...rest }: Asked<NumberQuestion>,
): NumberQuestion {
  return { id, topic, kind: 'number', prompt: { en, zh }, ...rest };
}

/** The answer is a text of one's own, compared with the model answer point by point. */
export function open(id: string, topic: Topic, { en, zh, ...rest }: Asked<OpenQuestion>): OpenQuestion {
  return { id, topic, kind: 'open', prompt: { en, zh }, ...rest };
}

/** What a run will do, said before it. */
export function predict(
  id: string,
  topic: Topic,
  { en, zh, ...rest }: Asked<PredictQuestion>,
): PredictQuestion {
  return { id, topic, kind: 'predict', prompt: { en, zh }, ...rest };
}

/** What is chosen or put in order, and why it is right, wrong, or has its place. */
type Explained = Localized & { readonly why: Localized };

/** An option that is right. */
export function right(id: string, text: Explained): JudgedOption {
  return { ...option(id, text), right: true };
}

/** An option that is wrong. */
export function wrong(id: string, text: Explained): JudgedOption {
  return { ...option(id, text), right: false };
}

/** An option of a prediction: which one is right, the run says. */
export function option(id: string, { why, ...text }: Explained): Option {
  return { id, text, why };
}

/** A step of an order. */
export function step(id: string, text: Explained): Option {
  return option(id, text);
}

/** A wrong number people arrive at, and how. */
export function mistake(value: number, why: Localized): NumberQuestion['mistakes'][number] {
  return { value, why };
}

/** A key point of the answer to an open question. */
export function point(id: string, text: Localized): OpenQuestion['points'][number] {
  return { id, text };
}
