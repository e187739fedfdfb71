/** The words around the list of lessons and a lesson's text: apart from the other views' words, because `list` has to be quick. */
import type { Language } from '../../i18n/language.js';
import { type CourseWords, courseEn } from './en/course.js';
import { courseZh } from './zh/course.js';

export const courseWords: Readonly<Record<Language, CourseWords>> = { en: courseEn, zh: courseZh };
