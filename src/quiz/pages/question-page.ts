/** A question as text: what is asked, and for those who answer in lines what can be chosen and how. Pure. */
import type { Localized } from '../../i18n/language.js';
import type { OpenQuestion, Question } from '../../lesson/question.js';
import { renderMarkdown } from '../../render/parts/markdown.js';
import { toText } from '../../render/style/ansi.js';
import { beside } from '../../render/style/hang.js';
import { blank, ink, type Line } from '../../render/style/line.js';
import { createPage, type Page } from '../../render/style/page.js';
import { padStart, tame } from '../../render/style/text.js';
import type { View } from '../../render/style/view.js';
import { wrapCode } from '../../render/style/wrap.js';
import type { Sheet } from '../sheet.js';
import { quizWords } from '../words/quiz.js';
import { markdownBeside, sentence } from './lines.js';

/** Where in the quiz a question stands. */
export interface QuestionPlace {
  readonly number: number;
  readonly of: number;
}

/** The heading, the question and its code. */
export function renderQuestion({ question }: Sheet, { number, of }: QuestionPlace, view: View): string {
  const page = createPage(view);
  const words = quizWords[page.language];
  const exercise = question.exercise ? words.exercise(question.exercise) : '';
  const lines = [
    [],
    ...sentence(`${words.heading(number, of, words.topics[question.topic])}${exercise}`, page, 'quiet'),
    ...promptLines(question, page),
    [],
  ];
  return toText(lines, view);
}

/** The question and its code, without where it stands. */
export function renderPrompt({ question }: Sheet, view: View): string {
  return toText(promptLines(question, createPage(view)), view);
}

function promptLines({ prompt, code }: Question, page: Page): Line[] {
  return [
    ...renderMarkdown(prompt[page.language], page.textWidth, page, 'strong'),
    ...(code === undefined ? [] : [[], ...codeLines(code, page)]),
  ];
}

/** The numbered options, and what to type. */
export function renderOptions({ question, options }: Sheet, view: View): string {
  const page = createPage(view);
  const texts = options.map(({ text }) => text);
  const numbered = numberedLines(texts, page);
  const lines = [
    ...numbered,
    ...(numbered.length > 0 ? [[]] : []),
    ...sentence(howToAnswer(question, options.length, page), page, 'quiet'),
  ];
  return toText(lines, view);
}

/** The model answer and its key points; `how`: with what to type about them. */
export function renderModel(question: OpenQuestion, view: View, how: boolean): string {
  const page = createPage(view);
  const { feedback, lines: ways } = quizWords[page.language];
  const points = question.points.map(({ text }) => text);
  const lines = [
    [],
    ...sentence(feedback.model, page, 'heading'),
    ...renderMarkdown(question.model[page.language], page.textWidth, page),
    [],
    ...sentence(feedback.points, page, 'heading'),
    ...numberedLines(points, page),
    [],
    ...(how ? sentence(ways.points, page, 'quiet') : []),
  ];
  return toText(lines, view);
}

/** "  1  text": numbers right-aligned, texts hanging. */
function numberedLines(texts: readonly Localized[], page: Page): Line[] {
  const digits = String(texts.length).length + 1;
  return texts.flatMap((text, index) => {
    const head = [ink(`${padStart(String(index + 1), digits)}  `, 'quiet')];
    return markdownBeside(head, text[page.language], page);
  });
}

function codeLines(code: string, { textWidth }: Page): Line[] {
  const lines = tame(code).replace(/\n+$/, '').split('\n');
  return lines.flatMap((line) => beside([blank(4)], wrapCode([ink(line)], textWidth - 4)));
}

function howToAnswer({ kind }: Question, count: number, { language }: Page): string {
  const { lines } = quizWords[language];
  switch (kind) {
    case 'single':
      return lines.single(count);
    case 'predict':
      return lines.predict(count);
    case 'order':
      // highest number first: an example that gives nothing away
      return lines.order(Array.from({ length: count }, (_, index) => count - index).join(' '));
    default:
      return lines[kind];
  }
}
