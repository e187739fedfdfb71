/** The words of the course in English. */
import type { Translated } from '../../../i18n/language.js';
import { code, phrase } from '../../../i18n/phrase.js';

export const courseEn = {
  title: 'Lessons',
  program: 'The program',
  lookFor: 'What to look for',
  runWith: (command: string) => phrase`Run it: ${code(command)}`,
};

export type CourseWords = Translated<typeof courseEn>;
