/** The words of the course in English. */
import type { CourseWords } from './course.js';
import { code, phrase } from './phrase.js';

export const courseWordsEn: CourseWords = {
  title: 'Lessons',
  program: 'The program',
  lookFor: 'What to look for',
  runWith: (command) => phrase`Run it: ${code(command)}`,
};
