/** Every word of the player; of single events only what they mean (meanings.ts). */
import type { Language } from '../../../i18n/language.js';
import { type PlayerWords, playerEn } from './en.js';
import { playerZh } from './zh.js';

export const playerWords: Readonly<Record<Language, PlayerWords>> = { en: playerEn, zh: playerZh };
