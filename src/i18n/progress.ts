/** Words about progress: trouble with its file, the command, the start screen. A missing key is a compile error. */
import type { Language } from './language.js';
import { progressEn } from './progress-en.js';
import { progressZh } from './progress-zh.js';

export interface ProgressWords {
  readonly trouble: Readonly<{
    corrupt: (path: string, aside: string) => string;
    newer: (path: string) => string;
    notSaved: (path: string, code: string) => string;
    busy: (path: string) => string;
    unlocked: (path: string) => string;
    noHome: string;
  }>;
}

export const progressWords: Readonly<Record<Language, ProgressWords>> = { en: progressEn, zh: progressZh };
