/**
 * The live view of a run with more processes than lanes: milestones and counts. The first time something is said or goes
 * wrong it has a line of its own; what is done again, and by many, is counted and told now and then, the later the more
 * seldom, so that a long run takes no more room than a short one.
 */
import type { Phrase } from '../../i18n/phrase.js';
import type { EventKind, TraceEvent } from '../../trace/events.js';
import { beside } from '../style/hang.js';
import { ink, type Line } from '../style/line.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padStart } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { createGroups } from './crowd-groups.js';
import { type Pen, styleOf } from './pen.js';

export interface Crowd {
  /** The lines that say what comes now; `lanes`: how many there were at most. */
  open(lanes: number): Line[];
  push(event: TraceEvent, telling: Phrase | null): Line[];
  /** From now on it has the width of this one. */
  fit(pen: Pen): void;
  finish(): Line[];
}

/** Seconds between two counts at least, and what part of the time so far. */
const MOMENT = 0.5;
const PART = 0.5;
/** Lines that milestones of the crowd, main not among them, take at most; then they are counted, too. */
const MOST_MILESTONES = 6;
/** Rows that counts, and what main has said, take at most at a time. */
const MOST_ROWS = 4;

/** What each process does by itself, and the kernel's samples, say little one by one. */
const UNTOLD: ReadonlySet<EventKind> = new Set(['sleep', 'wake', 'release', 'state', 'wait', 'look', 'pass']);
/** What is told the first time it happens. */
const MILESTONES: ReadonlySet<EventKind> = new Set(['print', 'output', 'fail', 'exit', 'kill', 'broken']);

export function createCrowd(first: Pen): Crowd {
  let { page, layout } = first;
  const words = renderWords[page.language].crowd;
  const groups = createGroups(page);
  let milestones = 0;
  let opened: number | null = null;
  let told = 0;
  let last = 0;

  function push(event: TraceEvent, telling: Phrase | null): Line[] {
    opened ??= event.t;
    const isDue = event.t - told >= Math.max(MOMENT, (event.t - opened) * PART);
    const before = isDue || event.kind === 'end' ? finish() : [];
    last = event.t;
    if (telling === null || isUntold(event)) return before;
    const isNew = groups.meets(event, telling);
    if (!isOwnLine(event, isNew)) {
      groups.add(event, telling);
      return before;
    }
    if (event.process !== MAIN && event.kind !== 'end') milestones += 1;
    // what main has said comes before what it says or does next
    const said = event.process === MAIN ? finish() : [];
    return [...before, ...said, ...line(event.t, inkPhrase(telling, page, styleOf(event)))];
  }

  function isOwnLine(event: TraceEvent, isNew: boolean): boolean {
    const { kind, process } = event;
    if (kind === 'end' || kind === 'standstill') return true;
    if (groups.isCommon(event)) return false;
    return isNew && MILESTONES.has(kind) && (process === MAIN || milestones < MOST_MILESTONES);
  }

  function finish(): Line[] {
    const counts = groups.take();
    if (counts.length === 0) return [];
    told = last;
    return counts.flatMap(({ text, style }) => line(last, [ink(text, style)], MOST_ROWS));
  }

  function line(t: number, text: Line, most = Number.POSITIVE_INFINITY): Line[] {
    const time = ink(`${padStart(momentText(t, layout.time - 1), layout.time - 1)} `, 'quiet');
    const rows = wrap(text, page.columns - layout.time - 1); // the last cell is for the mark of a cut
    const shown = rows.slice(0, most);
    if (rows.length > most) shown.push([...(shown.pop() ?? []), ink(page.glyphs.ellipsis, 'quiet')]);
    return beside([time], shown);
  }

  return {
    open: (lanes) => wrap(inkPhrase(words.begins(lanes), page, 'quiet'), page.columns),
    push,
    fit: (pen) => {
      ({ page, layout } = pen);
    },
    finish,
  };
}

const MAIN = 'main';

const isUntold = (event: TraceEvent): boolean =>
  UNTOLD.has(event.kind) || (event.kind === 'block' && event.on === 'join');
