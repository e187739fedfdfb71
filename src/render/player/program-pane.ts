/**
 * The program, with the name of each process before the line of the call that it has made last: of those that live, of those
 * that ended badly, and at the end of a run of all.
 */
import type { Moment, ProcessNow } from '../../trace/moment.js';
import { isBadEnd } from '../lanes/strokes.js';
import { blank, ink, type Line, type Piece, padLine } from '../style/line.js';
import type { Page } from '../style/page.js';
import { laneStyle } from '../style/style.js';
import { cutText, padStart, tame, tameName, widthOf } from '../style/text.js';
import { cutLine, fillRows } from './pane.js';
import { chooseLines } from './program-lines.js';
import type { Situation } from './situation.js';

export interface ProgramView {
  readonly situation: Situation;
  /** Whose event is the present one. */
  readonly present: string | null;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Everybody for whom there should be room before the lines. */
  readonly names: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

export function programPane(view: ProgramView, page: Page): Line[] {
  const { situation, present, texts, names, columns, rows } = view;
  const places = [...situation.places, ...lastPlacesShown(situation, present)].map(([process, place]) => ({
    process,
    ...readPlace(place),
  }));
  const focus = places.find(({ process }) => process === present) ?? latestOf(places, situation.live.moment);
  const file = focus && texts.has(focus.file) ? focus.file : ([...texts.keys()][0] ?? '');
  const text = texts.get(file) ?? [];
  const here = places.filter((place) => place.file === file && place.line <= text.length);
  const chosen = chooseLines({
    text,
    focus: here.find((place) => place === focus)?.line ?? here[0]?.line ?? mainLine(text),
    marked: here.map(({ line }) => line),
    rows,
  });
  const pen: LinePen = {
    situation,
    present,
    page,
    gutter: gutterFor(names, columns),
    digits: String(text.length).length,
  };
  const lines = chosen.map((number) => {
    if (number === null) return [blank(pen.gutter), ink(padStart(page.glyphs.mark.gap, pen.digits), 'quiet')];
    const at = here.filter(({ line }) => line === number).map(({ process }) => process);
    return cutLine(programLine(number, text[number - 1] ?? '', at, pen), columns, page.glyphs.ellipsis);
  });
  return fillRows(lines, rows);
}

/** Cells for the names before the lines: for all of them at one line, as far as the program is left room. */
function gutterFor(names: readonly string[], columns: number): number {
  const all = names.reduce((sum, name) => sum + widthOf(tameName(name)) + 2, 0);
  return Math.min(all, columns < 66 ? 10 : 14);
}

/** Where those were that have ended: where one is stuck, or fails, is what a learner looks for. */
function lastPlacesShown({ live, lastPlaces }: Situation, present: string | null): [string, string][] {
  const { processes } = live.moment;
  const isOver = [...processes.values()].every(({ exit }) => exit !== null);
  return [...lastPlaces].filter(
    ([process]) => isOver || process === present || hasEnded(processes.get(process)) === 'badly',
  );
}

function hasEnded(now: ProcessNow | undefined): 'well' | 'badly' | null {
  if (!now?.exit) return null;
  return isBadEnd(now.exit, now) ? 'badly' : 'well';
}

interface Whereabouts {
  readonly process: string;
  readonly file: string;
  readonly line: number;
}

/** Where a program begins to be run. */
const mainLine = (text: readonly string[]): number =>
  1 +
  Math.max(
    0,
    text.findIndex((line) => /\bfunction main\b/.test(line)),
  );

/** Of the process that has said something last. */
function latestOf(places: readonly Whereabouts[], { processes }: Moment): Whereabouts | undefined {
  const said = ({ process }: Whereabouts): number => processes.get(process)?.said ?? -1;
  return [...places].sort((a, b) => said(b) - said(a))[0];
}

interface LinePen {
  readonly situation: Situation;
  readonly present: string | null;
  readonly page: Page;
  /** Cells of the names, and of the line numbers. */
  readonly gutter: number;
  readonly digits: number;
}

/** `at`: the processes that are at this line. */
function programLine(number: number, text: string, at: readonly string[], pen: LinePen): Line {
  const isPresent = pen.present !== null && at.includes(pen.present);
  const isComment = /^\s*(\/\/|\/?\*)/.test(text);
  return [
    ...markers(at, pen),
    ink(padStart(String(number), pen.digits), isPresent ? 'strong' : 'quiet'),
    ink(`  ${tame(text)}`, isPresent ? 'strong' : isComment ? 'quiet' : undefined),
  ];
}

/** "lesson.ts:41". */
function readPlace(place: string): { readonly file: string; readonly line: number } {
  const [, file = place, line = '0'] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file, line: Number(line) };
}

/** Names before a line, the present process's first, a mark before those that wait; how many more there are where not all fit. */
function markers(processes: readonly string[], { situation, present, page, gutter }: LinePen): Line {
  const { live } = situation;
  const inOrder = [...processes].sort((a, b) => Number(b === present) - Number(a === present));
  const pieces: Piece[] = [];
  let room = gutter - 1;
  for (const [index, process] of inOrder.entries()) {
    const name =
      (index > 0 ? ' ' : '') + markedName(tameName(process), live.moment.processes.get(process), page);
    const left = inOrder.length - index;
    const more = left > 1 ? ` +${left - 1}` : '';
    const text = index === 0 ? cutText(name, room - widthOf(more), page.glyphs.ellipsis) : name;
    if (widthOf(text) > room - widthOf(more)) {
      pieces.push(ink(` +${left}`, 'quiet'));
      break;
    }
    pieces.push(
      ink(text, laneStyle(live.places.get(process) ?? 0, process === present ? 'strong' : 'normal')),
    );
    room -= widthOf(text);
  }
  return padLine(pieces, gutter);
}

/** As it stands before the line where it waits: "○p1", or where it ended: "■p1", "✘p1". */
function markedName(name: string, now: ProcessNow | undefined, page: Page): string {
  const ended = hasEnded(now);
  if (ended) return endedName(name, ended, page);
  return now?.phase === 'waiting' ? waitingName(name, page) : name;
}

/** A letter for a mark would be taken for one of the name's. */
export const waitingName = (name: string, { unicode, glyphs }: Page): string =>
  unicode ? glyphs.mark.wait + name : `(${name})`;

export const endedName = (name: string, how: 'well' | 'badly', { unicode, glyphs }: Page): string =>
  unicode ? (how === 'well' ? glyphs.mark.exit : glyphs.mark.failed) + name : `[${name}]`;
