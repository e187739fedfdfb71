/** What is said of events: a sentence for each kind, in both languages. */
import type { Language } from '../../../i18n/language.js';
import type { Phrase } from '../../../i18n/phrase.js';
import type { EventKind, EventOf } from '../../../trace/events.js';
import type { Moment } from '../../../trace/moment.js';

export type LocalizedPhrase = Readonly<Record<Language, Phrase>>;

/**
 * The kernel's samples have several sentences (kernel.ts), or none; verdict and program have pages of their own; where a process has stopped is
 * told by what it does next.
 */
type Untold = 'state' | 'verdict' | 'program' | 'point' | 'steer';

/** `before`: the moment that stands before the event, for what the event itself does not tell. */
export type EventSentences = {
  readonly [Kind in Exclude<EventKind, Untold>]: (event: EventOf<Kind>, before: Moment) => LocalizedPhrase;
};
