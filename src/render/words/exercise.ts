/** Every word about exercises. The exercises' own words are in exercises/. */
import type { Language } from '../../i18n/language.js';
import { type ExerciseWords, exerciseEn } from './en/exercise.js';
import { exerciseZh } from './zh/exercise.js';

export type { ExerciseWords };
export const exerciseWords: Readonly<Record<Language, ExerciseWords>> = { en: exerciseEn, zh: exerciseZh };
