/**
 * The live view of a run with more processes than lanes: how many start, run, wait, hold and have ended, and one line
 * for what many of them did in a moment. What is printed and what goes wrong keeps a line of its own.
 */
import type { Phrase } from '../../i18n/phrase.js';
import type { TraceEvent } from '../../trace/events.js';
import type { ProcessNow } from '../../trace/moment.js';
import { beside } from '../style/hang.js';
import { blank, ink, type Line } from '../style/line.js';
import { inkPhrase } from '../style/phrase-ink.js';
import { padStart } from '../style/text.js';
import { momentText } from '../style/time-text.js';
import { wrap } from '../style/wrap.js';
import { renderWords } from '../words/render.js';
import { type Pen, styleOf } from './pen.js';

export interface Crowd {
  /** The lines that say what comes now; `lanes`: how many there were at most. */
  open(lanes: number): Line[];
  push(event: TraceEvent, telling: Phrase | null): Line[];
  finish(): Line[];
}

const GROUPED = ['spawn', 'start', 'block', 'acquire', 'exit', 'join'] as const;
type Kind = (typeof GROUPED)[number];

/** Seconds of the run that are told together, when nothing else is told meanwhile. */
const MOMENT = 0.5;
const CROWD_LINES_BETWEEN_HEADS = 20;
const COUNTS = ['starting', 'running', 'waiting', 'holding', 'ended'] as const;
const FIELD = 9;

export function createCrowd({ page, state, layout }: Pen): Crowd {
  const words = renderWords[page.language].crowd;
  const counted = page.columns >= 76;
  const left = layout.time + (counted ? COUNTS.length * FIELD : 0);
  const groups = new Map<Kind, number>();
  let since = 0;
  let last = 0;
  let linesSinceHeads = CROWD_LINES_BETWEEN_HEADS;

  function push(event: TraceEvent, telling: Phrase | null): Line[] {
    const lines = groups.size > 0 && event.t - since > MOMENT ? finish() : [];
    last = event.t;
    const kind = groupKind(event);
    if (kind !== null) gather(kind, event.t);
    else if (event.kind === 'end') lines.push(...finish());
    if (telling !== null && kind === null && ownLine(event)) {
      // The counts on this line say it as well.
      if (counted) groups.clear();
      lines.push(...line(event.t, inkPhrase(telling, page, styleOf(event))));
    }
    return lines;
  }

  function gather(kind: Kind, t: number): void {
    if (groups.size === 0) since = t;
    groups.set(kind, (groups.get(kind) ?? 0) + 1);
  }

  function finish(): Line[] {
    const told = GROUPED.flatMap((kind) => {
      const count = groups.get(kind);
      return count === undefined ? [] : [words.many[kind](count)];
    });
    groups.clear();
    return told.length === 0 ? [] : line(last, [ink(told.join(page.unicode ? ' · ' : ', '), 'quiet')]);
  }

  function line(t: number, text: Line): Line[] {
    const heads = linesSinceHeads >= CROWD_LINES_BETWEEN_HEADS && counted ? [headLine()] : [];
    linesSinceHeads = heads.length > 0 ? 0 : linesSinceHeads + 1;
    const time = ink(padStart(momentText(t, layout.time - 1), layout.time - 1), 'quiet');
    const head = [time, ...(counted ? countCells() : []), blank(counted ? 3 : 1)];
    return [...heads, ...beside(head, wrap(text, page.columns - left - 2))];
  }

  function headLine(): Line {
    const heads = COUNTS.map((name) => padStart(words.heads[name], FIELD)).join('');
    return [blank(layout.time - 1), ink(heads, 'quiet')];
  }

  function countCells(): Line {
    const counts = { starting: 0, running: 0, waiting: 0, holding: 0, ended: 0 };
    for (const process of state.places.keys()) {
      const { phase, holds } = state.moment.processes.get(process) as ProcessNow;
      if (phase === 'zombie' || phase === 'gone') counts.ended += 1;
      else if (phase === 'starting' || phase === 'waiting') counts[phase] += 1;
      else if (holds.size > 0) counts.holding += 1;
      else counts.running += 1;
    }
    return COUNTS.map((name) =>
      ink(padStart(String(counts[name]), FIELD), counts[name] === 0 ? 'quiet' : undefined),
    );
  }

  return {
    open: (lanes) => wrap(inkPhrase(words.begins(lanes), page, 'quiet'), page.columns),
    push,
    finish,
  };
}

/** Main waiting for the crowd, and whoever ends badly, are not part of it. */
function groupKind(event: TraceEvent): Kind | null {
  switch (event.kind) {
    case 'spawn':
    case 'start':
    case 'acquire':
    case 'join':
      return event.kind;
    case 'block':
      return event.on === 'join' ? null : event.kind;
    case 'exit':
      return event.error === undefined && event.signal === null && event.code === 0 ? 'exit' : null;
    default:
      return null;
  }
}

/** In a crowd the sleeps and releases of each and the kernel's samples say little one by one. */
const ownLine = (event: TraceEvent): boolean =>
  event.kind !== 'sleep' &&
  event.kind !== 'release' &&
  event.kind !== 'state' &&
  !(event.kind === 'block' && event.on === 'join');
