/** Every word about puzzles. The puzzles' own words are in puzzles/. */
import type { Language } from '../../i18n/language.js';
import { type PuzzleWords, puzzleEn } from './en/puzzle.js';
import { puzzleZh } from './zh/puzzle.js';

export type { PuzzleWords };
export const puzzleWords: Readonly<Record<Language, PuzzleWords>> = { en: puzzleEn, zh: puzzleZh };
