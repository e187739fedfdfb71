/** Every word of `doctor`. */
import type { Language } from '../../i18n/language.js';
import { type DoctorWords, doctorEn } from './en/doctor.js';
import { doctorZh } from './zh/doctor.js';

export const doctorWords: Readonly<Record<Language, DoctorWords>> = { en: doctorEn, zh: doctorZh };
