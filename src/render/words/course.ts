/** The words around the list of lessons and a lesson's text: apart from the other views' words, because `list` has to be quick. */

import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import { courseWordsEn } from './course-en.js';
import { courseWordsZh } from './course-zh.js';

export interface CourseWords {
  readonly title: string;
  readonly program: string;
  readonly lookFor: string;
  runWith(command: string): Phrase;
}

export const courseWords: Readonly<Record<Language, CourseWords>> = {
  en: courseWordsEn,
  zh: courseWordsZh,
};
