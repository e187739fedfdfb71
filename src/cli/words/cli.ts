/** Every word of the command line. One type for both languages: a missing key is a compile error. */

import type { Language } from '../../i18n/language.js';
import type { QuizOptionWords } from '../../quiz/words/quiz-options.js';
import { cliEn } from './cli-en.js';
import { cliZh } from './cli-zh.js';

/** A command's help: what it does in a line, and examples as [command, what it does]. */
export interface CommandHelp {
  readonly summary: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export interface CliWords {
  readonly about: string;
  readonly examples: string;
  readonly seeHelp: (command: string) => string;
  readonly exitCodes: string;
  readonly help: string;
  readonly headings: Readonly<{
    usage: string;
    arguments: string;
    options: string;
    globalOptions: string;
    commands: string;
    parameters: string;
    /** "[options]" and "[command]" in usage lines. */
    someOptions: string;
    someCommand: string;
    /** After an option's description: what it may be, what it is by default. */
    choices: (list: string) => string;
    usually: (value: number) => string;
    /** What an option means in which lessons. */
    meanings: (all: readonly { meaning: string; lessons: readonly string[] }[]) => string;
  }>;
  readonly commands: Readonly<
    Record<
      | 'list'
      | 'show'
      | 'run'
      | 'compare'
      | 'quiz'
      | 'exercise'
      | 'next'
      | 'progress'
      | 'settings'
      | 'doctor'
      | 'completion',
      CommandHelp
    >
  >;
  readonly arguments: Readonly<{
    lesson: string;
    target: string;
    lessons: string;
    topics: string;
    progress: string;
    what: string;
    setting: string;
    value: string;
    shell: string;
    action: string;
    exercise: string;
    place: string;
  }>;
  /** What may follow `concur-lesson exercise`. */
  readonly exerciseUsage: string;
  readonly options: Readonly<{
    version: string;
    help: string;
    lang: string;
    color: string;
    ascii: string;
    json: string;
    listJson: string;
    compareJson: string;
    doctorJson: string;
    code: string;
    text: string;
    speed: string;
    seed: string;
    timeout: string;
    view: string;
    repeat: string;
    progressJson: string;
    perturb: string;
    js: string;
    watch: string;
    runs: string;
    checkSeed: string;
    exerciseJson: string;
    all: string;
    showSolution: string;
    yes: string;
  }>;
  readonly quizOptions: QuizOptionWords;
  readonly pickLesson: string;
  readonly running: (label: string, done: number, of: number, seconds: number) => string;
  readonly interrupted: string;
  readonly outcome: Readonly<{
    timeout: (seconds: number) => string;
    failed: (process: string, error: string, where: string | null) => string;
    exited: (code: number) => string;
    signalled: (signal: string) => string;
    notShown: string;
    deadlock: string;
    notShownIn: (lesson: string, runs: number, of: number) => string;
    tooMany: (kept: number) => string;
  }>;
  readonly failures: Readonly<{
    unknownLesson: (typed: string, meant: string | null) => string;
    unknownCommand: (typed: string, meant: string | null) => string;
    targetAsCommand: (typed: string) => string;
    unknownOption: (typed: string, meant: string | null) => string;
    optionFirst: (option: string) => string;
    missingValue: (option: string) => string;
    invalidValue: (option: string, typed: string, expected: string) => string;
    choices: (list: string) => string;
    tooManyArguments: (command: string) => string;
    noTarget: (example: string) => string;
    notComparable: (lesson: string) => string;
    parameterOf: (parameter: string, lesson: string, its: readonly string[]) => string;
    parameterRange: (parameter: string, min: number, max: number, typed: number) => string;
    parameterInteger: (parameter: string, typed: number) => string;
    parameterForProgram: (parameter: string) => string;
    number: (min: number, max: number, integer: boolean) => string;
    output: (code: string) => string;
    system: (reason: string) => string;
    platform: (platform: string) => string;
    noRoom: (parameter: string, wanted: number, fit: number, limit: string) => string;
    program: Readonly<Record<'NOT_FOUND' | 'UNREADABLE' | 'NOT_A_PROGRAM', (message: string) => string>>;
    syntax: (place: string, message: string) => string;
    topLevelAwait: (place: string) => string;
    noMain: (file: string) => string;
    bug: (stack: string) => string;
  }>;
}

export const cliWords: Readonly<Record<Language, CliWords>> = { en: cliEn, zh: cliZh };
