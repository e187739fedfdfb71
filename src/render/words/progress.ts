/** Words about progress: trouble with its file, its page, the start screen, settings. A missing key is a compile error. */
import type { Language } from '../../i18n/language.js';
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
  readonly menu: Readonly<{
    /** Which keys a menu obeys. */
    keys: string;
    keysAscii: string;
    back: string;
  }>;
  readonly start: Readonly<{
    title: string;
    /** For who is here for the first time. */
    welcome: string;
    what: string;
    /** `lesson`: its number and title. */
    begin: (lesson: string) => string;
    goOn: (lesson: string) => string;
    run: string;
    quiz: string;
    quizOn: (lesson: string, count: number) => string;
    exercise: string;
    progress: string;
    settings: string;
    quit: string;
    /** Which command an entry is. */
    command: (command: string) => string;
    bye: string;
  }>;
  readonly course: Readonly<{
    done: (done: number, of: number) => string;
    runs: (runs: number) => string;
    allDone: string;
    /** Why the next lesson is what to try next. */
    nextWhy: (number: number, of: number, title: string) => string;
  }>;
  readonly page: Readonly<{
    title: string;
    questions: string;
    /** Below the counts: what a box is. */
    boxes: string;
    noQuestions: string;
    exercises: string;
    passed: string;
    checks: (checks: number) => string;
    hints: (hints: number) => string;
    goOn: string;
  }>;
  readonly transfer: Readonly<{
    exported: (file: string) => string;
    imported: (file: string) => string;
    reset: string;
    resetLesson: (lesson: string) => string;
    askReset: string;
    askResetLesson: (lesson: string) => string;
    kept: string;
  }>;
  readonly settings: Readonly<{
    which: string;
    language: string;
    speed: string;
    auto: string;
    languages: Readonly<Record<Language, string>>;
    times: (speed: number) => string;
    /** A value, and what it means. */
    with: (value: string, note: string) => string;
    set: (setting: string, value: string) => string;
    how: string;
  }>;
  readonly failures: Readonly<{
    action: (typed: string, meant: string | null) => string;
    extra: string;
    resetUnasked: (command: string) => string;
    importWhich: string;
    notImportable: (file: string, reason: 'missing' | 'unreadable' | 'corrupt' | 'newer') => string;
    notExported: (file: string, reason: string) => string;
    notSaved: string;
    setting: (typed: string) => string;
    settingValue: (setting: 'language' | 'speed', typed: string | null) => string;
  }>;
}

export const progressWords: Readonly<Record<Language, ProgressWords>> = { en: progressEn, zh: progressZh };
