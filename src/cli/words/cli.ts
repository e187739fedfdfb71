/** The words that no single command owns, in every language. */
import type { Language } from '../../i18n/language.js';
import { type CliWords, cliEn } from './cli-en.js';
import { cliZh } from './cli-zh.js';

export type { CliWords };

export const cliWords: Readonly<Record<Language, CliWords>> = { en: cliEn, zh: cliZh };
