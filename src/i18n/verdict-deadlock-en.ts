/** The sentences about deadlocks in English. */
import { object, phrase, process } from './phrase.js';
import type { VerdictSentences } from './verdict-data.js';
import type { DeadlockVerdictData } from './verdict-deadlock-data.js';

export const deadlockVerdictEn: Pick<VerdictSentences, keyof DeadlockVerdictData> = {
  swap: ({ process: name, held, wanted }) =>
    phrase`Two events to swap: ${process(name)} took ${object(held)} and then asked for ${object(wanted)}. Had it asked for ${object(wanted)} first, as the process it waits for did, the circle could not have closed.`,
};
