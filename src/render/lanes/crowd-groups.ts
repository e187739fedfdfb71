/** What many did: events that differ only by who did it and by numbers are counted together. */
import { type Phrase, wordsOfPhrase } from '../../i18n/phrase.js';
import type { TraceEvent } from '../../trace/events.js';
import type { Page } from '../style/page.js';
import type { Style } from '../style/style.js';
import { renderWords } from '../words/render.js';

export interface Groups {
  /** Whether it is the first of its group in this run; from now on it is not. */
  meets(event: TraceEvent, telling: Phrase): boolean;
  /** Whether it is one of what all do, and all is well. */
  isCommon(event: TraceEvent): boolean;
  add(event: TraceEvent, telling: Phrase): void;
  /** What has been counted since the last time, as texts, and begins anew. */
  take(): readonly { readonly text: string; readonly style: Style | undefined }[];
}

const COUNTED = ['spawn', 'start', 'block', 'acquire', 'put', 'get', 'timeout', 'exit', 'join'] as const;
type Counted = (typeof COUNTED)[number];

/** More of main's words are counted. */
const MOST_WORDS = 12;

export function createGroups({ language, unicode, glyphs }: Page): Groups {
  const words = renderWords[language].crowd;
  const gap = unicode ? '…' : '...';
  const quoted = (text: string) => `${glyphs.quote[0]}${text}${glyphs.quote[1]}`;
  const met = new Set<string>();
  const counts = new Map<string, { count: number; readonly kind: Counted | null; readonly shape: string }>();
  const said: string[] = [];
  let unsaid = 0;

  function meets(event: TraceEvent, telling: Phrase): boolean {
    const key = keyOf(event, telling);
    const isNew = !met.has(key);
    met.add(key);
    return isNew;
  }

  function add(event: TraceEvent, telling: Phrase): void {
    if (event.kind === 'print' && event.process === 'main') {
      if (said.length < MOST_WORDS) said.push(event.text);
      else unsaid += 1;
      return;
    }
    const key = keyOf(event, telling);
    const known = counts.get(key);
    if (known) known.count += 1;
    else
      counts.set(key, {
        count: 1,
        kind: countedKind(event),
        shape: isPrint(event) ? quoted(shapeOf(event, telling, gap)) : shapeOf(event, telling, gap),
      });
  }

  function take() {
    const between = unicode ? ' · ' : ', ';
    const told = [...counts.values()].map(({ count, kind, shape }) =>
      kind === null ? `${count}${unicode ? '×' : 'x'} ${shape}` : words.many[kind](count),
    );
    const main =
      said.length === 0 ? [] : [`main: ${said.join(between)}${unsaid > 0 ? words.more(unsaid) : ''}`];
    counts.clear();
    said.length = 0;
    unsaid = 0;
    const all = [];
    if (told.length > 0) all.push({ text: told.join(between), style: 'quiet' as const });
    for (const text of main) all.push({ text, style: undefined });
    return all;
  }

  return { meets, isCommon: (event) => countedKind(event) !== null, add, take };
}

/** The end of main, and of whoever ends badly, is no common one. */
function countedKind(event: TraceEvent): Counted | null {
  if (event.kind === 'exit') {
    const isWell = event.error === undefined && event.signal === null && event.code === 0;
    return isWell && event.process !== 'main' ? event.kind : null;
  }
  return isCounted(event.kind) ? event.kind : null;
}

const isCounted = (kind: string): kind is Counted => (COUNTED as readonly string[]).includes(kind);

const keyOf = (event: TraceEvent, telling: Phrase): string =>
  countedKind(event) ?? `${event.kind} ${event.process === 'main'} ${shapeOf(event, telling, '')}`;

/** The words without who it was, and without numbers: "… gets a phone". */
function shapeOf(event: TraceEvent, telling: Phrase, gap: string): string {
  const text = 'text' in event && typeof event.text === 'string' ? event.text : wordsOfPhrase(telling);
  const bare = event.process === 'main' ? text : text.replaceAll(event.process, gap);
  return bare.replace(/\d+/g, gap).replace(/\s+/g, ' ');
}

const isPrint = ({ kind }: TraceEvent): boolean => kind === 'print' || kind === 'output';
