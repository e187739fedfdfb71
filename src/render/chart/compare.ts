/** Lessons side by side: a table of figures that folds into cards where it is narrow, and which orders occurred. */
import type { Localized } from '../../i18n/language.js';
import type { Measure, OrderCount } from '../../verdict/measure.js';
import { type Glyphs, glyphsFor } from '../style/glyphs.js';
import {
  cutText,
  ink,
  type Line,
  lineWidth,
  padEnd,
  padLine,
  padStart,
  toText,
  widthOf,
} from '../style/ink.js';
import { createPalette, type Palette } from '../style/palette.js';
import { ownWords } from '../style/phrase-ink.js';
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
  const palette = createPalette(view);
  const columns = toColumns(lessons, view);
  const widths = columns.map(columnWidth);
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  return toText(
    total <= view.columns ? drawTable(columns, widths, palette, view) : drawCards(columns, palette, view),
  );
}

/** How often which order of turns occurred in the runs of one lesson, as bars. */
export function renderOrders(id: string, orders: readonly OrderCount[], view: View): string {
  const { orders: title, ordersSeen, noTurns, rest } = renderWords[view.language].compare;
  const palette = createPalette(view);
  const glyphs = glyphsFor(view);
  const runs = orders.reduce((sum, { count }) => sum + count, 0);
  const shown = orders.slice(0, MOST_ORDERS);
  const rows = shown.map(({ order, count }) => ({ name: order.join(', ') || noTurns, count }));
  const hidden = orders.slice(MOST_ORDERS);
  if (hidden.length > 0) {
    rows.push({ name: rest(hidden.length), count: hidden.reduce((sum, { count }) => sum + count, 0) });
  }
  const widest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const nameWidth = Math.min(widest, Math.max(8, view.columns - 18));
  const digits = String(runs).length;
  const room = Math.max(1, Math.min(BAR_WIDTH, view.columns - nameWidth - digits - 6));
  const most = Math.max(...rows.map(({ count }) => count));
  const head = [
    ink(id, palette.code),
    ink(`  ${title(runs)}: `),
    ink(ordersSeen(orders.length), palette.strong),
  ];
  return toText([
    ...wrap(head, view.columns),
    ...rows.map(({ name, count }): Line => {
      const bar = glyphs.bar.repeat(Math.max(1, Math.round((count / most) * room)));
      const label = padEnd(cutText(name, nameWidth, glyphs.ellipsis), nameWidth);
      return [
        ink(`${GAP}${label}${GAP}`),
        ink(bar, palette.code),
        ink(` ${padStart(String(count), digits)}`),
      ];
    }),
  ]);
}

const MOST_ORDERS = 10;
const BAR_WIDTH = 40;

function toColumns(lessons: readonly ComparedLesson[], { language, unicode }: View): Column[] {
  const words = renderWords[language];
  const { compare } = words;
  const glyphs = glyphsFor({ unicode });
  const column = (head: string, value: (lesson: ComparedLesson) => string, right = false): Column => ({
    head,
    values: lessons.map((lesson) => ownWords(value(lesson), unicode)),
    right,
  });
  const activity = lessons[0]?.activity[language] ?? '';
  return [
    column(compare.lesson, ({ id }) => id),
    column(compare.wall, ({ measure }) => words.seconds(measure.wallSeconds), true),
    column(compare.most(activity), ({ measure }) => String(measure.greatestAtOnce), true),
    column(
      compare.overlap,
      ({ measure: { overlapSeconds } }) =>
        overlapSeconds === 0 ? words.asked(0) : words.seconds(overlapSeconds),
      true,
    ),
    column(compare.order, ({ measure }) => orderText(measure.turns, compare.noTurns, glyphs)),
    column(compare.decided, ({ measure }) => compare.decidedBy[measure.decidedBy ?? 'nobody']),
  ];
}

function orderText(turns: readonly string[], none: string, { ellipsis }: Glyphs): string {
  return turns.length === 0 ? none : cutText(turns.join(', '), LONGEST_ORDER, ellipsis);
}

/** As wide as the values, and as a heading on two lines. */
function columnWidth({ head, values }: Column): number {
  const widest = Math.max(...values.map(widthOf));
  for (let width = widest; ; width++) {
    const lines = wrap([ink(head)], width);
    if (lines.length <= 2 && lines.every((line) => lineWidth(line) <= width) && !splitsWord(lines, head))
      return width;
  }
}

function splitsWord(lines: readonly Line[], head: string): boolean {
  const text = lines.map((line) => line.map((piece) => piece.text).join('')).join(' ');
  return text !== head || (lines.length > 1 && !/^[ -~]+$/.test(head));
}

function drawTable(
  columns: readonly Column[],
  widths: readonly number[],
  palette: Palette,
  view: View,
): Line[] {
  const heads = columns.map(({ head }, index) => wrap([ink(head, palette.quiet)], widths[index] as number));
  const height = Math.max(...heads.map((lines) => lines.length));
  const align = (line: Line, index: number): Line => {
    const width = widths[index] as number;
    const filled = columns[index]?.right
      ? [ink(' '.repeat(width - lineWidth(line))), ...line]
      : padLine(line, width);
    return index === 0 ? filled : [ink(GAP), ...filled];
  };
  const headLines = Array.from({ length: height }, (_, row) =>
    heads.flatMap((lines, index) => align(lines[row - (height - lines.length)] ?? [], index)),
  );
  const rule = glyphsFor(view).rule.repeat(
    widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length),
  );
  const rows = (columns[0] as Column).values.map((_, row) =>
    columns.flatMap(({ values }, index) =>
      align([ink(values[row] ?? '', index === 0 ? palette.code : undefined)], index),
    ),
  );
  return [...headLines, [ink(rule, palette.quiet)], ...rows];
}

function drawCards(columns: readonly Column[], palette: Palette, { columns: width }: View): Line[] {
  const [names, ...figures] = columns as [Column, ...Column[]];
  const labels = Math.max(...figures.map(({ head }) => widthOf(head)));
  const beside = width - labels - 2 * GAP.length >= 12;
  return names.values.flatMap((name, row): Line[] => [
    ...(row > 0 ? [[]] : []),
    [ink(name, palette.code)],
    ...figures.flatMap(({ head, values }): Line[] => {
      const value = values[row] ?? '';
      if (!beside)
        return [...wrap([ink(head, palette.quiet)], width), ...wrap([ink(`${GAP}${value}`)], width)];
      const lines = wrap([ink(value)], width - labels - 2 * GAP.length);
      return lines.map((line, index) => [
        ink(GAP + padEnd(index === 0 ? head : '', labels) + GAP, palette.quiet),
        ...line,
      ]);
    }),
  ]);
}
