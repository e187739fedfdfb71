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
  OrderedStep,
  OrderQuestion,
  PredictQuestion,
  Question,
  Topic,
  TruthQuestion,
} from './question.js';

/** What a kind of question has besides its prompt. `proof`: without one, the run of the lesson that the id begins with. */
type Rest<Kind extends Question> = Omit<Kind, 'id' | 'topic' | 'kind' | 'prompt' | 'proof'> & {
  readonly proof?: string;
};
type Write<Kind extends Question, Asked = Rest<Kind>> = (
  id: string,
  topic: Topic,
  asked: Localized & Asked,
) => Kind;
/** Of a prediction: the lesson that the id begins with is run, with its defaults but for these parameters. */
type Prediction = Omit<Rest<PredictQuestion>, 'lesson' | 'parameters'> &
  Partial<Pick<PredictQuestion, 'parameters'>>;

/** Several options, one of them right. */
export const single: Write<ChoiceQuestion> = (...asked) => ({ kind: 'single', ...ask(...asked) });

/** Several options, and all that are right have to be found. */
export const several: Write<ChoiceQuestion> = (...asked) => ({ kind: 'several', ...ask(...asked) });

/** A sentence that is true or false. */
export const truth: Write<TruthQuestion> = (...asked) => ({ kind: 'truth', ...ask(...asked) });

/** Steps to be put in order, written in the right one. */
export const order: Write<OrderQuestion> = (...asked) => ({ kind: 'order', ...ask(...asked) });

/** The answer is a number. */
export const numeric: Write<NumberQuestion> = (...asked) => ({ kind: 'number', ...ask(...asked) });

/** The answer is a text of the learner's own, held against the points of a model answer. */
export const open: Write<OpenQuestion> = (...asked) => ({ kind: 'open', ...ask(...asked) });

/** What a run will do, said before it starts. */
export const predict: Write<PredictQuestion, Prediction> = (id, topic, asked) => ({
  kind: 'predict',
  lesson: lessonOf(id),
  parameters: {},
  ...ask(id, topic, asked),
});

function ask<More extends Localized>(id: string, topic: Topic, { en, zh, ...more }: More) {
  return { id, topic, prompt: { en, zh }, proof: `concur-lesson run ${lessonOf(id)}`, ...more };
}

/** "zombie" of "zombie.what-it-is". */
const lessonOf = (id: string): string => id.split('.', 1).join();

/** What is chosen or put in order, and why it is right, wrong, or has its place. */
interface Explained extends Localized {
  readonly whyEn: string;
  readonly whyZh: string;
}

/** An option that is right. */
export function right(id: string, text: Explained): JudgedOption {
  return { ...option(id, text), right: true };
}

/** An option that is wrong. */
export function wrong(id: string, text: Explained): JudgedOption {
  return { ...option(id, text), right: false };
}

/** An option of a prediction: which one is right, the run says. */
export function option(id: string, { en, zh, whyEn, whyZh }: Explained): Option {
  return { id, text: { en, zh }, why: { en: whyEn, zh: whyZh } };
}

/** A step of an order, and which steps have to come before it. */
export function step(
  id: string,
  { after = [], ...text }: Explained & Partial<Pick<OrderedStep, 'after'>>,
): OrderedStep {
  return { ...option(id, text), after };
}

/** A wrong number people arrive at, and how. */
export function mistake(value: number, why: Localized): NumberQuestion['mistakes'][number] {
  return { value, why };
}

/** A key point of the answer to an open question. */
export function keyPoint(id: string, text: Localized): OpenQuestion['points'][number] {
  return { id, text };
}
