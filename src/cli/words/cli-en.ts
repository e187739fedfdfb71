/** The words that no single command owns, and the type of them in any language. */
import type { Translated } from '../../i18n/language.js';
import { obstacleWords } from '../../render/words/obstacles.js';

const ISSUES = 'https://github.com/concur-lesson/concur-lesson/issues';

const number = (min: number, max: number, integer: boolean) =>
  `It must be a ${integer ? 'whole ' : ''}number from ${min} to ${max}.`;

export const cliEn = {
  about: 'Learn concurrency by watching real processes.',
  examples: 'Examples:',
  seeHelp: (command: string) => `See: ${command} --help`,
  exitCodes: `Exit codes:
  0  the lesson ran and showed what it is for; the exercise passed, the
     puzzle is solved
  1  it ran but did not show it, a process failed, an exercise, a puzzle or an
     exam was not passed, or the output could not be written
  2  wrong usage
  3  this system cannot run it`,
  help: 'Show help for a command',
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global options:',
    commands: 'Commands:',
    parameters: 'Lesson parameters:',
    /** "[options]" and "[command]" in usage lines. */
    someOptions: '[options]',
    someCommand: '[command]',
    /** After an option's description: what it may be, what it is by default. */
    choices: (list: string) => ` (${list})`,
    usually: (value: number) => ` (default: ${value})`,
    /** What an option means in which lessons. */
    meanings: (all: readonly { meaning: string; lessons: readonly string[] }[]) =>
      all.map(({ lessons, meaning }) => `${lessons.join(', ')}: ${meaning}`).join('; '),
  },
  /** Of every command; `yes` of those that ask before they take something away. */
  options: {
    version: 'Print the version',
    help: 'Show this help',
    lang: 'Language of texts and messages',
    color: 'No colours (NO_COLOR does the same)',
    ascii: 'Draw with ASCII characters only',
    yes: 'reset: do not ask',
  },
  failures: {
    unknownCommand: (typed: string, meant: string | null) =>
      `There is no command “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} \`concur-lesson --help\` shows all commands.`,
    targetAsCommand: (typed: string) => `“${typed}” is no command. To run it: concur-lesson run ${typed}`,
    unknownOption: (typed: string, meant: string | null) =>
      `There is no option ${typed}${meant ? `. Did you mean ${meant}?` : ' here.'}`,
    optionFirst: (option: string) =>
      `${option} comes after the command, as in: concur-lesson list ${option}${option === '--lang' ? ' en' : ''}`,
    missingValue: (option: string) => `${option} needs a value after it.`,
    invalidValue: (option: string, typed: string, expected: string) =>
      `${option} cannot be “${typed}”. ${expected}`,
    choices: (list: string) => `Choose one of: ${list}.`,
    tooManyArguments: (command: string) =>
      command === 'exercise'
        ? 'That is one word too many.'
        : command === 'run' || command === 'show'
          ? `One at a time: ${command} takes one lesson. Several after each other: concur-lesson compare lock-v1 lock-v2`
          : command === 'replay' || command === 'why'
            ? `${command} takes one run: its number, or the path of a log.`
            : command === 'completion'
              ? 'completion takes one shell.'
              : `${command} takes nothing but options.`,
    noTarget: (example: string) =>
      `Which lesson? \`concur-lesson list\` shows them; then, for example: ${example}`,
    number,
    output: (code: string) =>
      `The output could not be written (${code}${code === 'ENOSPC' ? ', no space left' : ''}), so this is the end. ` +
      'Make room, or write somewhere else.',
    noFolder: `${obstacleWords.en.folder.cause}. ${obstacleWords.en.folder.remedy}`,
    system: (reason: string) => `This system cannot run it: ${reason}.`,
    program: {
      NOT_FOUND: (message: string) =>
        `${message}. Check the path; a lesson is run by its name, as in \`concur-lesson run lock-v3\`.`,
      UNREADABLE: (message: string) => `${message}. Check its permissions.`,
      IS_A_FOLDER: (message: string) => `${message}. Name the program in it, as in main.ts.`,
      NOT_A_PROGRAM: (message: string) => `${message}.`,
    },
    syntax: (place: string, message: string) => `${place}: ${message}. Correct this line and run it again.`,
    topLevelAwait: (place: string) =>
      `${place}: await does not work outside a function here. Programs block instead of awaiting: call without await, or put it into an async main.`,
    unsupported: {
      namespace: (place: string) =>
        `${place}: a namespace does not work here: only its types are understood. Write its functions and constants at the top level of the file, or in a file of their own.`,
      decorator: (place: string) =>
        `${place}: decorators (@…) do not work here. Call the function instead: \`const work = timed(doWork)\`.`,
      using: (place: string) =>
        `${place}: this Node does not know \`using\`. Write \`const\`, and try { … } finally { … } around what follows.`,
    },
    bug: (stack: string) =>
      `This is a mistake of ours, not of yours:\n\n${stack}\n\nPlease report it: ${ISSUES}`,
  },
};

export type CliWords = Translated<typeof cliEn>;
