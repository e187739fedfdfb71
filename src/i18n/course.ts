/** The words around the list of lessons and a lesson's text: apart from the other views' words, because `list` has to be quick. */
import { courseWordsEn } from './course-en.js';
import { courseWordsZh } from './course-zh.js';
import type { Language } from './language.js';
import type { Phrase } from './phrase.js';

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
