/** Exercises on the screen: the list, a task, a hint, and what a check has found. */

import { process as aProcess, type Phrase } from '../../i18n/phrase.js';
import { advance, createMoment } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { tellEvent } from '../lanes/event-words.js';
import { type CodeToken, renderCode } from '../style/code.js';
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, padEnd, padStart, toText, widthOf } from '../style/ink.js';
import { type MarkdownInk, renderMarkdown } from '../style/markdown.js';
import { createPalette } from '../style/palette.js';
import { inkPhrase, ownWords } from '../style/phrase-ink.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import type { ExerciseWords } from '../words/exercise.js';
import { renderWords } from '../words/render.js';

/** Lines of text get no longer than this: wider ones are hard to read. */
const READABLE = 88;
/** Events shown for a contradiction; the log has them all. */
const MOST_EVENTS = 3;

export interface ListedRow {
  readonly order: number;
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
}

/** A command and what it is good for. */
export interface Step {
  readonly command: string;
  readonly why: string;
}

/** A property after a check. `outcome` null: not judged. */
export interface JudgedRow {
  readonly title: string;
  readonly outcome: 'kept' | 'broken' | null;
  /** Said behind it; '' for nothing. */
  readonly note: string;
}

export function renderExercises(
  rows: readonly ListedRow[],
  steps: readonly Step[],
  words: ExerciseWords,
  view: View,
): string {
  const page = prepare(view);
  const { palette, glyphs } = page.set;
  const width = Math.max(...rows.map(({ id }) => widthOf(id)));
  const lines = rows.flatMap(({ order, id, title, passed }) => {
    const mark = passed ? ink(glyphs.shown, palette.good) : ink(' '.repeat(widthOf(glyphs.shown)));
    const head: Line = [mark, ink(` ${order}. `, palette.quiet), ink(padEnd(id, width + 2), palette.code)];
    const tail: Line = passed ? [ink(inBrackets(words.done, view), palette.quiet)] : [];
    return hang(head, [ink(ownWords(title, view.unicode)), ...tail], view.columns);
  });
  return toText([[ink(words.title, palette.heading)], [], ...lines, ...stepLines(steps, page), []]);
}

/** The task, what is judged, and what to do next. */
export function renderTask(
  task: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly judged: readonly string[];
  },
  steps: readonly Step[],
  words: ExerciseWords,
  view: View,
): string {
  const page = prepare(view);
  const { palette, glyphs } = page.set;
  const judged = task.judged.flatMap((title) =>
    hang([ink(`${glyphs.bullet} `, palette.quiet)], [ink(ownWords(title, view.unicode))], page.width),
  );
  return toText([
    ...hang(
      [ink(`${task.id}  `, palette.code)],
      [ink(ownWords(task.title, view.unicode), palette.heading)],
      page.width,
    ),
    [],
    ...renderMarkdown(task.text, page.width, page.set),
    [],
    [ink(words.judged, palette.heading)],
    ...judged,
    ...stepLines(steps, page),
  ]);
}

/** A heading with text below, and what to do next. */
export function renderAdvice(heading: string, markdown: string, steps: readonly Step[], view: View): string {
  const page = prepare(view);
  return toText([
    [ink(heading, page.set.palette.heading)],
    ...renderMarkdown(markdown, page.width, page.set),
    ...stepLines(steps, page),
    [],
  ]);
}

export function renderSolution(
  heading: string,
  program: readonly (readonly CodeToken[])[],
  view: View,
): string {
  const { set } = prepare(view);
  return toText([[ink(heading, set.palette.heading)], [], ...renderCode(program, view.columns, set)]);
}

/** The heading of a check's result and each property with what became of it. */
export function renderJudged(
  heading: string,
  passed: boolean,
  rows: readonly JudgedRow[],
  view: View,
): string {
  const { set, width } = prepare(view);
  const { palette, glyphs } = set;
  const paint = passed ? palette.good : palette.bad;
  const mark = (outcome: JudgedRow['outcome']) =>
    outcome === 'kept'
      ? ink(`${glyphs.shown} `, palette.good)
      : outcome === 'broken'
        ? ink(`${glyphs.notShown} `, palette.bad)
        : ink(padEnd(glyphs.fact, widthOf(glyphs.shown) + 1), palette.quiet);
  return toText([
    ...hang(
      [ink(`${passed ? glyphs.shown : glyphs.notShown} `, paint)],
      [ink(ownWords(heading, view.unicode), palette.strong)],
      width,
    ),
    [],
    ...rows.flatMap(({ title, outcome, note }) =>
      hang(
        [mark(outcome)],
        [
          ink(ownWords(title, view.unicode)),
          ...(note === '' ? [] : [ink(ownWords(inBrackets(note, view), view.unicode), palette.quiet)]),
        ],
        width,
      ),
    ),
  ]);
}

/** A property that a run contradicts: what it asks for, what happened instead, and the events that show it. */
export function renderContradiction(
  {
    title,
    broken,
    evidence,
  }: { readonly title: string; readonly broken: Phrase; readonly evidence: readonly number[] },
  timeline: Timeline,
  view: View,
): string {
  const { set, width } = prepare(view, timeline);
  const { palette, glyphs } = set;
  const indent = ' '.repeat(widthOf(glyphs.notShown) + 1);
  return toText([
    [],
    ...hang(
      [ink(`${glyphs.notShown} `, palette.bad)],
      [ink(ownWords(title, view.unicode), palette.strong)],
      width,
    ),
    ...hang([ink(indent)], inkPhrase(broken, set), width),
    ...eventLines(evidence.slice(0, MOST_EVENTS), timeline, view),
  ]);
}

/** The template's words; what stands in it as {name} is the name of a process where `data` says so. */
export function fillIn(
  template: string,
  data: Readonly<Record<string, string | number | readonly string[]>>,
): Phrase {
  return template.split(/(\{\w+\})/).map((part) => {
    const key = /^\{(\w+)\}$/.exec(part)?.[1];
    if (key === undefined) return part;
    const value = data[key] ?? '';
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return key === 'a' || key === 'b' ? aProcess(text) : text;
  });
}

export function renderSteps(steps: readonly Step[], view: View): string {
  return toText([...stepLines(steps, prepare(view)), []]);
}

/** A paragraph of its own. */
export function renderRemark(text: string, view: View): string {
  const { set, width } = prepare(view);
  return toText([[], ...wrap([ink(ownWords(text, view.unicode), set.palette.quiet)], width)]);
}

function inBrackets(text: string, { language }: View): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

interface Page {
  readonly set: MarkdownInk & { lane(process: string): number | null };
  readonly width: number;
}

function prepare(view: View, timeline?: Timeline): Page {
  const lanes = new Map(timeline?.lanes.map(({ process }, index) => [process, index]));
  const lane = (process: string) => lanes.get(process) ?? null;
  const set = { palette: createPalette(view), glyphs: glyphsFor(view), unicode: view.unicode, lane };
  return { set, width: Math.min(view.columns, READABLE) };
}

function eventLines(evidence: readonly number[], timeline: Timeline, view: View): Line[] {
  const { set, width } = prepare(view, timeline);
  const moment = createMoment();
  const wanted = new Set(evidence);
  return timeline.events.flatMap((event) => {
    const telling = wanted.has(event.seq) ? tellEvent(event, moment, renderWords[view.language]) : null;
    advance(moment, event);
    const head: Line = [ink(`${padStart(momentText(event.t), 9)}  `, set.palette.quiet)];
    return telling ? hang(head, inkPhrase(telling.phrase, set, set.palette.quiet), width) : [];
  });
}

function stepLines(steps: readonly Step[], { set, width }: Page): Line[] {
  const { palette, glyphs } = set;
  const indent = ' '.repeat(widthOf(glyphs.pointer) + 1);
  const lines = steps.flatMap(({ command, why }) => [
    ...hang([ink(`${glyphs.pointer} `, palette.quiet)], [ink(command, palette.code)], width),
    ...hang([ink(indent)], [ink(ownWords(why, set.unicode), palette.quiet)], width),
  ]);
  return steps.length > 0 ? [[], ...lines] : [];
}

/** `body` beside `head`, its further lines under its first; below it where there is no room beside. */
function hang(head: Line, body: Line, columns: number): Line[] {
  const indent = head.reduce((sum, { text }) => sum + widthOf(text), 0);
  if (columns - indent < 16) return [...wrap(head, columns), ...wrap(body, columns)];
  return wrap(body, columns - indent).map((line, index) => [
    ...(index === 0 ? head : [ink(' '.repeat(indent))]),
    ...line,
  ]);
}
