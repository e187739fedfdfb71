/** What is said about an answer: right or wrong in words, why, and the command that shows it. Pure. */

import type { NumberQuestion, Option, TruthQuestion } from '../../lesson/question.js';
import { ink, type Line, type Piece, toText, widthOf } from '../../render/style/ink.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import type { Outcome } from '../mark.js';
import { rightIds } from '../mark.js';
import type { Marked } from '../play.js';
import { quizWords } from '../words/quiz.js';
import { behindMark, beside, commandLines, prepare, type Sheeting, sentence } from './page-ink.js';
import { renderQuestion } from './question-page.js';

export function renderFeedback(marked: Marked, view: View): string {
  const page = prepare(view);
  const { palette } = page.set;
  return toText([
    [],
    ...behindMark(markOf(marked.outcome, page), outcomeWords(marked, page), page, palette.strong),
    ...explain(marked, page),
    ...sentence(page.words.feedback.proof, page, palette.quiet),
    ...commandLines(marked.sheet.question.proof, '', page),
  ]);
}

/** After an exam the question is told again: it may be long ago. */
export function renderExamFeedback(
  marked: Marked,
  place: { number: number; of: number },
  view: View,
): string {
  return `${renderQuestion(marked.sheet, place, view).trimEnd()}\n${renderFeedback(marked, view)}`;
}

function markOf(outcome: Outcome, { set: { palette, glyphs } }: Sheeting): Piece {
  const marks = {
    right: ink(glyphs.shown, palette.good),
    wrong: ink(glyphs.notShown, palette.bad),
    skipped: ink(glyphs.fact, palette.quiet),
    unmarked: ink(glyphs.fact, palette.quiet),
  };
  const { text, paint } = marks[outcome];
  return { text: `${text} `, paint };
}

function outcomeWords({ sheet, answer, outcome }: Marked, { words }: Sheeting): string {
  const { question } = sheet;
  if (question.kind === 'predict' && outcome === 'unmarked') return words.outcomes.unclear;
  if (question.kind !== 'open' || answer?.is !== 'text' || answer.covered === null) {
    return words.outcomes[outcome];
  }
  return `${words.outcomes[outcome]}: ${words.outcomes.points(answer.covered.length, question.points.length)}`;
}

function explain(marked: Marked, page: Sheeting): Line[] {
  const { question, options } = marked.sheet;
  const { language } = page.view;
  switch (question.kind) {
    case 'single':
    case 'several':
    case 'predict':
      return explainOptions(marked, options, page);
    case 'truth':
      return explainOptions(marked, truthOptions(question), page);
    case 'order':
      return [
        ...sentence(page.words.feedback.rightOrder, page, page.set.palette.quiet),
        ...question.steps.flatMap((step, index) => optionLines(`${index + 1}`, step, '', page)),
      ];
    case 'number':
      return explainNumber(question, marked, page);
    case 'open':
      // who answered has the model answer on the screen already
      return marked.answer === null ? beside(plainHead(page), question.model[language], page) : [];
  }
}

function truthOptions({ why }: TruthQuestion): Option[] {
  return (['true', 'false'] as const).map((id) => ({
    id,
    text: { en: quizWords.en.truth[id], zh: quizWords.zh.truth[id] },
    why: why[id],
  }));
}

/** What was chosen and what is right, each with its reason. */
function explainOptions(
  { sheet, answer, observed }: Marked,
  options: readonly Option[],
  page: Sheeting,
): Line[] {
  const { question } = sheet;
  const chosen = answer?.is === 'chosen' ? answer.ids : [];
  const right = question.kind === 'predict' ? (observed === null ? [] : [observed]) : rightIds(question);
  const { palette, glyphs } = page.set;
  const { youChose, missed, observed: shown } = page.words.feedback;
  return options.flatMap((option, index) => {
    const [isChosen, isRight] = [chosen.includes(option.id), right.includes(option.id)];
    if (!isChosen && !isRight) return [];
    const unmarked = question.kind === 'predict' && observed === null;
    const mark = unmarked
      ? ink(glyphs.fact, palette.quiet)
      : isRight
        ? ink(glyphs.shown, palette.good)
        : ink(glyphs.notShown, palette.bad);
    const notes = [
      ...(isRight && question.kind === 'predict' ? [shown] : []),
      ...(isChosen ? [youChose] : question.kind === 'several' && chosen.length > 0 ? [missed] : []),
    ];
    const number = question.kind === 'truth' ? '' : `${index + 1}`;
    return optionLines(number, option, notes.join(', '), page, mark);
  });
}

/** "✔ 2  text (your choice)" and why below it. */
function optionLines(number: string, option: Option, note: string, page: Sheeting, mark?: Piece): Line[] {
  const { language } = page.view;
  const head = [
    ...(mark ? [mark, ink(' ')] : []),
    ...(number === '' ? [] : [ink(`${number}  `, page.set.palette.quiet)]),
  ];
  const noted = note === '' ? '' : page.words.feedback.note(note);
  return [
    ...beside(head, `${option.text[language]}${noted}`, page),
    ...beside(
      [ink(' '.repeat(head.reduce((sum, { text }) => sum + widthOf(text), 0)))],
      option.why[language],
      page,
    ),
  ];
}

function explainNumber(
  { answer: right, why, mistakes }: NumberQuestion,
  { answer }: Marked,
  page: Sheeting,
): Line[] {
  const { words, view } = page;
  const given = answer?.is === 'number' ? answer.value : null;
  const mistake = mistakes.find(({ value }) => value === given);
  const yours = mistake ? [`${words.feedback.yours(mistake.value)} ${mistake.why[view.language]}`] : [];
  return [`**${words.feedback.answer(right)}** ${why[view.language]}`, ...yours].flatMap((text) =>
    beside(plainHead(page), ownWords(text, view.unicode), page),
  );
}

/** As wide as a mark. */
function plainHead({ set }: Sheeting): Line {
  return [ink(' '.repeat(widthOf(set.glyphs.shown) + 1))];
}
