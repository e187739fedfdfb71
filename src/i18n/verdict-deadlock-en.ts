/** The sentences about deadlocks in English. */
import { object, type Phrase, phrase, process } from './phrase.js';
import { nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { DeadlockVerdictData } from './verdict-deadlock-data.js';

const locks = (names: readonly string[]): Phrase =>
  phrase`${names.length > 1 ? 'locks' : 'lock'} ${nameList(names, 'en', object)}`;

export const deadlockVerdictEn: Pick<VerdictSentences, keyof DeadlockVerdictData> = {
  swap: ({ process: name, held, wanted }) =>
    phrase`Two events to swap: ${process(name)} took ${object(held)} and then asked for ${object(wanted)}. Had it asked for ${object(wanted)} first, as the process it waits for did, the circle could not have closed.`,
  'no-deadlock': ({ outcome, objects, acquires, processes }) => {
    switch (outcome) {
      case 'shown':
        return phrase`No deadlock: ${acquires} acquires of the ${locks(objects)} by ${processes === 1 ? '1 process' : `${processes} processes`}, everything was given back, and the run came to its end.`;
      case 'stuck':
        return phrase`Not shown: the ${locks(objects)} ${objects.length > 1 ? 'were' : 'was'} not given back, or somebody still waited.`;
      case 'unused':
        return phrase`Not shown: no process acquired a lock.`;
    }
  },
};
