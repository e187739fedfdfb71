/** Every word of `learn`, in every language. */
import type { Language } from '../../i18n/language.js';
import { type LearnWords, learnEn } from './en.js';
import { learnZh } from './zh.js';

export type { LearnWords };

export const learnWords: Readonly<Record<Language, LearnWords>> = { en: learnEn, zh: learnZh };
