/** The events as plain lines, for anything that is not a terminal: one line an event, always the same columns. */
import type { EventKind, TraceEvent } from '../../trace/events.js';
import { toText } from '../style/ansi.js';
import { beside } from '../style/hang.js';
import { ink, type Line } from '../style/line.js';
import { createPage } from '../style/page.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padEnd, padStart, tameName, widthOf } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import type { View } from '../style/view.js';
import { wrap } from '../style/wrap.js';
import { createTeller } from './event-words.js';
import type { LiveView } from './lanes.js';
import { applyEvent, createLiveState } from './live-state.js';
import { hasShared, sharedLine } from './shared-state.js';

const TIME = 9;
const NAME = 8;
const KIND = 8;
/** Cells of the shared state behind the words: enough for several locks. */
const SHARED = 48;

/**
 * Time, process, kind of event (the log's own word), what happened, and in brackets how the shared things stand now.
 * With columns: Infinity every event stays on one line; else long ones go on under the words.
 */
export function createPlain(view: View): LiveView {
  const state = createLiveState();
  const page = createPage(view, (name) => state.places.get(name) ?? null);
  const tell = createTeller(view.language, true);

  function push(event: TraceEvent): string {
    const telling = tell(event, state.moment);
    applyEvent(state, event);
    if (telling === null) return '';
    const shared =
      changesShared(event) && hasShared(state.moment) ? sharedLine(state.moment, SHARED, page) : [];
    const tail = shared.length === 0 ? [] : [ink('  ['), ...shared, ink(']')];
    return toText(eventLines(event, [...inkPhrase(telling, page), ...tail], view.columns), view);
  }

  return { push, finish: () => '' };
}

function eventLines(event: TraceEvent, text: Line, columns: number): Line[] {
  const left = leftColumns(event, columns);
  return beside([ink(left)], wrap(oneLine(text, columns), columns - widthOf(left)));
}

/** Narrow places lose the kind first, then the process, which the words name as well. */
function leftColumns(event: TraceEvent, columns: number): string {
  const time = padStart(`${event.t.toFixed(4)}s`, TIME);
  if (columns < 30) return `${padStart(momentText(event.t, 5), 5)} `;
  if (columns < 50) return `${time} `;
  const name = `${time}  ${padEnd(tameName(event.process), NAME)} `;
  return columns < 70 ? name : `${name} ${padEnd(event.kind, KIND)}  `;
}

/** A line break inside a print would break the one-line rule where lines are not wrapped anyway. */
const oneLine = (text: Line, columns: number): Line =>
  Number.isFinite(columns)
    ? text
    : text.map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', '\\n') }));

/** What an event does to an object shows there, except after these. */
const UNSHOWN: readonly EventKind[] = ['wait', 'pass', 'look', 'eof', 'broken', 'close', 'done', 'read'];

const changesShared = (event: TraceEvent): boolean =>
  event.kind === 'var' || ('object' in event && !UNSHOWN.includes(event.kind));
