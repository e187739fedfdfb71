/** One event as the rows of the live view: time, lifelines, words, and how the shared things stand. */
import type { Phrase } from '../../i18n/phrase.js';
import type { TraceEvent } from '../../trace/events.js';
import { blank, ink, type Line, lineWidth, padLine, textOf } from '../style/line.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padStart, widthOf } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { type Pen, styleOf } from './pen.js';
import { hasShared, sharedLine } from './shared-state.js';

export type DrawRows = (event: TraceEvent, telling: Phrase, pen: Pen) => Line[];

/** Cells of words beside which the shared state stands, at most. */
const WORDS = 58;
/** Cells of it where it has no column of its own. */
const LOOSE = 24;

/** Draws one event after the other: the shared state that was shown last need not be shown again. */
export function createRows(): DrawRows {
  let shown = '';

  return (event, telling, pen) => {
    const { page, layout, graph, state } = pen;
    const phrase = inkPhrase(telling, page, styleOf(event));
    if (event.kind === 'run') return [...wrap(phrase, page.columns), ...legendFor(pen)];
    const left = layout.time + (graph === null ? 0 : lineWidth(graph.draw(state)) + 1);
    const all = page.columns - left;
    const column = layout.shared > 0 ? Math.min(WORDS, all - layout.shared - 2) : 0;
    const isShown = graph !== null && hasShared(state.moment) && event.kind !== 'end';
    const shared = isShown ? sharedLine(state.moment, layout.shared || Math.min(LOOSE, all), page) : [];
    const isNews = textOf(shared) !== shown;
    if (shared.length > 0) shown = textOf(shared);
    const rows = beside(phrase, shared, { all, column, isNews });
    return rows.map((row, index): Line => [...leftOf(event, pen, index === 0), ...row]);
  };
}

/** `column`: cells of words before the shared state's column, 0 where it has none; `isNews`: it has not been shown so. */
interface Places {
  readonly all: number;
  readonly column: number;
  readonly isNews: boolean;
}

/** Words in one row where they fit, and the shared state where there is room, or it is news. */
function beside(words: Line, shared: Line, { all, column, isNews }: Places): Line[] {
  const width = lineWidth(words);
  const mayStand = shared.length > 0 && (column > 0 || isNews);
  if (!mayStand) return wrap(words, all);
  // in a wide terminal it stays within sight of the words
  const at = Math.max(width, column);
  if (isOneRow(words) && at + 2 + lineWidth(shared) <= all) return [[...padLine(words, at + 2), ...shared]];
  if (!isNews) return wrap(words, all);
  if (column === 0) return [...wrap(words, all), shared];
  const [first = [], ...rest] = wrap(words, column);
  return [[...padLine(first, column + 2), ...shared], ...rest];
}

/** What the marks mean, in one row; nothing where there are no lanes, or too many. */
function legendFor({ page, graph, layout, expected }: Pen): Line[] {
  const { legend } = renderWords[page.language];
  const names = Object.keys(legend) as (keyof typeof legend)[];
  const text = names.map((name) => `${page.glyphs.mark[name]} ${legend[name]}`).join('  ');
  if (graph === null || expected > layout.most || widthOf(text) > page.columns) return [];
  return [[ink(text, 'quiet')]];
}

const isOneRow = (words: Line): boolean => !textOf(words).includes('\n');

function leftOf(event: TraceEvent, { layout, graph, state }: Pen, isFirst: boolean): Line {
  const lifelines = graph === null ? [] : [...graph.draw(state, isFirst ? event : undefined), ink(' ')];
  if (!isFirst) return [blank(layout.time), ...lifelines];
  const time = ink(padStart(momentText(event.t, layout.time - 1), layout.time - 1), 'quiet');
  return [time, blank(1), ...lifelines];
}
