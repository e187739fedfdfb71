/** One lane of the timeline to scale: which state each cell of its row stands for. */
import type { ActivitySpan, Lane } from '../../trace/timeline.js';
import type { StateName } from '../style/glyphs.js';

export type CellState = StateName | 'activity' | null;

/** `width` cells for `seconds` seconds, from the start of the run. */
export interface Scale {
  readonly width: number;
  readonly seconds: number;
}

export interface Stretch {
  readonly state: Exclude<CellState, null>;
  readonly from: number;
  readonly to: number;
}

/**
 * What a process was in at each moment, one thing at a time: the activity before what it held, that before what it was
 * doing. In that order of precedence, weakest first.
 */
export function laneStretches(lane: Lane, spans: readonly ActivitySpan[]): Stretch[] {
  return [orphanhood(lane), holdings(lane), doublings(lane), activity(lane, spans)].reduce(
    (below, above) => [...cutOut(below, above), ...above],
    doings(lane),
  );
}

/**
 * A stretch takes the cells its ends round to, so that turns that do not overlap never share a cell; one too short for
 * a cell gets one all the same where missing it would mislead.
 */
export function laneCells(lane: Lane, spans: readonly ActivitySpan[], scale: Scale): CellState[] {
  const cells: CellState[] = Array.from({ length: scale.width }, () => null);
  const stretches = laneStretches(lane, spans);
  for (const stretch of stretches) fill(cells, stretch, scale);
  for (const stretch of mustShow(lane, spans)) keepVisible(cells, stretch, scale);
  return cells;
}

/** Turns, holds and waits are what charts are read for; a moment of running, or between the end and the join, is not. */
function mustShow(lane: Lane, spans: readonly ActivitySpan[]): Stretch[] {
  const waits = lane.spans.filter((span) => span.doing === 'waiting' && span.on !== 'join');
  const waiting = waits.map(({ from, to }): Stretch => ({ state: 'waiting', from, to }));
  return [...waiting, ...holdings(lane), ...activity(lane, spans)];
}

/** The cell a moment falls into, as an end of stretches: from 0 to the width. */
export const cellAt = (seconds: number, scale: Scale): number =>
  Math.max(0, Math.min(scale.width, Math.round((seconds / scale.seconds) * scale.width)));

/** From `t` on it is at `level`. */
export interface LevelStep {
  readonly t: number;
  readonly level: number;
}

/** For each cell, the highest level at any one moment in it. `steps` are in the order of time. */
export function highestPerCell(steps: readonly LevelStep[], { width, seconds }: Scale): number[] {
  const highest: number[] = Array.from({ length: width }, () => 0);
  let now = 0;
  let cell = 0;
  const goTo = (to: number) => {
    while (cell < to) {
      cell += 1;
      highest[cell] = now;
    }
  };
  for (const { t, level } of steps) {
    goTo(Math.min(width - 1, Math.floor((t / seconds) * width)));
    now = level;
    highest[cell] = Math.max(highest[cell] ?? 0, now);
  }
  goTo(width - 1);
  return highest;
}

function fill(cells: CellState[], { state, from, to }: Stretch, scale: Scale): void {
  cells.fill(state, cellAt(from, scale), cellAt(to, scale));
}

function keepVisible(cells: CellState[], { state, from, to }: Stretch, scale: Scale): void {
  if (cellAt(from, scale) < cellAt(to, scale)) return;
  const cell = Math.min(scale.width - 1, Math.floor((from / scale.seconds) * scale.width));
  if (cell >= 0) cells[cell] = state;
}

const doings = (lane: Lane): Stretch[] =>
  lane.spans.map(({ doing, from, to }) => ({ state: doing, from, to }));

/** From when the kernel first named another parent than the one that started it. */
function orphanhood({ kernel, parentPid, parent, ended }: Lane): Stretch[] {
  const adopted = kernel.find(({ ppid, state }) => parent !== null && ppid !== parentPid && state !== 'Z');
  if (adopted === undefined) return [];
  const last = kernel.at(-1)?.to ?? adopted.to;
  return [{ state: 'orphaned', from: adopted.from, to: ended ?? last }];
}

const holdings = ({ holds }: Lane): Stretch[] =>
  holds.map(({ from, to }): Stretch => ({ state: 'holding', from, to }));

/** Where it held one thing and waited for another: the stuff of deadlocks. */
function doublings({ holds, spans }: Lane): Stretch[] {
  const waits: Stretch[] = spans
    .filter(({ doing }) => doing === 'waiting')
    .map(({ from, to }) => ({ state: 'holdingAndWaiting', from, to }));
  const free = cutOut(waits, holds);
  return cutOut(waits, free);
}

/** `below` without the time that `above` covers. Both are taken in the order of time; one pass. */
function cutOut(below: readonly Stretch[], above: readonly { from: number; to: number }[]): Stretch[] {
  const covers = [...above].sort((a, b) => a.from - b.from);
  const left: Stretch[] = [];
  let next = 0;
  for (const stretch of [...below].sort((a, b) => a.from - b.from)) {
    while (next < covers.length && (covers[next] as Stretch).to <= stretch.from) next += 1;
    let from = stretch.from;
    for (let at = next; at < covers.length && (covers[at] as Stretch).from < stretch.to; at += 1) {
      const cover = covers[at] as Stretch;
      if (cover.from > from) left.push({ ...stretch, from, to: cover.from });
      from = Math.max(from, cover.to);
    }
    if (from < stretch.to) left.push({ ...stretch, from });
  }
  return left;
}

const activity = (lane: Lane, spans: readonly ActivitySpan[]): Stretch[] =>
  spans
    .filter(({ process }) => process === lane.process)
    .map(({ from, to }) => ({ state: 'activity', from, to }));
