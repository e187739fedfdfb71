/**
 * The graph at the left of the live view, as in `git log --graph`: one column a process, its lifeline drawn through
 * every line while it lives, branches where it is started and collected.
 */
import type { TraceEvent } from '../../trace/events.js';
import type { Glyphs } from '../style/glyphs.js';
import { cutText, graphemes, type Line, type Piece, widthOf } from '../style/ink.js';
import type { Paint, Palette } from '../style/palette.js';
import { shortName } from '../style/short-name.js';
import type { LiveState } from './live-state.js';

export interface LaneGraph {
  /** Cells the graph takes now; it may grow as processes appear. */
  readonly width: number;
  /** Gives `process` a column; false when there is none left. */
  seat(process: string, state: LiveState): boolean;
  /** One line: lifelines alone, or with the mark of `event`. */
  draw(state: LiveState, event?: TraceEvent): Line;
  /** Names above the columns. */
  heads(state: LiveState): Line;
}

interface GraphOptions {
  /** Cells of one column, at first and at least. */
  readonly pitch: number;
  readonly least: number;
  /** Columns kept free from the start. */
  readonly seats: number;
  /** Columns there can be at most, and the cells they may take together. */
  readonly most: number;
  readonly budget: number;
  readonly palette: Palette;
  readonly glyphs: Glyphs;
}

interface Cell {
  text: string;
  paint: Paint | undefined;
}

export function createLaneGraph(options: GraphOptions): LaneGraph {
  const { most, palette, glyphs } = options;
  const seats: string[] = [];
  let pitch = options.pitch;
  let width = options.seats * pitch;

  const seatOf = (process: string): number => seats.indexOf(process);

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
    if (seats.length * pitch > options.budget) pitch = options.least;
    const wanted = Math.min(most, seats.length + 3) * pitch;
    width = Math.max(seats.length * pitch, Math.min(wanted, options.budget));
  }

  function draw(state: LiveState, event?: TraceEvent): Line {
    const cells = Array.from({ length: width }, (): Cell => ({ text: ' ', paint: undefined }));
    seats.forEach((name, index) => {
      const stroke = lifeline(name, state, palette, glyphs);
      if (stroke !== null) cells[index * pitch] = stroke;
    });
    if (event !== undefined) drawEvent(cells, state, event);
    return toLine(cells);
  }

  function drawEvent(cells: Cell[], state: LiveState, event: TraceEvent): void {
    const at = seatOf(event.process);
    const own = state.places.get(event.process);
    if (at < 0 || own === undefined) return;
    const paint = palette.laneStrong(own);
    if (event.kind === 'spawn' || event.kind === 'join') {
      const other = seatOf(event.child);
      if (other >= 0) branch(cells, at, other, event, state);
      return;
    }
    if (event.kind === 'recv' && state.arrived?.recv === event.seq)
      arrow(cells, state.arrived.from, at, state);
    const mark = markOf(event, glyphs);
    if (mark !== null)
      cells[at * pitch] = { text: mark, paint: event.kind === 'exit' && failed(event) ? palette.bad : paint };
    if (event.kind === 'start' && own === 0) write(cells, at * pitch, event.process, paint);
  }

  function branch(
    cells: Cell[],
    at: number,
    other: number,
    event: Extract<TraceEvent, { kind: 'spawn' | 'join' }>,
    state: LiveState,
  ): void {
    const toRight = other > at;
    const child = state.places.get(event.child);
    const paint = child === undefined ? palette.plain : palette.lane(child);
    const [from, to] = toRight ? [at * pitch, other * pitch] : [other * pitch, at * pitch];
    for (let index = from + 1; index < to; index += 1) {
      const crossed = cells[index] as Cell;
      cells[index] = { text: crossed.text === ' ' ? glyphs.branch.across : glyphs.branch.over, paint };
    }
    cells[at * pitch] = { text: toRight ? glyphs.branch.from : glyphs.branch.fromRight, paint };
    const end = toRight ? glyphs.branch.back : glyphs.branch.backRight;
    cells[other * pitch] = { text: end, paint };
    if (event.kind === 'spawn') write(cells, other * pitch, event.child, palette.laneStrong(child ?? 0));
  }

  /** From the sender's lifeline to the cell beside the receiver's, over whatever stands between. */
  function arrow(cells: Cell[], sender: string, at: number, state: LiveState): void {
    const other = seatOf(sender);
    if (other < 0 || other === at) return;
    const paint = palette.lane(state.places.get(sender) ?? 0);
    const [from, to] = other < at ? [other * pitch, at * pitch] : [at * pitch, other * pitch];
    for (let index = from + 1; index < to; index += 1) {
      const crossed = cells[index] as Cell;
      cells[index] = { text: crossed.text === ' ' ? glyphs.arrow.line : glyphs.branch.over, paint };
    }
    const start = cells[other * pitch] as Cell;
    const stroke = other < at ? glyphs.branch.from : glyphs.branch.fromRight;
    cells[other * pitch] = { text: start.text === ' ' ? glyphs.arrow.line : stroke, paint };
    if (other < at) cells[to - 1] = { text: glyphs.arrow.toRight, paint };
    else cells[from + 1] = { text: glyphs.arrow.toLeft, paint };
  }

  /** A name where its lifeline begins, as far as the cells after it are free. */
  function write(cells: Cell[], at: number, name: string, paint: Paint): void {
    let free = at + 1;
    while (free < width && cells[free]?.text === ' ') free += 1;
    const room = free - at - (free < width ? 1 : 0);
    const text = widthOf(name) <= room ? name : shortName(name, Math.max(1, room));
    place(cells, at, text, paint);
  }

  function heads(state: LiveState): Line {
    const cells = Array.from({ length: width }, (): Cell => ({ text: ' ', paint: undefined }));
    seats.forEach((name, index) => {
      const own = state.places.get(name);
      if (own === undefined || isGone(name, state)) return;
      place(cells, index * pitch, shortName(name, pitch - 1), palette.lane(own));
    });
    return toLine(cells);
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

/** How a process that nothing happens to is drawn at this moment; null once it is gone. */
function lifeline(
  name: string,
  { moment, places, active }: LiveState,
  palette: Palette,
  { standing, activity }: Glyphs,
): Cell | null {
  const now = moment.processes.get(name);
  const own = places.get(name);
  if (now === undefined || own === undefined) return null;
  const normal = palette.lane(own);
  const quiet = palette.laneQuiet(own);
  switch (now.phase) {
    case 'gone':
      return null;
    case 'zombie':
      return { text: standing.zombie, paint: quiet };
    case 'starting':
      return { text: standing.starting, paint: quiet };
    case 'waiting':
      return now.holds.size > 0
        ? { text: standing.holdingAndWaiting, paint: normal }
        : { text: standing.waiting, paint: now.waitsFor?.on === 'join' ? quiet : normal };
    case 'sleeping':
    case 'running':
      if (active.has(name)) return { text: activity, paint: normal };
      if (now.holds.size > 0) return { text: standing.holding, paint: palette.laneStrong(own) };
      if (now.adopted !== null) return { text: standing.orphaned, paint: normal };
      return now.phase === 'running'
        ? { text: standing.running, paint: normal }
        : { text: standing.sleeping, paint: quiet };
  }
}

function markOf(event: TraceEvent, { mark }: Glyphs): string | null {
  switch (event.kind) {
    case 'start':
      return mark.start;
    case 'exit':
      return failed(event) ? mark.failed : mark.exit;
    case 'block':
    case 'wait':
      return mark.wait;
    case 'acquire':
      return mark.acquire;
    case 'release':
      return mark.release;
    case 'print':
    case 'output':
      return mark.print;
    case 'put':
    case 'send':
    case 'write':
      return mark.put;
    case 'get':
    case 'recv':
    case 'read':
      return mark.get;
    case 'timeout':
    case 'pass':
    case 'set':
    case 'clear':
    case 'kill':
    case 'eof':
    case 'broken':
    case 'close':
    case 'done':
    case 'look':
    case 'var':
      return mark.other;
    default:
      return null;
  }
}

const failed = (event: Extract<TraceEvent, { kind: 'exit' }>): boolean =>
  event.error !== undefined || event.signal !== null || (event.code !== null && event.code !== 0);

/** Writes text over cells; a character two cells wide leaves its second cell empty. */
function place(cells: Cell[], at: number, text: string, paint: Paint): void {
  let index = at;
  for (const grapheme of graphemes(cutText(text, cells.length - at, ''))) {
    cells[index] = { text: grapheme, paint };
    for (let rest = 1; rest < widthOf(grapheme); rest += 1) cells[index + rest] = { text: '', paint };
    index += widthOf(grapheme);
  }
}

const toLine = (cells: readonly Cell[]): Piece[] => cells.map(({ text, paint }) => ({ text, paint }));
