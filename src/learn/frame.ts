/** A page cut to its screen: what it is and where one is on top, which keys it knows below, and between them what may be scrolled. */
import type { LessonMeta } from '../lesson/lesson.js';
import { toText } from '../render/style/ansi.js';
import { blank, ink, type Line, lineWidth } from '../render/style/line.js';
import { createPage } from '../render/style/page.js';
import { inkOwn } from '../render/style/phrase-ink.js';
import { cutText, widthOf } from '../render/style/text.js';
import type { View } from '../render/style/view.js';
import { wrap } from '../render/style/wrap.js';
import type { StepPlace } from './flow.js';
import type { Stage } from './key-page.js';
import { learnWords } from './words/learn.js';

/** What stands above every page of a lesson. */
export interface Caption {
  readonly lesson: Pick<LessonMeta, 'id' | 'title'>;
  /** "the story". */
  readonly step: string;
  /** Null: behind the last step. */
  readonly place: StepPlace | null;
}

/** What a page shows between its caption and its keys. */
export interface PageBody {
  readonly caption: Caption;
  /** Lines as text, with the codes of their colours. */
  readonly lines: readonly string[];
  /** What keys do here, besides those that are everywhere. */
  readonly keys: readonly string[];
  /** The last line of what is chosen: it stays in sight. */
  readonly focus?: number;
}

/** Lines around the body: the caption and a rule, a rule and the keys. */
const AROUND = 4;

/** Lines there are for the body. */
export const roomOn = ({ rows }: Stage): number => Math.max(1, rows - AROUND);

/** The first line that can be shown on top. */
export const lastTop = (lines: number, stage: Stage): number => Math.max(0, lines - roomOn(stage));

/** Text as lines, without the empty ones around it. */
export function linesOf(text: string): string[] {
  return text.replace(/^\n+|\n+$/g, '').split('\n');
}

/** The page with line `top` of its body on top. */
export function drawPage({ caption, lines, keys }: PageBody, top: number, stage: Stage): string[] {
  const { view, rows } = stage;
  const room = roomOn(stage);
  const from = Math.min(top, lastTop(lines.length, stage));
  const below = lines.length - from - room;
  const shown = lines.slice(from, from + room);
  const more = below > 0 ? learnWords[view.language].more(below) : '';
  const around = {
    head: textLines([captionLine(caption, view), ruleLine('', view)], view),
    foot: textLines([ruleLine(more, view), keyLine(keys, view)], view),
  };
  const all = [...around.head, ...shown, ...Array(room - shown.length).fill(''), ...around.foot];
  return all.slice(0, rows);
}

/** Which line has to be on top so that what is chosen is in sight. */
export function topFor({ lines, focus }: PageBody, stage: Stage): number {
  if (focus === undefined) return 0;
  return Math.min(lastTop(lines.length, stage), Math.max(0, focus + 1 - roomOn(stage)));
}

/** The lesson at the left, where one is at the right. */
function captionLine({ lesson, step, place }: Caption, view: View): Line {
  const page = createPage(view);
  const words = learnWords[view.language];
  const where = [inkOwn(place ? words.place(place.number, place.of, step) : step, page, 'quiet')];
  const id = ink(lesson.id, 'code');
  const room = view.columns - lineWidth(where) - widthOf(lesson.id) - 4;
  const { text } = inkOwn(lesson.title[view.language], page);
  const title = room < 8 ? '' : cutText(text, room, page.glyphs.ellipsis);
  const left = title === '' ? [id] : [id, blank(2), ink(title, 'heading')];
  const gap = view.columns - lineWidth(left) - lineWidth(where);
  return gap > 0 ? [...left, blank(gap), ...where] : left;
}

function ruleLine(told: string, view: View): Line {
  const { glyphs } = createPage(view);
  const end = told === '' ? '' : ` ${told} ${glyphs.rule.repeat(2)}`;
  return [ink(glyphs.rule.repeat(Math.max(0, view.columns - widthOf(end))) + end, 'quiet')];
}

/** As many keys as there is room for; the first ones matter most. */
function keyLine(keys: readonly string[], view: View): Line {
  const page = createPage(view);
  const separator = ` ${page.unicode ? '·' : '-'} `;
  const line: Line[] = [[]];
  for (const key of keys) {
    const piece = inkOwn(key, page, 'quiet');
    const last = line[0] ?? [];
    const next = last.length === 0 ? [piece] : [...last, ink(separator, 'quiet'), piece];
    if (lineWidth(next) <= view.columns) line[0] = next;
  }
  return line[0] ?? [];
}

/** Text of ours, as lines of the page. */
export function ownLines(text: string, view: View, style?: Parameters<typeof ink>[1]): string[] {
  const page = createPage(view);
  return textLines(wrap([inkOwn(text, page, style)], page.textWidth), view);
}

export function textLines(lines: readonly Line[], view: View): string[] {
  return lines.length === 0 ? [] : toText(lines, view).slice(0, -1).split('\n');
}
