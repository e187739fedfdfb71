/** The runs that are kept: a line each. */
import type { EndEvent } from '../../trace/events.js';
import { toText } from '../style/ansi.js';
import { hang } from '../style/hang.js';
import { blank, heading, ink, type Line, lineWidth, type Piece } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { padEnd, padStart, tameName, widestOf } from '../style/text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { keptWords } from '../words/kept.js';

export interface KeptRow {
  readonly number: number;
  /** When it was kept. */
  readonly when: string;
  readonly bytes: number;
  /** Null where the file is no log any more. */
  readonly log: {
    readonly program: string;
    /** Null where the log stops before the end of the run. */
    readonly reason: EndEvent['reason'] | null;
    readonly verdicts: readonly { readonly shown: boolean | null }[];
  } | null;
}

export function renderKeptRuns(rows: readonly KeptRow[], view: View): string {
  const page = createPage(view);
  const words = keptWords[view.language].list;
  if (rows.length === 0) return toText(wrap([inkOwn(words.none, page)], page.columns), view);
  const widths = {
    program: widestOf(rows.map((row) => programOf(row, page))),
    end: widestOf(rows.map((row) => endOf(row, page))),
    counts: Math.max(...rows.map((row) => lineWidth(countsOf(row, page)))),
  };
  const lines = rows.flatMap((row) => rowLines(row, widths, page));
  return toText(
    [heading(words.title), [], ...lines, [], ...wrap([inkOwn(words.how, page)], page.columns)],
    view,
  );
}

interface RowWidths {
  readonly program: number;
  readonly end: number;
  readonly counts: number;
}

/** One line; two where one has no room. */
function rowLines(row: KeptRow, { program, end, counts }: RowWidths, page: Page): Line[] {
  const number = [ink(padStart(`${row.number}`, 3), 'strong'), blank(2)];
  const when = ink(row.when, 'quiet');
  const verdict = countsOf(row, page);
  const endStyle = row.log?.reason === 'finished' ? undefined : 'bad';
  const told = (programWidth: number, endWidth: number): Line => [
    ink(padEnd(programOf(row, page), programWidth), row.log ? 'code' : 'bad'),
    blank(2),
    ink(padEnd(endOf(row, page), endWidth), endStyle),
    blank(2),
    ...verdict,
  ];
  const size = ink(padStart(sizeText(row.bytes), 6), 'quiet');
  const oneLine = [
    ...number,
    when,
    blank(2),
    ...told(program, end),
    blank(counts - lineWidth(verdict) + 2),
    size,
  ];
  if (lineWidth(oneLine) <= page.columns) return [oneLine];
  return [
    ...hang(number, [when, blank(2), size], page.columns),
    ...hang([blank(lineWidth(number))], told(0, 0), page.columns),
  ];
}

const programOf = ({ log }: KeptRow, { language }: Page): string =>
  log ? tameName(log.program) : keptWords[language].list.unreadable;

const endOf = ({ log }: KeptRow, { language }: Page): string =>
  log ? keptWords[language].ended[log.reason ?? 'unknown'] : '';

/** How many findings were shown, contradicted, or are facts: each behind the mark it has in the verdict. */
function countsOf({ log }: KeptRow, { glyphs }: Page): Line {
  const count = (shown: boolean | null) => log?.verdicts.filter((each) => each.shown === shown).length ?? 0;
  const told = (number: number, mark: string, style: Piece['style']): Line =>
    number === 0 ? [] : [ink(mark, style), ink(` ${number}`), blank(2)];
  const all = [
    ...told(count(true), glyphs.shown, 'good'),
    ...told(count(false), glyphs.notShown, 'bad'),
    ...told(count(null), glyphs.fact, 'quiet'),
  ];
  return all.slice(0, -1);
}

/** "12 kB". */
const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
