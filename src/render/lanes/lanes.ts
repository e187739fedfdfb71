/**
 * The live view in a terminal: one line an event, appended and never redrawn, so that resizing, scrolling back and a
 * sudden end cannot harm it. From the left: time, a lifeline per process, words; at the right how the shared things stand.
 */
import type { ActivityMarks } from '../../trace/activity.js';
import type { TraceEvent } from '../../trace/events.js';
import { toText } from '../style/ansi.js';
import { blank, ink, type Line } from '../style/line.js';
import { createPage } from '../style/page.js';
import { padStart } from '../style/text.js';
import type { View } from '../style/view.js';
import { type Crowd, createCrowd } from './crowd.js';
import { createTeller } from './event-words.js';
import { createLaneGraph, type LaneGraph } from './lane-graph.js';
import { type LanesLayout, planLanes } from './layout.js';
import { applyEvent, createLiveState } from './live-state.js';
import type { Pen } from './pen.js';
import { createRows } from './rows.js';

/** Events in, text out: what a call returns is to be written as it is (it ends with a line break, or is empty). */
export interface LiveView {
  push(event: TraceEvent): string;
  /** What is still kept back, for a log that stops without an `end` event. */
  finish(): string;
}

/** Silence longer than this, in seconds, gets a line of its own in which only the lifelines go on. */
const SILENCE = 0.4;
/** Names above the columns are written again after so many lines. */
const LINES_BETWEEN_HEADS = 24;
/** Lanes to keep room for when nothing tells how many there will be. */
const USUAL_LANES = 4;

export interface LanesOptions {
  /** How many processes to expect, main included; default: as many as the lesson's parameters say. */
  readonly lanes?: number;
  /** Cells that a line takes now, where that may change; default: as many as the view has. */
  readonly columns?: () => number;
  /** What the lesson is about: lifelines are solid while it goes on, as in the chart. */
  readonly activity?: ActivityMarks;
}

export function createLanes(view: View, options: LanesOptions = {}): LiveView {
  const { push, finish } = createLaneLines(view, options);
  return { push: (event) => toText(push(event), view), finish: () => toText(finish(), view) };
}

/** As `LiveView`, before it becomes text. */
export interface LiveLines {
  push(event: TraceEvent): Line[];
  finish(): Line[];
}

export function createLaneLines(view: View, options: LanesOptions): LiveLines {
  const state = createLiveState();
  const tell = createTeller(view.language, false);
  const rows = createRows();
  let page = pageOf(view.columns);
  let pen: Pen | null = null;
  let crowd: Crowd | null = null;
  let lastTold = 0;
  let silent = false;
  let linesSinceHeads = 0;

  function pageOf(columns: number) {
    return createPage({ ...view, columns }, (name) => state.places.get(name) ?? null);
  }

  function push(event: TraceEvent): Line[] {
    pen ??= createPen(options.lanes ?? expectedLanes(event));
    const resized = refit(pen, options.columns?.() ?? view.columns);
    const telling = tell(event, state.moment);
    const silence = silenceBefore(event, pen);
    applyEvent(state, event, options.activity);
    const opening = makeRoom(event, pen);
    if (telling !== null) {
      lastTold = event.t;
      silent = false;
    }
    if (crowd !== null) return [...resized, ...opening, ...crowd.push(event, telling)];
    const told = telling === null ? [] : rows(event, telling, pen);
    return [...resized, ...withHeads([...silence, ...told], pen)];
  }

  function createPen(expected: number): Pen {
    const layout = planLanes(page.columns, expected);
    const graph = layout.pitch === 0 ? null : createLaneGraph(layout, page);
    return { page, layout, state, graph, expected };
  }

  /** What was written stays as it is; all that comes follows the new width, with the names above the columns again. */
  function refit({ expected }: Pen, columns: number): Line[] {
    if (columns === page.columns) return [];
    page = pageOf(columns);
    const next = createPen(expected);
    pen = next;
    crowd?.fit(next);
    if (crowd !== null || next.graph === null) return [];
    const { graph } = next;
    const living = [...state.places.keys()].filter((name) => !isGone(name));
    if (living.some((name) => !graph.seat(name, state))) {
      crowd = createCrowd(next);
      return crowd.open(next.layout.most);
    }
    linesSinceHeads = 0;
    return living.length < 2 ? [] : headLines(graph, next.layout);
  }

  const isGone = (name: string) => state.moment.processes.get(name)?.phase === 'gone';

  /** Gives the event's processes their columns. When there are none left, the crowd's view takes over for good. */
  function makeRoom(event: TraceEvent, { graph, layout, expected }: Pen): Line[] {
    if (crowd !== null || pen === null) return [];
    const most = graph === null ? MOST_WITHOUT_GRAPH : layout.most;
    const names = event.kind === 'spawn' ? [event.process, event.child] : [event.process];
    const seated = names.every(
      (name) =>
        !state.places.has(name) || (graph === null ? state.places.size <= most : graph.seat(name, state)),
    );
    if (seated && (event.kind !== 'spawn' || expected <= most)) return [];
    crowd = createCrowd(pen);
    return crowd.open(most);
  }

  function silenceBefore(event: TraceEvent, { graph, layout }: Pen): Line[] {
    if (crowd !== null || graph === null || state.places.size === 0) return [];
    if (silent || event.t - lastTold < SILENCE) return [];
    silent = true;
    const gap = `${padStart(page.glyphs.mark.gap, layout.time - 2)}  `;
    return [[ink(gap, 'quiet'), ...graph.draw(state)]];
  }

  function withHeads(lines: Line[], { graph, layout }: Pen): Line[] {
    linesSinceHeads += lines.length;
    if (graph === null || linesSinceHeads < LINES_BETWEEN_HEADS) return lines;
    linesSinceHeads = 0;
    const alive = [...state.places.keys()].filter((name) => !isGone(name));
    if (alive.length < 2) return lines;
    return [...lines, ...headLines(graph, layout)];
  }

  const headLines = (graph: LaneGraph, { time }: LanesLayout): Line[] =>
    graph.heads(state).map((line) => [blank(time), ...line]);

  return { push, finish: () => crowd?.finish() ?? [] };
}

/** So many names can be told apart in a list of lines without lifelines. */
const MOST_WITHOUT_GRAPH = 13;

/** Parameters that say how many processes a lesson starts. */
const STARTED = ['processes', 'producers', 'consumers', 'buyers'];

/** A lesson says how many processes it is about to start; a learner's own program may mean anything by its parameters. */
function expectedLanes(event: TraceEvent): number {
  const { parameters = {} } = event.kind === 'run' && event.lesson ? event : {};
  const counts = STARTED.map((name) => parameters[name]).filter((value) => typeof value === 'number');
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 1) : USUAL_LANES;
}
