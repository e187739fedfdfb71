/** A lesson to read, and the few lines before a run. */

import type { LessonMeta } from '../../lesson/lesson.js';
import type { LessonText } from '../../lesson/lesson-text.js';
import { type CodeToken, renderCode } from '../style/code.js';
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, toText } from '../style/ink.js';
import { type MarkdownInk, renderMarkdown } from '../style/markdown.js';
import { createPalette } from '../style/palette.js';
import { ownWords } from '../style/phrase-ink.js';
import { READABLE, type View } from '../style/view.js';
import { hang } from '../style/wrap.js';
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
  const { set, words, language } = prepare(view);
  const width = Math.min(view.columns, READABLE);
  const heading = (title: string): Line[] => [[], [ink(title, set.palette.heading)], []];
  const lines: Line[] = [];
  if (parts.text) {
    lines.push(...titleLines(meta, view, set), []);
    lines.push(...renderMarkdown(text.explanation, width, set));
    lines.push(...heading(words.lookFor), ...renderMarkdown(text.lookFor, width, set));
  }
  if (parts.program) {
    if (parts.text) lines.push(...heading(words.program));
    lines.push(...renderCode(highlighted, view.columns, set));
  }
  if (parts.text) {
    const { takeaways, next } = renderWords[language].verdict;
    lines.push(...heading(takeaways), ...renderMarkdown(text.takeaways, width, set));
    lines.push(...heading(next), ...renderMarkdown(text.next, width, set));
  }
  return toText(lines);
}

/** Before a run: what it is and what to watch for. */
export function renderBefore({ meta, text }: Pick<ShownLesson, 'meta' | 'text'>, view: View): string {
  const { set, words } = prepare(view);
  return toText([
    ...titleLines(meta, view, set),
    [ink(words.lookFor, set.palette.quiet)],
    ...renderMarkdown(text.lookFor, Math.min(view.columns, READABLE), set),
    [],
  ]);
}

function titleLines({ id, title }: LessonMeta, view: View, { palette }: MarkdownInk): Line[] {
  const name: Line = [ink(`${id}  `, palette.code)];
  return hang(name, [ink(ownWords(title[view.language], view.unicode), palette.heading)], view.columns);
}

function prepare(view: View) {
  const { language, unicode } = view;
  const set: MarkdownInk = { palette: createPalette(view), glyphs: glyphsFor(view), unicode };
  return { set, language, words: courseWords[language] };
}
