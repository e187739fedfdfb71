/** The course: its list, a lesson to read, and the few lines before a run. */
import { renderWords } from '../i18n/render.js';
import type { LessonMeta } from '../lesson/lesson.js';
import type { LessonText } from '../lesson/lesson-text.js';
import { type CodeToken, renderCode } from './code.js';
import { glyphsFor } from './glyphs.js';
import { ink, type Line, lineWidth, padEnd, toText, widthOf } from './ink.js';
import { type MarkdownInk, renderMarkdown } from './markdown.js';
import { createPalette } from './palette.js';
import { inkPhrase, ownWords } from './phrase-ink.js';
import type { View } from './view.js';
import { wrap } from './wrap.js';

/** Lines of text get no longer than this: wider ones are hard to read. */
const READABLE = 88;

/** What a lesson to read consists of. */
export interface ShownLesson {
  readonly meta: LessonMeta;
  readonly text: LessonText;
  readonly highlighted: readonly (readonly CodeToken[])[];
}

/** The lessons in the order of the course, with what one is able to do after each. */
export function renderCourse(lessons: readonly LessonMeta[], view: View): string {
  const { set, words, language } = prepare(view);
  const { palette } = set;
  const width = Math.max(...lessons.map(({ id }) => widthOf(id)));
  const lines: Line[] = [[ink(words.title, palette.heading)], []];
  for (const { order, id, title, objectives } of lessons) {
    const head = `${String(order).padStart(2)}. `;
    const name: Line = [ink(head, palette.quiet), ink(padEnd(id, width + 2), palette.code)];
    lines.push(...hang(name, [ink(ownWords(title[language], view.unicode), palette.strong)], view.columns));
    for (const objective of objectives) {
      const bullet: Line = [ink(' '.repeat(head.length)), ink(`${set.glyphs.bullet} `, palette.quiet)];
      lines.push(
        ...hang(bullet, [ink(ownWords(objective[language], view.unicode))], Math.min(view.columns, READABLE)),
      );
    }
    lines.push([]);
  }
  const example = lessons[0] ? `concur-lesson run ${lessons[0].id}` : '';
  lines.push(...wrap(inkPhrase(words.runWith(example), { ...set, lane: () => null }), view.columns));
  return toText(lines);
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

/** `body` beside `head`, its further lines under its first; below it where there is no room beside. */
function hang(head: Line, body: Line, columns: number): Line[] {
  const indent = lineWidth(head);
  if (columns - indent < 16) return [...wrap(head, columns), ...wrap(body, columns)];
  return wrap(body, columns - indent).map((line, index) => [
    ...(index === 0 ? head : [ink(' '.repeat(indent))]),
    ...line,
  ]);
}

function prepare(view: View) {
  const { language, unicode } = view;
  const set: MarkdownInk = { palette: createPalette(view), glyphs: glyphsFor(view), unicode };
  return { set, language, words: renderWords[language].course };
}
