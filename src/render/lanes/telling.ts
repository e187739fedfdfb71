/** What is said about one event. */
import type { Phrase } from '../../i18n/phrase.js';

/** How loud a sentence is: what was printed stands out, bookkeeping steps back. */
export type Tone = 'said' | 'plain' | 'quiet' | 'kernel';

export interface Telling {
  readonly phrase: Phrase;
  readonly tone: Tone;
}
