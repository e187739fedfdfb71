/** Every word of the step screen; what a process is about to do is in ../operations. */
import type { Language } from '../../../i18n/language.js';
import { type StepWords, stepEn } from './en.js';
import { stepZh } from './zh.js';

export const stepScreenWords: Readonly<Record<Language, StepWords>> = { en: stepEn, zh: stepZh };
