/** Every word of `doctor`. */

import type { Language } from '../../i18n/language.js';
import type { CheckId, DoctorData, Status } from '../../os/examination.js';
import { doctorEn } from './doctor-en.js';
import { doctorZh } from './doctor-zh.js';

export interface CheckWords<Data> {
  readonly name: string;
  /** What was found. */
  readonly tell: (data: Data) => string;
  /** What to do; told where the check is not ok. */
  readonly advise: (data: Data) => string;
}

export interface DoctorWords {
  readonly title: string;
  readonly groups: Readonly<Record<'run' | 'see' | 'terminal', string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly checks: { readonly [Id in CheckId]: CheckWords<DoctorData[Id]> };
  readonly summary: (missing: number, limited: number) => string;
  readonly working: string;
}

export const doctorWords: Readonly<Record<Language, DoctorWords>> = { en: doctorEn, zh: doctorZh };
