/** What a lesson asks: a prediction, a question, and what comes next. */
import type { Lesson } from '../../lesson/load-lesson.js';
import type { Question } from '../../lesson/question.js';
import type { Answer } from '../../quiz/mark.js';
import { type QuestionPlace, renderPrompt, renderQuestion } from '../../quiz/pages/question-page.js';
import type { Sheet } from '../../quiz/sheet.js';
import { quizWords } from '../../quiz/words/quiz.js';
import { renderMarkdown } from '../../render/parts/markdown.js';
import { createPage } from '../../render/style/page.js';
import type { View } from '../../render/style/view.js';
import { renderWords } from '../../render/words/render.js';
import { type Choosing, type ChoosingKind, createChooser } from '../chooser.js';
import { type Caption, linesOf, ownLines, textLines } from '../frame.js';
import type { KeyPage } from '../key-page.js';
import { learnWords } from '../words/learn.js';
import { changeLines } from './reading-pages.js';

export type ChoosingPage = KeyPage<Choosing, readonly number[] | 'back' | 'leave'>;

/** What is asked before run `round`. */
export function predictPage(
  lesson: Lesson,
  round: number,
  sheet: Sheet,
  caption: Caption,
  view: View,
): ChoosingPage {
  return createChooser({
    kind: 'one',
    caption,
    keys: keysFor('one', view),
    asked: (view) => predictLines(lesson, round, sheet, view),
    options: ({ language }) => [
      ...sheet.options.map(({ text }) => text[language]),
      learnWords[language].predict.unknown,
    ],
  });
}

export function predictLines(lesson: Lesson, round: number, sheet: Sheet, view: View): string[] {
  return [
    ...changeLines(lesson, round, view),
    ...ownLines(learnWords[view.language].predict.title, view, 'quiet'),
    ...linesOf(renderPrompt(sheet, view)),
    '',
  ];
}

/** The kinds of questions that can be answered by choosing. */
export const CHOOSABLE: readonly Question['kind'][] = ['single', 'several', 'truth', 'order'];

export function questionPage(sheet: Sheet, place: QuestionPlace, caption: Caption, view: View): ChoosingPage {
  const kind = kindOf(sheet);
  return createChooser({
    kind,
    caption,
    keys: keysFor(kind, view),
    asked: (view) => [...linesOf(renderQuestion(sheet, place, view)), ''],
    options: ({ language }) => {
      const { truth, skip } = quizWords[language];
      if (sheet.question.kind === 'truth') return [truth.true, truth.false, skip];
      const texts = sheet.options.map(({ text }) => text[language]);
      return kind === 'one' ? [...texts, skip] : texts;
    },
  });
}

function kindOf({ question }: Sheet): ChoosingKind {
  if (question.kind === 'order') return 'order';
  return question.kind === 'several' ? 'some' : 'one';
}

/** What was chosen, as an answer; null: not known. */
export function toAnswer({ question, options }: Sheet, chosen: readonly number[]): Answer | null {
  const ids = question.kind === 'truth' ? ['true', 'false'] : options.map(({ id }) => id);
  const named = chosen.flatMap((place) => ids[place] ?? []);
  return named.length === 0 ? null : { is: 'chosen', ids: named };
}

/** The end of a lesson: what to keep of it, and what there is to do next. */
export function endPage(
  { texts }: Lesson,
  entries: readonly string[],
  caption: Caption,
  view: View,
): ChoosingPage {
  return createChooser({
    kind: 'one',
    caption,
    keys: keysFor('one', view),
    asked: (view) => [...takeawayLines(texts, view), ''],
    options: () => entries,
  });
}

export function takeawayLines(texts: Lesson['texts'], view: View): string[] {
  const page = createPage(view);
  return [
    ...ownLines(renderWords[view.language].verdict.takeaways, view, 'heading'),
    ...textLines(renderMarkdown(texts[view.language].takeaways, page.textWidth, page), view),
  ];
}

function keysFor(kind: ChoosingKind, { language }: View): string[] {
  const { keys } = learnWords[language];
  const own = { one: [keys.choose], some: [keys.answer, keys.mark], order: [keys.answer, keys.order] }[kind];
  return [...own, keys.back, keys.leave, kind === 'one' ? keys.move : keys.step];
}
