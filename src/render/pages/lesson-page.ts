/** A lesson to read, and the few lines before a run. */
import type { LessonMeta, ParameterValues } from '../../lesson/lesson.js';
import type { LessonText } from '../../lesson/lesson-text.js';
import type { CodeToken } from '../../lesson/load-lesson.js';
import { lookForOf } from '../../lesson/variants.js';
import { renderMarkdown } from '../parts/markdown.js';
import { renderProgram } from '../parts/program.js';
import { toText } from '../style/ansi.js';
import { hang } from '../style/hang.js';
import { heading, ink, type Line } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import type { View } from '../style/view.js';
import { courseWords } from '../words/course.js';
import { renderWords } from '../words/render.js';

/** What a lesson to read consists of. */
export interface ShownLesson {
  readonly meta: LessonMeta;
  readonly text: LessonText;
  readonly highlighted: readonly (readonly CodeToken[])[];
}

/** A lesson's text, its program, or both. */
export function renderLesson(
  { meta, text, highlighted }: ShownLesson,
  parts: { readonly text: boolean; readonly program: boolean },
  view: View,
): string {
  const page = createPage(view);
  const words = courseWords[page.language];
  const title = (words: string): Line[] => [[], heading(words), []];
  const told = (markdown: string) => renderMarkdown(markdown, page.textWidth, page);
  const lines: Line[] = [];
  if (parts.text) {
    lines.push(...titleLines(meta, page), [], ...told(text.explanation));
    lines.push(...title(words.lookFor), ...told(text.lookFor));
  }
  if (parts.program) {
    if (parts.text) lines.push(...title(words.program));
    lines.push(...renderProgram(highlighted, page.columns));
  }
  if (parts.text) {
    const { takeaways, next } = renderWords[page.language].verdict;
    lines.push(...title(takeaways), ...told(text.takeaways));
    lines.push(...title(next), ...told(text.next));
  }
  return toText(lines, view);
}

/** Before a run with these values: what it is and what to watch for. */
export function renderBefore(
  lesson: Pick<ShownLesson, 'meta' | 'text'>,
  values: ParameterValues,
  view: View,
): string {
  return toText(beforeLines(lesson, values, createPage(view)), view);
}

export function beforeLines(
  { meta, text }: Pick<ShownLesson, 'meta' | 'text'>,
  values: ParameterValues,
  page: Page,
): Line[] {
  return [
    ...titleLines(meta, page),
    [ink(courseWords[page.language].lookFor, 'quiet')],
    ...renderMarkdown(lookForOf(text.lookFor, meta, values), page.textWidth, page),
    [],
  ];
}

function titleLines({ id, title }: LessonMeta, page: Page): Line[] {
  return hang([ink(`${id}  `, 'code')], [inkOwn(title[page.language], page, 'heading')], page.columns);
}
