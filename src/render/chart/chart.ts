/** The chart at the end of a run: a row a process, to scale, with how locks, queues and pipes stood, and a legend. */
import type { Localized } from '../../i18n/language.js';
import { type ActivityMarks, activitySpans } from '../../trace/activity.js';
import type { Lane, Timeline } from '../../trace/timeline.js';
import { toText } from '../style/ansi.js';
import { heading, ink, type Line } from '../style/line.js';
import { createPage, lanesOf, type Page } from '../style/page.js';
import { laneStyle } from '../style/style.js';
import { tameName, widestOf, widthOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { placeTicks } from './axis.js';
import { cellAt, laneCells } from './cells.js';
import { crowdRows, fateLines } from './crowd.js';
import type { Drawing } from './drawing.js';
import { fitChart } from './fit.js';
import { holderRows } from './holder-rows.js';
import { levelRows } from './levels.js';
import { type MessageMark, messageMarks } from './messages.js';
import { inkCell, type Row } from './row.js';

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
  /** Lines there is room for; default: as many as it takes. */
  readonly rows?: number;
}

/** More processes than that are drawn as a crowd. */
const MOST_CHART_LANES = 20;
/** A chart wider than that is no easier to read. */
const WIDEST = 130;

const isCrowd = ({ lanes }: Timeline): boolean => lanes.length > MOST_CHART_LANES;

export function renderChart(timeline: Timeline, view: View, options: ChartOptions = {}): string {
  return toText(chartLines(timeline, view, options), view);
}

export function chartLines(timeline: Timeline, view: View, options: ChartOptions): Line[] {
  const page = createPage(view, lanesOf(timeline));
  const words = renderWords[page.language].chart;
  const title = wrap(heading(options.title ?? words.title), page.columns);
  if (timeline.lanes.length === 0) return [...title, ...wrap([ink(words.nothing)], page.columns)];
  return drawChart(timeline, title, page, options);
}

function drawChart(timeline: Timeline, title: readonly Line[], page: Page, options: ChartOptions): Line[] {
  const words = renderWords[page.language].chart;
  const crowded = isCrowd(timeline);
  const label = Math.max(...[timeline, ...(options.alongside ?? [])].map((each) => labelCells(each, page)));
  const note = crowded ? widthOf(words.most(timeline.lanes.length)) + 2 : 0;
  const noted = page.columns - label - note >= 30;
  const width = Math.max(8, Math.min(page.columns, WIDEST) - label - 1 - (noted ? note : 0));
  const scale = { width, seconds: Math.max(options.scaleTo ?? timeline.duration, 0.001) };
  const ticks = placeTicks(scale);
  const drawing: Drawing = {
    page,
    scale,
    ticks,
    spans: options.activity ? activitySpans(timeline, options.activity) : [],
    activityLabel: options.activity?.label[page.language] ?? '',
  };
  const marks = messageMarks(timeline, scale, page.glyphs);
  const laneRows = crowded
    ? []
    : timeline.lanes.map((lane) => ({ lane, row: laneRow(lane, drawing, marks.get(lane.process)) }));
  return fitChart(
    {
      title,
      lanes: laneRows,
      counts: crowded ? crowdRows(timeline, drawing) : [],
      holders: holderRows(timeline, drawing),
      levels: levelRows(timeline, drawing),
      explained: rowsAlongside(options, drawing),
      fates: crowded ? fateLines(timeline, drawing) : [],
      allWell: timeline.lanes.every(({ exitcode, error }) => exitcode === 0 && error === null),
      legend: options.legend ?? true,
      label,
      noted,
    },
    drawing,
    options.rows,
  );
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

function labelCells(timeline: Timeline, { columns, language }: Page): number {
  const { holdingAndWaiting: _, ...states } = renderWords[language].chart.states;
  const names = isCrowd(timeline)
    ? ['main', ...Object.values(states)]
    : timeline.lanes.map(({ process }) => tameName(process));
  const objects = new Set(timeline.lanes.flatMap(({ holds }) => holds.map(({ object }) => object)));
  for (const event of timeline.events)
    if (event.kind === 'put' || event.kind === 'send') objects.add(event.object);
  return Math.min(widestOf([...names, ...[...objects].map(tameName)]), Math.max(4, Math.floor(columns / 5)));
}

function laneRow(lane: Lane, drawing: Drawing, marks: readonly MessageMark[] = []): Row {
  const { page, scale } = drawing;
  const index = page.lane(lane.process) ?? 0;
  const states = laneCells(lane, drawing.spans, scale);
  const cells = states.map((state, cell) => inkCell(state, cell, index, drawing));
  for (const { cell, glyph } of marks) cells[cell] = ink(glyph, laneStyle(index, 'strong'));
  const failed =
    lane.ended !== null && !lane.dismissed && (lane.error !== null || (lane.exitcode ?? 0) !== 0);
  if (failed) {
    cells[Math.min(scale.width - 1, cellAt(lane.ended, scale))] = ink(page.glyphs.mark.failed, 'bad');
  }
  return {
    label: tameName(lane.process),
    labelStyle: laneStyle(index, 'strong'),
    cells,
    states: new Set(states),
    failed,
    messages: new Set(marks.map(({ kind }) => kind)),
  };
}
