/** The words of the course in English. */

import { code, phrase } from '../../i18n/phrase.js';
import type { CourseWords } from './course.js';

export const courseWordsEn: CourseWords = {
  title: 'Lessons',
  program: 'The program',
  lookFor: 'What to look for',
  runWith: (command) => phrase`Run it: ${code(command)}`,
};
