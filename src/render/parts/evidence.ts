/** Events that prove something, in words. */
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import { advance, createMoment } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { tellEvent } from '../lanes/event-words.js';

/** An event of the evidence, with the moment it happened, in seconds of the run. */
export interface Proof {
  readonly t: number;
  readonly phrase: Phrase;
}

/** The events of these `seq`s that there is something to say of, told as they were at their moment: one pass over the log. */
export function tellEvidence(
  seqs: Iterable<number>,
  { events }: Timeline,
  language: Language,
): ReadonlyMap<number, Proof> {
  const wanted = new Set(seqs);
  const proofs = new Map<number, Proof>();
  if (wanted.size === 0) return proofs;
  const moment = createMoment();
  for (const event of events) {
    if (wanted.has(event.seq)) {
      const telling = tellEvent(event, moment, language);
      if (telling !== null) proofs.set(event.seq, { t: event.t, phrase: telling });
    }
    advance(moment, event);
  }
  return proofs;
}
