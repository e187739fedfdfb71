/** A question as text: what is asked, and for those who answer in lines what can be chosen and how. Pure. */
import type { Localized } from '../../i18n/language.js';
import type { OpenQuestion, Question } from '../../lesson/question.js';
import { ink, type Line, padStart, tame, toText } from '../../render/style/ink.js';
import { renderMarkdown } from '../../render/style/markdown.js';
import type { View } from '../../render/style/view.js';
import { wrapCode } from '../../render/style/wrap.js';
import type { Sheet } from '../sheet.js';
import { beside, prepare, type Sheeting, sentence } from './page-ink.js';

/** Where in the quiz a question stands. */
export interface Place {
  readonly number: number;
  readonly of: number;
}

/** The heading, the question and its code. */
export function renderQuestion({ question }: Sheet, { number, of }: Place, view: View): string {
  const page = prepare(view);
  const { words, set, width } = page;
  const exercise = question.exercise ? ` (${words.exercise(question.exercise)})` : '';
  return toText([
    [],
    ...sentence(
      `${words.heading(number, of, words.topics[question.topic])}${exercise}`,
      page,
      set.palette.quiet,
    ),
    ...renderMarkdown(question.prompt[view.language], width, set).map((line) =>
      line.map(({ text, paint }) => ink(text, paint ?? set.palette.strong)),
    ),
    ...(question.code === undefined ? [] : [[], ...codeLines(question.code, page)]),
    [],
  ]);
}

/** The numbered options, and what to type. */
export function renderOptions({ question, options }: Sheet, view: View): string {
  const page = prepare(view);
  const numbered = numberedLines(
    options.map(({ text }) => text),
    page,
  );
  return toText([
    ...numbered,
    ...(numbered.length > 0 ? [[]] : []),
    ...sentence(howToAnswer(question, options.length, page), page, page.set.palette.quiet),
  ]);
}

/** The model answer and its key points; `how`: with what to type about them. */
export function renderModel(question: OpenQuestion, view: View, how: boolean): string {
  const page = prepare(view);
  const { words, set, width } = page;
  const heading = (text: string): Line[] => [[], ...sentence(text, page, set.palette.heading)];
  return toText([
    ...heading(words.feedback.model),
    ...renderMarkdown(question.model[view.language], width, set),
    ...heading(words.feedback.points),
    ...numberedLines(
      question.points.map(({ text }) => text),
      page,
    ),
    [],
    ...(how ? sentence(words.lines.points, page, set.palette.quiet) : []),
  ]);
}

/** "  1  text": numbers right-aligned, texts hanging. */
function numberedLines(texts: readonly Localized[], page: Sheeting): Line[] {
  const digits = String(texts.length).length + 1;
  return texts.flatMap((text, index) => {
    const head = [ink(`${padStart(String(index + 1), digits)}  `, page.set.palette.quiet)];
    return beside(head, text[page.view.language], page);
  });
}

function codeLines(code: string, { width }: Sheeting): Line[] {
  const lines = tame(code).replace(/\n+$/, '').split('\n');
  return lines.flatMap((line) => wrapCode([ink(line)], width - 4).map((part) => [ink('    '), ...part]));
}

function howToAnswer({ kind }: Question, count: number, { words: { lines } }: Sheeting): string {
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
