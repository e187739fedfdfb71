/** The lanes up to the present event: one row an event, the present one last, as many as there is room for. */
import type { TraceEvent } from '../../trace/events.js';
import { createLaneGraph, type LaneGraph } from '../lanes/lane-graph.js';
import { planLanes } from '../lanes/layout.js';
import type { LiveState } from '../lanes/live-state.js';
import { styleOf } from '../lanes/pen.js';
import { blank, ink, type Line } from '../style/line.js';
import type { Page } from '../style/page.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padStart, widestOf } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import { cutLine, fillRows } from './pane.js';
import type { Situation } from './situation.js';
import type { Story } from './story.js';

const TIME_CELLS = 7;

export interface LanesView {
  /** The present event. */
  readonly position: number;
  readonly kernel: boolean;
  readonly rows: number;
  /** What stands before an event; absent: its time. */
  readonly markOf?: (index: number) => string;
}

export interface DrawnLanes {
  readonly lines: Line[];
  /** How everything stands after the present event: who draws up to it knows. */
  readonly situation: Situation;
}

/** The first row has the names of the lanes; where they are too narrow for them, the first rows, if that leaves most to the events. */
export function lanesPane(story: Story, view: LanesView, page: Page): DrawnLanes {
  const { position, kernel, rows, markOf } = view;
  const most = lastTold(story, position, rows - 1, kernel);
  const graph = seatLanes(story, most, page);
  const needed = graph.heads(story.recording.latest.live).length;
  const height = needed * 2 >= rows ? 1 : needed;
  const shown = most.slice(-(rows - height));
  const first = shown[0];
  if (first === undefined) return { lines: fillRows([], rows), situation: story.recording.stateAt(position) };
  const situation = story.recording.stateAt(first - 1);
  const { live } = situation;
  const told = new Set(shown);
  // names of the lanes that there are above the first row; the others are named where they begin
  const lines: Line[] = graph
    .heads(live)
    .slice(0, height)
    .map((line) => [blank(TIME_CELLS), ...line]);
  for (let index = first; index <= position; index += 1) {
    story.recording.step(situation, index);
    if (told.has(index)) lines.push(eventRow(story, index, { graph, live, page, kernel, position, markOf }));
  }
  return { lines: fillRows(lines, rows), situation };
}

interface RowPen {
  readonly graph: LaneGraph;
  readonly live: LiveState;
  readonly page: Page;
  readonly kernel: boolean;
  readonly position: number;
  readonly markOf: LanesView['markOf'];
}

function eventRow(story: Story, index: number, pen: RowPen): Line {
  const { graph, live, page, kernel, position, markOf } = pen;
  const event = story.recording.events[index] as TraceEvent;
  const isPresent = index === position;
  const mark = markOf?.(index) ?? momentText(story.timeOf(index), TIME_CELLS - 1);
  const words = inkPhrase(story.tell(index, kernel) ?? [], page, styleOf(event));
  const pointer = isPresent ? ink(page.glyphs.pointer, 'strong') : ink(' ');
  return cutLine(
    [ink(padStart(mark, TIME_CELLS - 1), 'quiet'), blank(1), ...graph.draw(live, event), pointer, ...words],
    page.columns,
    page.glyphs.ellipsis,
  );
}

/** The indices of the last so many events that are told, up to `position`. */
function lastTold(story: Story, position: number, count: number, kernel: boolean): number[] {
  const found: number[] = [];
  for (let index = position; index >= 0 && found.length < count; index -= 1)
    if (story.tell(index, kernel) !== null) found.push(index);
  return found.reverse();
}

/**
 * A column for each process of the run, in the order they appear in. Where there are too many, for those that the rows are
 * about, the latest first, beside main.
 */
function seatLanes({ recording }: Story, shown: readonly number[], page: Page): LaneGraph {
  const { latest, events } = recording;
  const everybody = [...latest.live.places.keys()];
  const layout = planLanes(page.columns, everybody.length);
  const cells = Math.min(MOST_PITCH, widestOf(everybody) + 1);
  const isCrowd = everybody.length > layout.most;
  const named = Math.max(layout.pitch, Math.min(cells, Math.floor(layout.budget / everybody.length)));
  const pitch = isCrowd ? cells : named;
  const seated = isCrowd ? inRows(events, shown, everybody, Math.floor(layout.budget / cells)) : everybody;
  const graph = createLaneGraph({ ...layout, pitch, seats: seated.length }, page);
  for (const name of seated) graph.seat(name, latest.live);
  return graph;
}

/** Cells from lane to lane for whole names; lanes that are further apart are hard to see together. */
const MOST_PITCH = 7;

function inRows(
  events: readonly TraceEvent[],
  shown: readonly number[],
  everybody: readonly string[],
  most: number,
): string[] {
  const about = shown
    .map((index) => events[index] as TraceEvent)
    .reverse()
    .flatMap((event) => ('child' in event ? [event.process, event.child] : [event.process]));
  const known = new Set(everybody);
  const inOrder = [...everybody.slice(0, 1), ...about.filter((name) => known.has(name))];
  const chosen = new Set([...new Set(inOrder)].slice(0, most));
  return everybody.filter((name) => chosen.has(name));
}
