/** Words about progress: trouble with its file, its page, the start screen, settings. */
import type { Language } from '../../i18n/language.js';
import { type ProgressWords, progressEn } from './en/progress.js';
import { progressZh } from './zh/progress.js';

export type { ProgressWords };
export const progressWords: Readonly<Record<Language, ProgressWords>> = { en: progressEn, zh: progressZh };
