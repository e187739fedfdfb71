/** What there is to read about exercises: their list, a task, a hint, a solution. */
import type { CodeToken } from '../../../lesson/load-lesson.js';
import { renderMarkdown } from '../../parts/markdown.js';
import { renderProgram } from '../../parts/program.js';
import { toText } from '../../style/ansi.js';
import { hang } from '../../style/hang.js';
import { blank, heading, ink } from '../../style/line.js';
import { createPage } from '../../style/page.js';
import { inBrackets, inkOwn } from '../../style/phrase-ink.js';
import { padEnd, widestOf, widthOf } from '../../style/text.js';
import type { View } from '../../style/view.js';
import { exerciseWords } from '../../words/exercise.js';
import { type Step, stepLines } from './steps.js';

export interface ListedRow {
  readonly order: number;
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
}

export function renderExercises(rows: readonly ListedRow[], steps: readonly Step[], view: View): string {
  const page = createPage(view);
  const { glyphs } = page;
  const words = exerciseWords[page.language];
  const width = widestOf(rows.map(({ id }) => id));
  const lines = rows.flatMap(({ order, id, title, passed }) => {
    const mark = passed ? ink(glyphs.shown, 'good') : blank(widthOf(glyphs.shown));
    const head = [mark, ink(` ${order}. `, 'quiet'), ink(padEnd(id, width + 2), 'code')];
    const tail = passed ? [ink(inBrackets(words.done, page), 'quiet')] : [];
    return hang(head, [inkOwn(title, page), ...tail], page.columns);
  });
  return toText([heading(words.title), [], ...lines, ...stepLines(steps, page), []], view);
}

/** The task, and what is judged. */
export function renderTask(
  task: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly judged: readonly string[];
  },
  view: View,
): string {
  const page = createPage(view);
  const bullet = [ink(`${page.glyphs.bullet} `, 'quiet')];
  const lines = [
    ...hang([ink(`${task.id}  `, 'code')], [inkOwn(task.title, page, 'heading')], page.textWidth),
    [],
    ...renderMarkdown(task.text, page.textWidth, page),
    [],
    heading(exerciseWords[page.language].judged),
    ...task.judged.flatMap((title) => hang(bullet, [inkOwn(title, page)], page.textWidth)),
  ];
  return toText(lines, view);
}

/** A heading with text below, and what to do next. */
export function renderAdvice(title: string, markdown: string, steps: readonly Step[], view: View): string {
  const page = createPage(view);
  const text = renderMarkdown(markdown, page.textWidth, page);
  return toText([heading(title), ...text, ...stepLines(steps, page), []], view);
}

export function renderSolution(
  title: string,
  program: readonly (readonly CodeToken[])[],
  view: View,
): string {
  return toText([heading(title), [], ...renderProgram(program, view.columns)], view);
}
