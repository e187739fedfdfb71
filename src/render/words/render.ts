/** Every word of the views. */
import type { Language } from '../../i18n/language.js';
import { type RenderWords, renderEn } from './en/render.js';
import { renderZh } from './zh/render.js';

export type { RenderWords };
export const renderWords: Readonly<Record<Language, RenderWords>> = { en: renderEn, zh: renderZh };
