/** The words of the course in English. */
import type { Translated } from '../../../i18n/language.js';
import { code, phrase } from '../../../i18n/phrase.js';

export const courseEn = {
  title: 'Lessons',
  program: 'The program',
  lookFor: 'What to look for',
  learnWith: (command: string) => phrase`Begin with the first: ${code(command)}`,
  learnOrMore: (command: string, more: string) =>
    phrase`Begin: ${code(command)}   What each is for: ${code(more)}`,
};

export type CourseWords = Translated<typeof courseEn>;
