/** What the sentences of one language are put together from: times, lists of names, signals. */
import type { Language } from './language.js';
import { type Part, type Phrase, process } from './phrase.js';
import { duration, nameList, nameOrder, signalName } from './quantity.js';

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
    /** "signal 9 (SIGKILL)". */
    signal: (number: number): string => signalName(number, language),
  };
}

export const en = speechIn('en');
export const zh = speechIn('zh');
