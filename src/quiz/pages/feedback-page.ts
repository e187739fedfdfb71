/** What is said about an answer: right or wrong in words, why, and the command that shows it. Pure. */
import type { NumberQuestion, Option, OrderQuestion, TruthQuestion } from '../../lesson/question.js';
import { commandLines } from '../../render/parts/command.js';
import { toText } from '../../render/style/ansi.js';
import { blank, ink, type Line, lineWidth, type Piece } from '../../render/style/line.js';
import { createPage, type Page } from '../../render/style/page.js';
import { ownWords } from '../../render/style/phrase-ink.js';
import type { View } from '../../render/style/view.js';
import type { Outcome } from '../mark.js';
import { rightIds } from '../mark.js';
import type { Marked } from '../play.js';
import { quizWords } from '../words/quiz.js';
import { behindMark, markdownBeside, noMark, sentence } from './lines.js';
import { renderQuestion } from './question-page.js';

export function renderFeedback(marked: Marked, view: View): string {
  const page = createPage(view);
  const lines = [
    [],
    ...behindMark(markOf(toldOutcome(marked), page), outcomeWords(marked, page), page, 'strong'),
    ...explain(marked, page),
    ...sentence(quizWords[page.language].feedback.proof, page, 'quiet'),
    ...commandLines(marked.sheet.question.proof, '', page.textWidth, page),
  ];
  return toText(lines, view);
}

/** What a run has come to, beside what was said of it before; `title` says which of the two it is. */
export function renderPrediction(marked: Marked, title: string, view: View): string {
  const page = createPage(view);
  return toText(
    [...behindMark(markOf(marked.outcome, page), title, page, 'strong'), ...explain(marked, page)],
    view,
  );
}

/** After an exam the question is told again: it may be long ago. */
export function renderExamFeedback(
  marked: Marked,
  place: { number: number; of: number },
  view: View,
): string {
  return `${renderQuestion(marked.sheet, place, view).trimEnd()}\n${renderFeedback(marked, view)}`;
}

function markOf(outcome: Outcome, { glyphs }: Page): Piece {
  switch (outcome) {
    case 'right':
      return ink(glyphs.shown, 'good');
    case 'wrong':
      return ink(glyphs.notShown, 'bad');
    case 'skipped':
    case 'unmarked':
      return ink(glyphs.fact, 'quiet');
  }
}

/** An own text is not wrong that leaves something out. */
const toldOutcome = ({ sheet, outcome }: Marked): Outcome =>
  sheet.question.kind === 'open' && outcome === 'wrong' ? 'unmarked' : outcome;

function outcomeWords({ sheet, answer, outcome }: Marked, { language }: Page): string {
  const { question } = sheet;
  const words = quizWords[language];
  if (question.kind === 'predict' && outcome === 'unmarked') return words.outcomes.unclear;
  if (question.kind !== 'open' || answer?.is !== 'text' || answer.covered === null) {
    return words.outcomes[outcome];
  }
  return words.outcomes.points(answer.covered.length, question.points.length);
}

function explain(marked: Marked, page: Page): Line[] {
  const { question, options } = marked.sheet;
  const { language } = page;
  switch (question.kind) {
    case 'single':
    case 'several':
    case 'predict':
      return explainOptions(marked, options, page);
    case 'truth':
      return explainOptions(marked, truthOptions(question), page);
    case 'order':
      return [
        ...sentence(quizWords[language].feedback.rightOrder, page, 'quiet'),
        ...explainOrder(question, marked, page),
      ];
    case 'number':
      return explainNumber(question, marked, page);
    case 'open':
      // who answered has the model answer on the screen already
      return marked.answer === null ? markdownBeside([noMark(page)], question.model[language], page) : [];
  }
}

/** Each step at its place, and where the learner had put it. */
function explainOrder({ steps }: OrderQuestion, { answer }: Marked, page: Page): Line[] {
  const { yourPlace } = quizWords[page.language].feedback;
  const given = answer?.is === 'chosen' ? answer.ids : [];
  return steps.flatMap((step, index) => {
    const place = given.indexOf(step.id);
    if (place === -1) return optionLines(`${index + 1}`, step, [], page);
    const mark = markOf(place === index ? 'right' : 'wrong', page);
    return optionLines(`${index + 1}`, step, place === index ? [] : [yourPlace(place + 1)], page, mark);
  });
}

function truthOptions({ why }: TruthQuestion): Option[] {
  return (['true', 'false'] as const).map((id) => ({
    id,
    text: { en: quizWords.en.truth[id], zh: quizWords.zh.truth[id] },
    why: why[id],
  }));
}

/** What was chosen and what is right, each with its reason. */
function explainOptions({ sheet, answer, observed }: Marked, options: readonly Option[], page: Page): Line[] {
  const { question } = sheet;
  const chosen = answer?.is === 'chosen' ? answer.ids : [];
  const right = question.kind === 'predict' ? (observed === null ? [] : [observed]) : rightIds(question);
  const { youChose, missed, observed: shown } = quizWords[page.language].feedback;
  return options.flatMap((option, index) => {
    const [isChosen, isRight] = [chosen.includes(option.id), right.includes(option.id)];
    if (!isChosen && !isRight) return [];
    const unmarked = question.kind === 'predict' && observed === null;
    const mark = markOf(unmarked ? 'unmarked' : isRight ? 'right' : 'wrong', page);
    const notes = [
      ...(isRight && question.kind === 'predict' ? [shown] : []),
      ...(isChosen ? [youChose] : question.kind === 'several' && chosen.length > 0 ? [missed] : []),
    ];
    const number = question.kind === 'truth' ? '' : `${index + 1}`;
    return optionLines(number, option, notes, page, mark);
  });
}

/** "✔ 2  text (your choice)" and why below it. */
function optionLines(
  number: string,
  option: Option,
  notes: readonly string[],
  page: Page,
  mark?: Piece,
): Line[] {
  const { language } = page;
  const head = [...(mark ? [mark, blank(1)] : []), ...(number === '' ? [] : [ink(`${number}  `, 'quiet')])];
  const noted = notes.length === 0 ? '' : quizWords[language].feedback.notes(notes);
  return [
    ...markdownBeside(head, `${option.text[language]}${noted}`, page),
    ...markdownBeside([blank(lineWidth(head))], option.why[language], page),
  ];
}

function explainNumber(
  { answer: right, why, mistakes }: NumberQuestion,
  { answer }: Marked,
  page: Page,
): Line[] {
  const { language, unicode } = page;
  const words = quizWords[language].feedback;
  const given = answer?.is === 'number' ? answer.value : null;
  const mistake = mistakes.find(({ value }) => value === given);
  const yours = mistake ? [`${words.yours(mistake.value)} ${mistake.why[language]}`] : [];
  return [`**${words.answer(right)}** ${why[language]}`, ...yours].flatMap((text) =>
    markdownBeside([noMark(page)], ownWords(text, unicode), page),
  );
}
