/** One lesson that is being learned: what is asked in it, what was answered, what was run. */

import { type LearnPage, pagesOf, stepAt } from '../../learn/flow.js';
import type { Caption } from '../../learn/frame.js';
import { CHOOSABLE } from '../../learn/pages/choosing-pages.js';
import type { RunAhead } from '../../learn/pages/reading-pages.js';
import { learnWords } from '../../learn/words/learn.js';
import type { Lesson } from '../../lesson/load-lesson.js';
import type { PredictQuestion } from '../../lesson/question.js';
import type { ProgressStore } from '../../progress/progress.js';
import { recordAnswer } from '../../progress/record.js';
import { loadBank } from '../../quiz/bank.js';
import { urgency } from '../../quiz/boxes.js';
import { type Answer, mark } from '../../quiz/mark.js';
import type { Marked } from '../../quiz/play.js';
import { questionsOn } from '../../quiz/select.js';
import { layOut, type Sheet } from '../../quiz/sheet.js';
import type { View } from '../../render/style/view.js';
import { randomSeed } from '../../run/perform.js';
import type { Invocation } from '../command-line/invocation.js';
import { openLearnerProgress } from '../progress/learner.js';
import type { QuestionRun } from '../quiz/question-run.js';
import { commandOf } from '../run/parameter-options.js';
import { findLesson } from '../run/target.js';
import type { LearnOptions } from './invocation.js';

/** So many questions are at the end of a lesson. */
const QUESTIONS_AT_END = 2;

/** A prediction as it lies before the learner. */
export interface PredictSheet extends Sheet {
  readonly question: PredictQuestion;
}

export interface RoundResult extends QuestionRun {
  readonly marked: Marked;
}

export interface LearnSession extends Invocation {
  readonly view: View;
  readonly options: LearnOptions;
  readonly lesson: Lesson;
  readonly pages: readonly LearnPage[];
  readonly predictions: readonly PredictSheet[];
  readonly questions: readonly Sheet[];
  /** By round; null: the learner wants to see. */
  readonly predicted: Map<number, Answer | null>;
  readonly results: Map<number, RoundResult>;
  readonly store: ProgressStore;
}

export async function openSession(
  id: string,
  invocation: Invocation & Pick<LearnSession, 'view' | 'options'>,
): Promise<LearnSession> {
  const lesson = await findLesson(id, invocation.language);
  const store = openLearnerProgress(invocation.language);
  const bank = loadBank();
  const seed = invocation.options.seed ?? randomSeed();
  const all = bank.flatMap(({ questions }) => questions);
  const predictions = lesson.guide.rounds.map(({ predict }): PredictSheet => {
    const question = all.find((each) => each.id === predict);
    if (question?.kind !== 'predict') throw new Error(`lessons/${id}/guide.ts: ${predict} is no prediction`);
    const [sheet] = layOut([question], seed, 1);
    return { question, options: sheet?.options ?? [] };
  });
  const now = new Date();
  const fitting = questionsOn(bank, id, QUESTIONS_AT_END, ({ kind }) => CHOOSABLE.includes(kind));
  const questions = layOut(fitting, seed, QUESTIONS_AT_END, (question) =>
    urgency(store.progress.questions[question.id], now),
  );
  return {
    ...invocation,
    lesson,
    pages: pagesOf(predictions.length, questions.length),
    predictions,
    questions,
    predicted: new Map(),
    results: new Map(),
    store,
  };
}

/** What stands above page `at`. */
export function captionOf({ lesson, pages, language }: LearnSession, at: number): Caption {
  const is = pages[at]?.is ?? 'end';
  return {
    lesson: lesson.meta,
    step: learnWords[language].steps[is],
    place: is === 'end' ? null : stepAt(pages, at),
  };
}

export function aheadOf(session: LearnSession, round: number): RunAhead {
  const { lesson, predicted, predictions, language } = session;
  const question = predictions[round]?.question as PredictQuestion;
  const answer = predicted.get(round) ?? null;
  const [id] = answer?.is === 'chosen' ? answer.ids : [];
  return {
    lesson,
    command: commandOf(lesson.meta, question.parameters),
    parameters: question.parameters,
    predicted: question.options.find((option) => option.id === id)?.text[language] ?? null,
  };
}

/** Keeps what a run has shown, and what it says of the prediction. */
export function rememberRun(session: LearnSession, round: number, run: QuestionRun): void {
  const sheet = session.predictions[round] as PredictSheet;
  const answer = session.predicted.get(round) ?? null;
  const observed = sheet.question.observe(run.performance.timeline);
  const marked: Marked = { sheet, answer, observed, outcome: mark(sheet.question, answer, observed) };
  session.results.set(round, { ...run, marked });
  keepAnswer(session, marked);
}

export function markAnswer(session: LearnSession, sheet: Sheet, answer: Answer | null): Marked {
  const marked: Marked = { sheet, answer, observed: null, outcome: mark(sheet.question, answer) };
  keepAnswer(session, marked);
  return marked;
}

/** At once, whatever comes next. */
function keepAnswer({ store }: LearnSession, { sheet, outcome }: Marked): void {
  if (outcome !== 'right' && outcome !== 'wrong') return;
  const now = new Date().toISOString();
  store.update((progress) => recordAnswer(progress, sheet.question.id, outcome === 'right', now));
}
