/** A place in a learner's program, "program.ts:12", as it stands behind words; nothing for ''. */
import { code, type Phrase } from '../i18n/phrase.js';

/** " (program.ts:12)". */
export const inPlace = (place: string): Phrase => (place === '' ? [] : [' (', code(place), ')']);

/** The same in Chinese. */
export const inPlaceZh = (place: string): Phrase => (place === '' ? [] : ['（', code(place), '）']);
