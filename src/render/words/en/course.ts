/** The words of the course in English. */

import { code, phrase } from '../../../i18n/phrase.js';
import type { Translation } from '../../../i18n/translation.js';

export const courseEn = {
  title: 'Lessons',
  program: 'The program',
  lookFor: 'What to look for',
  runWith: (command: string) => phrase`Run it: ${code(command)}`,
};

export type CourseWords = Translation<typeof courseEn>;
