/** Lessons side by side: a table of figures that folds into cards where it is narrow. */
import type { Localized } from '../../i18n/language.js';
import { duration, givenSeconds } from '../../i18n/quantity.js';
import type { Measure } from '../../verdict/measure.js';
import { toText } from '../style/ansi.js';
import type { Glyphs } from '../style/glyphs.js';
import { beside } from '../style/hang.js';
import { blank, ink, type Line, lineWidth, padLine, textOf } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { ownWords } from '../style/phrase-ink.js';
import { cutText, padEnd, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';

export interface ComparedLesson {
  readonly id: string;
  /** The lesson's word for what is done in turns. */
  readonly activity: Localized;
  readonly measure: Measure;
}

interface Column {
  readonly head: string;
  readonly values: readonly string[];
  readonly right: boolean;
}

const GAP = '  ';
const LONGEST_ORDER = 24;

/** The figures of one run of each lesson. */
export function renderTable(lessons: readonly ComparedLesson[], view: View): string {
  return toText(tableLines(lessons, createPage(view)), view);
}

export function tableLines(lessons: readonly ComparedLesson[], page: Page): Line[] {
  const columns = toColumns(lessons, page);
  const widths = columns.map(columnWidth);
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  return total <= page.columns
    ? drawTable(columns, widths, page.glyphs.rule.repeat(total))
    : drawCards(columns, page.columns);
}

function toColumns(lessons: readonly ComparedLesson[], { language, unicode, glyphs }: Page): Column[] {
  const { compare } = renderWords[language];
  const column = (head: string, value: (lesson: ComparedLesson) => string, right = false): Column => ({
    head,
    values: lessons.map((lesson) => ownWords(value(lesson), unicode)),
    right,
  });
  const activity = lessons[0]?.activity[language] ?? '';
  return [
    column(compare.lesson, ({ id }) => id),
    column(compare.wall, ({ measure }) => duration(measure.wallSeconds, language), true),
    column(compare.most(activity), ({ measure }) => String(measure.greatestAtOnce), true),
    column(
      compare.overlap,
      ({ measure: { overlapSeconds } }) =>
        overlapSeconds === 0 ? givenSeconds(0, language) : duration(overlapSeconds, language),
      true,
    ),
    column(compare.order, ({ measure }) => orderText(measure.turns, compare.noTurns, glyphs)),
    column(
      compare.decided,
      ({ measure: { decidedBy, cutShort } }) =>
        compare.decidedBy[decidedBy ?? (cutShort ? 'unknown' : 'nothing')],
    ),
  ];
}

function orderText(turns: readonly string[], none: string, { ellipsis }: Glyphs): string {
  return turns.length === 0 ? none : cutText(turns.join(', '), LONGEST_ORDER, ellipsis);
}

/** As wide as the values, and as a heading on two lines. */
function columnWidth({ head, values }: Column): number {
  const widest = widestOf(values);
  for (let width = widest; ; width++) {
    const lines = wrap([ink(head)], width);
    if (lines.length <= 2 && lines.every((line) => lineWidth(line) <= width) && !splitsWord(lines, head))
      return width;
  }
}

function splitsWord(lines: readonly Line[], head: string): boolean {
  return lines.map(textOf).join(' ') !== head || (lines.length > 1 && !/^[ -~]+$/.test(head));
}

function drawTable(columns: readonly Column[], widths: readonly number[], rule: string): Line[] {
  const heads = columns.map(({ head }, index) => wrap([ink(head, 'quiet')], widths[index] as number));
  const height = Math.max(...heads.map((lines) => lines.length));
  const align = (line: Line, index: number): Line => {
    const width = widths[index] as number;
    const filled = columns[index]?.right ? [blank(width - lineWidth(line)), ...line] : padLine(line, width);
    return index === 0 ? filled : [ink(GAP), ...filled];
  };
  const headLines = Array.from({ length: height }, (_, row) =>
    heads.flatMap((lines, index) => align(lines[row - (height - lines.length)] ?? [], index)),
  );
  const rows = (columns[0] as Column).values.map((_, row) =>
    columns.flatMap(({ values }, index) =>
      align([ink(values[row] ?? '', index === 0 ? 'code' : undefined)], index),
    ),
  );
  return [...headLines, [ink(rule, 'quiet')], ...rows];
}

function drawCards(columns: readonly Column[], width: number): Line[] {
  const [names, ...figures] = columns as [Column, ...Column[]];
  const labels = widestOf(figures.map(({ head }) => head));
  const room = width - labels - 2 * GAP.length;
  return names.values.flatMap((name, row): Line[] => [
    ...(row > 0 ? [[]] : []),
    [ink(name, 'code')],
    ...figures.flatMap(({ head, values }): Line[] => {
      const value = values[row] ?? '';
      return room >= 12
        ? beside([ink(GAP + padEnd(head, labels) + GAP, 'quiet')], wrap([ink(value)], room))
        : [...wrap([ink(head, 'quiet')], width), ...wrap([ink(GAP + value)], width)];
    }),
  ]);
}
