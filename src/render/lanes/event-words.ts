/** Events to sentences: what the live views and the verdict's evidence say about each. */
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import type { EventKind, EventOf, TraceEvent } from '../../trace/events.js';
import type { Moment } from '../../trace/moment.js';
import { mayBeBroken } from '../../verdict/locks/standing-circles.js';
import { createWaitFor } from '../../verdict/locks/wait-for.js';
import { messageSentences } from '../words/events/messages.js';
import { closesCircle, objectSentences } from '../words/events/objects.js';
import { processSentences } from '../words/events/processes.js';
import type { EventSentences, LocalizedPhrase } from '../words/events/sentence.js';
import { standstillSentences } from '../words/events/standstill.js';
import { valueSentences } from '../words/events/values.js';
import { createKernelNotices } from './kernel-notice.js';

/** A kind without a sentence does not compile. */
const SENTENCES: EventSentences = {
  ...processSentences,
  ...objectSentences,
  ...messageSentences,
  ...standstillSentences,
  ...valueSentences,
};

/** What follows from ending a run. */
const DUE_TO_STOP: ReadonlySet<EventKind> = new Set(['stop', 'exit', 'state']);

/** @returns null for an event that is not worth a line */
export type TellEvent = (event: TraceEvent, before: Moment) => Phrase | null;

/**
 * @param every true tells also the small steps (asks for a lock, wakes up) that lifelines show by themselves, and the ends of
 * those who are ended with a run that is stopped, which its end tells in one line
 * @returns a function to be called once per event, in order: what the kernel says is told once, not at each sample
 */
export function createTeller(language: Language, every: boolean): TellEvent {
  const kernelNotice = createKernelNotices(language);
  const ended = new Set<string>();
  const failed = new Set<string>();
  const graph = createWaitFor();
  let stopped = false;
  return (event, before) => {
    const circle = graph.add(event);
    if (event.kind === 'stop') stopped = true;
    if (!every && stopped && DUE_TO_STOP.has(event.kind)) return null;
    if (event.kind === 'state') return kernelNotice(event, before);
    if (event.kind === 'exit') {
      if (ended.has(event.process)) return null;
      ended.add(event.process);
    }
    if (!every && (event.kind === 'wait' || event.kind === 'wake')) return null;
    if (event.kind === 'fail') failed.add(event.process);
    const telling = tellEvent(failed.has(event.process) ? withoutError(event) : event, before, language);
    if (telling === null || circle === null || circle.length < 2) return telling;
    if (mayBeBroken(circle, graph.moment)) return telling;
    return [...telling, ...closesCircle(circle.map(({ process }) => process))[language]];
  };
}

/** What it failed with has been told. */
function withoutError(event: TraceEvent): TraceEvent {
  if (event.kind !== 'exit') return event;
  const { error: _, ...exit } = event;
  return exit;
}

type Untold = EventOf<'verdict' | 'program' | 'point' | 'steer'>;

const SILENT: ReadonlySet<EventKind> = new Set<Untold['kind']>(['verdict', 'program', 'point', 'steer']);

const isUntold = (event: TraceEvent): event is Untold => SILENT.has(event.kind);

/** One event in words, whatever was told before. Null for `verdict`, `program`, those of a steered run, and for what the kernel says that is not worth telling. */
export function tellEvent(event: TraceEvent, before: Moment, language: Language): Phrase | null {
  if (isUntold(event)) return null;
  if (event.kind === 'state') return createKernelNotices(language)(event, before);
  // The one cast: a sentence found by an event's kind takes events of that kind, which TypeScript cannot follow.
  const say = SENTENCES[event.kind] as (event: TraceEvent, before: Moment) => LocalizedPhrase;
  return say(event, before)[language];
}
