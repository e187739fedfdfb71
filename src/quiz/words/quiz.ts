/** Every word of the quiz, in every language. */
import type { Language } from '../../i18n/language.js';
import { type QuizWords, quizEn } from './quiz-en.js';
import { quizZh } from './quiz-zh.js';

export type { QuizWords };

export const quizWords: Readonly<Record<Language, QuizWords>> = { en: quizEn, zh: quizZh };
