/** What the sentences of one language are put together from: times, lists of names, signals. */
import type { Language } from './language.js';
import { object, type Part, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList, nameOrder, signalMeaning, signalName } from './quantity.js';

/** The quantities of quantity.ts in one language; names are processes' unless told otherwise. */
function speechIn(language: Language) {
  return {
    /** Real seconds: "2.41 s". */
    seconds: (value: number): string => duration(value, language),
    /** "p1, p2 and p3". */
    list: (names: readonly string[], part: (name: string) => Part = process): Phrase =>
      nameList(names, language, part),
    /** "p2, p1, p3", where the order matters. */
    order: (names: readonly string[], part: (name: string) => Part = process): Phrase =>
      nameOrder(names, language, part),
    /** "lock printer". */
    lock: (name: string): Phrase => phrase`${LOCK[language]} ${object(name)}`,
    /** "signal 9 (SIGKILL)". */
    signal: (number: number): string => signalName(number, language),
    /** "somebody asked it to end (kill)"; null where it is not known. */
    signalMeaning: (number: number): string | null => signalMeaning(number, language),
  };
}

const LOCK: Readonly<Record<Language, string>> = { en: 'lock', zh: '锁' };

export const en = {
  ...speechIn('en'),
  /** "1 item", "3 items". */
  count: (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`,
};
export const zh = speechIn('zh');
