/** The program, with the name of each process before the line of the call that it has made last. */
import type { Moment } from '../../trace/moment.js';
import { blank, ink, type Line, type Piece } from '../style/line.js';
import type { Page } from '../style/page.js';
import { laneStyle } from '../style/style.js';
import { cutText, padStart, tame, tameName, widthOf } from '../style/text.js';
import { playerWords } from '../words/player/player.js';
import { cutLine, fillRows } from './pane.js';
import { chooseLines } from './program-lines.js';
import type { Situation } from './situation.js';

export interface ProgramView {
  readonly situation: Situation;
  /** Whose event is the present one. */
  readonly present: string | null;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly columns: number;
  readonly rows: number;
}

export function programPane(view: ProgramView, page: Page): Line[] {
  const { situation, present, texts, columns, rows } = view;
  const words = playerWords[page.language].program;
  const places = [...situation.places].map(([process, place]) => ({ process, ...readPlace(place) }));
  const focus = places.find(({ process }) => process === present) ?? places.at(-1);
  const file = focus?.file ?? [...texts.keys()][0];
  const text = file === undefined ? undefined : texts.get(file);
  if (text === undefined)
    return fillRows([[ink(cutText(words.noText, columns, page.glyphs.ellipsis), 'quiet')]], rows);
  const here = places.filter((place) => place.file === file && place.line <= text.length);
  const gutter = columns < 50 ? 6 : 9;
  const digits = String(text.length).length;
  const numbers = chooseLines({ text, focus: focus?.line ?? 1, marked: here.map(({ line }) => line), rows });
  const lines = numbers.map((number): Line => {
    if (number === null) return [blank(gutter), ink(padStart(page.glyphs.mark.gap, digits), 'quiet')];
    const at = here.filter(({ line }) => line === number).map(({ process }) => process);
    const isFocus = present !== null && at.includes(present);
    return cutLine(
      [
        ...markers(at, present, gutter, situation, page),
        ink(padStart(String(number), digits), isFocus ? 'strong' : 'quiet'),
        ink('  '),
        codePiece(text[number - 1] ?? '', isFocus),
      ],
      columns,
      page.glyphs.ellipsis,
    );
  });
  return fillRows(lines, rows);
}

/** "lesson.ts:41". */
function readPlace(place: string): { readonly file: string; readonly line: number } {
  const [, file = place, line = '0'] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file, line: Number(line) };
}

/** Names before a line, the present process's first; how many more there are where not all fit. */
function markers(
  processes: readonly string[],
  present: string | null,
  width: number,
  { live }: Situation,
  { glyphs }: Page,
): Piece[] {
  const inOrder = [...processes].sort((a, b) => Number(b === present) - Number(a === present));
  const pieces: Piece[] = [];
  let used = 0;
  for (const [index, name] of inOrder.entries()) {
    const mark = waits(name, live.moment) ? glyphs.mark.wait : '';
    const more = inOrder.length - index;
    const room = width - 1 - used - (more > 1 ? `+${more - 1}`.length + 1 : 0);
    const text =
      index === 0
        ? mark + cutText(tameName(name), Math.max(1, room - widthOf(mark)), glyphs.ellipsis)
        : `${mark}${tameName(name)}`;
    if (widthOf(text) + (index > 0 ? 1 : 0) > room) {
      pieces.push(ink(`${index > 0 ? ' ' : ''}+${more}`, 'quiet'));
      used += `+${more}`.length + (index > 0 ? 1 : 0);
      break;
    }
    if (index > 0) pieces.push(blank(1));
    pieces.push(ink(text, laneStyle(live.places.get(name) ?? 0, name === present ? 'strong' : 'normal')));
    used += widthOf(text) + (index > 0 ? 1 : 0);
  }
  return [...pieces, blank(Math.max(0, width - used))];
}

function waits(process: string, { processes }: Moment): boolean {
  return processes.get(process)?.phase === 'waiting';
}

/** Comments step back, as everywhere. */
function codePiece(text: string, isFocus: boolean): Piece {
  return ink(tame(text), isFocus ? 'strong' : /^\s*(\/\/|\/?\*)/.test(text) ? 'quiet' : undefined);
}
