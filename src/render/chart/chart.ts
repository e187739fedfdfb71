/** The chart at the end of a run: a row a process, to scale, with what the shared locks were doing and a legend. */
import type { Localized } from '../../i18n/language.js';
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import { glyphsFor } from '../style/glyphs.js';
import { ink, type Line, tame, toText, widthOf } from '../style/ink.js';
import { createPalette, type Palette } from '../style/palette.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { type RenderWords, renderWords } from '../words/render.js';
import { axisLines, placeTicks } from './axis.js';
import { cellAt, laneCells } from './cells.js';
import { crowdRows, fateLines } from './crowd.js';
import { holderRows } from './holder-rows.js';
import { legendLines } from './legend.js';
import { type MessageMark, messageMarks } from './messages.js';
import { cellInk, type Drawing, type Row, rowLine } from './row.js';

export interface ChartOptions {
  /** Seconds the full width stands for; default: the run's own duration. Give several charts the same to compare them. */
  readonly scaleTo?: number;
  /** Runs drawn above or below this one: rows begin in the same column, so that scales can be compared by eye. */
  readonly alongside?: readonly Timeline[];
  /** What the lesson is about, drawn on top of everything. `label` stands in the legend. */
  readonly activity?: ActivityMarks & { readonly label: Localized };
  /** Heading; default: "What really happened". */
  readonly title?: string;
  /** false leaves out the legend, for a chart above another of the same kind. */
  readonly legend?: boolean;
}

/** More processes than that are drawn as a crowd. */
const MOST_ROWS = 20;
/** A chart wider than that is no easier to read. */
const WIDEST = 130;

const isCrowd = ({ lanes }: Timeline): boolean => lanes.length > MOST_ROWS;

export function renderChart(timeline: Timeline, view: View, options: ChartOptions = {}): string {
  const words = renderWords[view.language];
  const palette = createPalette(view);
  const title = wrap([ink(options.title ?? words.chart.title, palette.heading)], view.columns);
  if (timeline.lanes.length === 0)
    return toText([...title, ...wrap([ink(words.chart.nothing)], view.columns)]);
  return toText([...title, ...chartLines(timeline, view, options, palette)]);
}

function chartLines(timeline: Timeline, view: View, options: ChartOptions, palette: Palette): Line[] {
  const words = renderWords[view.language];
  const crowded = isCrowd(timeline);
  const label = Math.max(
    ...[timeline, ...(options.alongside ?? [])].map((each) => labelCells(each, view, words)),
  );
  const note = crowded ? widthOf(words.chart.most(timeline.lanes.length)) + 2 : 0;
  const noted = view.columns - label - note >= 30;
  const width = Math.max(8, Math.min(view.columns, WIDEST) - label - 1 - (noted ? note : 0));
  const scale = { width, seconds: Math.max(options.scaleTo ?? timeline.duration, 0.001) };
  const index = new Map(timeline.lanes.map(({ process }, place) => [process, place]));
  const drawing: Drawing = {
    view,
    palette,
    glyphs: glyphsFor(view),
    words,
    scale,
    ticks: placeTicks(scale),
    spans: options.activity ? activitySpans(timeline, options.activity) : [],
    activityLabel: options.activity?.label[view.language] ?? '',
    lane: (process) => index.get(process) ?? 0,
  };
  const marks = messageMarks(timeline, scale, drawing.glyphs);
  const rows = crowded
    ? crowdRows(timeline, drawing)
    : timeline.lanes.map((lane) => laneRow(lane, drawing, marks.get(lane.process)));
  const indent = ink(' '.repeat(label + 1));
  return [
    ...rows.map((row) => rowLine(row, label, noted, drawing)),
    ...axisLines(drawing).map((line): Line => [indent, ...line]),
    ...holderRows(timeline, drawing).map((row) => rowLine(row, label, false, drawing)),
    ...(options.legend === false ? [] : legendLines([...rows, ...rowsAlongside(options, drawing)], drawing)),
    ...(crowded ? fateLines(timeline, drawing) : []),
  ];
}

/** One legend serves all: what occurs in the charts beside this one belongs in it. */
function rowsAlongside({ alongside = [], activity }: ChartOptions, drawing: Drawing): Row[] {
  return alongside
    .filter((timeline) => !isCrowd(timeline))
    .flatMap((timeline) => {
      const spans = activity ? activitySpans(timeline, activity) : [];
      return timeline.lanes.map((lane) => laneRow(lane, { ...drawing, spans }));
    });
}

function labelCells(timeline: Timeline, { columns }: View, words: RenderWords): number {
  const { holdingAndWaiting: _, ...states } = words.chart.states;
  const names = isCrowd(timeline)
    ? ['main', ...Object.values(states)]
    : timeline.lanes.map(({ process }) => tame(process));
  const objects = timeline.lanes.flatMap(({ holds }) => holds.map(({ object }) => tame(object)));
  const longest = Math.max(...[...names, ...new Set(objects)].map(widthOf));
  return Math.min(longest, Math.max(4, Math.floor(columns / 5)));
}

function laneRow(lane: Lane, drawing: Drawing, marks: readonly MessageMark[] = []): Row {
  const { palette, glyphs, scale } = drawing;
  const index = drawing.lane(lane.process);
  const states = laneCells(lane, drawing.spans, scale);
  const cells = states.map((state, cell) => cellInk(state, cell, index, drawing));
  for (const { cell, glyph } of marks) cells[cell] = ink(glyph, palette.laneStrong(index));
  const failed = lane.error !== null || (lane.exitcode !== null && lane.exitcode !== 0);
  if (failed && lane.ended !== null) {
    cells[Math.min(scale.width - 1, cellAt(lane.ended, scale))] = ink(glyphs.mark.failed, palette.bad);
  }
  return {
    label: tame(lane.process),
    labelPaint: palette.laneStrong(index),
    cells,
    states: new Set(states),
    failed,
    messages: new Set(marks.map(({ kind }) => kind)),
  };
}
