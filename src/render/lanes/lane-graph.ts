/**
 * The graph at the left of the live view, as in `git log --graph`: one column a process, its lifeline drawn through
 * every line while it lives, branches where it is started and collected.
 */
import type { TraceEvent } from '../../trace/events.js';
import { ink, type Line, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { headNames, shortName } from '../style/short-name.js';
import { laneStyle, type Style } from '../style/style.js';
import { cutText, graphemes, widthOf } from '../style/text.js';
import type { LanesLayout } from './layout.js';
import type { LiveState } from './live-state.js';
import { lifeline, markOf } from './strokes.js';

export interface LaneGraph {
  /** Cells the graph takes now; it may grow as processes appear. */
  readonly width: number;
  /** Gives `process` a column; false when there is none left. */
  seat(process: string, state: LiveState): boolean;
  /** One line: lifelines alone, or with the mark of `event`. */
  draw(state: LiveState, event?: TraceEvent): Line;
  /** Names above the columns, in as many lines as it takes to tell them apart: the same for all states. */
  heads(state: LiveState): Line[];
}

export function createLaneGraph(layout: LanesLayout, { glyphs }: Page): LaneGraph {
  const { most } = layout;
  const seats: string[] = [];
  let pitch = layout.pitch;
  let width = layout.seats * pitch;

  const seatOf = (process: string): number => seats.indexOf(process);
  const emptyCells = (): Piece[] => Array.from({ length: width }, () => ink(' '));

  function seat(process: string, state: LiveState): boolean {
    if (seatOf(process) >= 0) return true;
    // A column is given to another process only when none is left unused: a place of one's own is easier to follow.
    const place = seats.length < most ? seats.length : seats.findIndex((name) => isGone(name, state));
    if (place < 0) return false;
    seats[place] = process;
    if (seats.length * pitch > width) widen();
    return true;
  }

  /** Makes room for a few more at once, so that the words move seldom. */
  function widen(): void {
    if (seats.length * pitch > layout.budget) pitch = layout.least;
    const wanted = Math.min(most, seats.length + 3) * pitch;
    width = Math.max(seats.length * pitch, Math.min(wanted, layout.budget));
  }

  function draw(state: LiveState, event?: TraceEvent): Line {
    const cells = emptyCells();
    seats.forEach((name, index) => {
      const own = state.places.get(name);
      const now = state.moment.processes.get(name);
      const stroke = own === undefined || !now ? null : lifeline(now, own, state.active.has(name), glyphs);
      if (stroke !== null) cells[index * pitch] = stroke;
    });
    if (event !== undefined) drawEvent(cells, state, event);
    return cells;
  }

  function drawEvent(cells: Piece[], state: LiveState, event: TraceEvent): void {
    const at = seatOf(event.process);
    const own = state.places.get(event.process);
    if (at < 0 || own === undefined) return;
    if (event.kind === 'spawn' || event.kind === 'join') {
      const other = seatOf(event.child);
      if (other >= 0) branch(cells, at, other, event, state);
      return;
    }
    if (event.kind === 'recv' && state.arrived?.recv === event.seq)
      arrow(cells, state.arrived.from, at, state);
    const mark = markOf(event, own, glyphs, state.moment.processes.get(event.process));
    if (mark !== null) cells[at * pitch] = mark;
    if (event.kind === 'start' && own === 0)
      write(cells, at * pitch, event.process, laneStyle(own, 'strong'));
  }

  function branch(
    cells: Piece[],
    at: number,
    other: number,
    event: Extract<TraceEvent, { kind: 'spawn' | 'join' }>,
    state: LiveState,
  ): void {
    const toRight = other > at;
    const child = state.places.get(event.child);
    const style = child === undefined ? undefined : laneStyle(child);
    across(cells, at, other, glyphs.branch.across, style);
    cells[at * pitch] = ink(toRight ? glyphs.branch.from : glyphs.branch.fromRight, style);
    cells[other * pitch] = ink(toRight ? glyphs.branch.back : glyphs.branch.backRight, style);
    if (event.kind === 'spawn') write(cells, other * pitch, event.child, laneStyle(child ?? 0, 'strong'));
  }

  /** From the sender's lifeline to the cell beside the receiver's, over whatever stands between. */
  function arrow(cells: Piece[], sender: string, at: number, state: LiveState): void {
    const other = seatOf(sender);
    if (other < 0 || other === at) return;
    const style = laneStyle(state.places.get(sender) ?? 0);
    across(cells, at, other, glyphs.arrow.line, style);
    const toRight = other < at;
    const stroke = toRight ? glyphs.branch.from : glyphs.branch.fromRight;
    cells[other * pitch] = ink(cells[other * pitch]?.text === ' ' ? glyphs.arrow.line : stroke, style);
    if (toRight) cells[at * pitch - 1] = ink(glyphs.arrow.toRight, style);
    else cells[at * pitch + 1] = ink(glyphs.arrow.toLeft, style);
  }

  /** A stroke between two columns, over whatever stands there. */
  function across(
    cells: Piece[],
    one: number,
    other: number,
    stroke: string,
    style: Style | undefined,
  ): void {
    const to = Math.max(one, other) * pitch;
    for (let index = Math.min(one, other) * pitch + 1; index < to; index += 1)
      cells[index] = ink(cells[index]?.text === ' ' ? stroke : glyphs.branch.over, style);
  }

  /** A name where its lifeline begins, as far as the cells after it are free. */
  function write(cells: Piece[], at: number, name: string, style: Style): void {
    let free = at + 1;
    while (free < width && cells[free]?.text === ' ') free += 1;
    const room = free - at - (free < width ? 1 : 0);
    const text = widthOf(name) <= room ? name : shortName(name, Math.max(1, room));
    place(cells, at, text, style);
  }

  function heads(state: LiveState): Line[] {
    const parts = headNames(seats, pitch - 1);
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) => {
      const cells = emptyCells();
      seats.forEach((name, index) => {
        const own = state.places.get(name);
        if (own === undefined || isGone(name, state)) return;
        place(cells, index * pitch, parts[index]?.[row] ?? '', laneStyle(own));
      });
      return cells;
    });
  }

  return {
    get width() {
      return width;
    },
    seat,
    draw,
    heads,
  };
}

const isGone = (name: string, { moment }: LiveState): boolean => moment.processes.get(name)?.phase === 'gone';

/** Writes text over cells; a character two cells wide leaves its second cell empty. */
function place(cells: Piece[], at: number, text: string, style: Style): void {
  let index = at;
  for (const grapheme of graphemes(cutText(text, cells.length - at, ''))) {
    cells[index] = ink(grapheme, style);
    for (let rest = 1; rest < widthOf(grapheme); rest += 1) cells[index + rest] = ink('', style);
    index += widthOf(grapheme);
  }
}
