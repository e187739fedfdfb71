/** Words about the runs that are kept, and about the evidence in them. */
import type { Language } from '../../i18n/language.js';
import { type KeptWords, keptEn } from './en/kept.js';
import { keptZh } from './zh/kept.js';

export const keptWords: Readonly<Record<Language, KeptWords>> = { en: keptEn, zh: keptZh };
