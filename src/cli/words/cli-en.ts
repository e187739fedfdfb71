import { quizOptionWords } from '../../quiz/words/quiz-options.js';
import type { CliWords } from './cli.js';

const ISSUES = 'https://github.com/concur-lesson/concur-lesson/issues';

const number = (min: number, max: number, integer: boolean) =>
  `It must be a ${integer ? 'whole ' : ''}number from ${min} to ${max}.`;

export const cliEn: CliWords = {
  about: 'Learn concurrency by watching real processes.',
  examples: 'Examples:',
  seeHelp: (command) => `See: ${command} --help`,
  exitCodes: `Exit codes:
  0  the lesson ran and showed what it is for; the exercise passed
  1  it ran but did not show it, a process failed, an exercise or an exam was not passed,
     or the output could not be written
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
    someOptions: '[options]',
    someCommand: '[command]',
    choices: (list) => ` (${list})`,
    usually: (value) => ` (default: ${value})`,
    meanings: (all) => all.map(({ lessons, meaning }) => `${lessons.join(', ')}: ${meaning}`).join('; '),
  },
  commands: {
    list: {
      summary: 'List the lessons of the course',
      examples: [['concur-lesson list', 'the course, in order']],
    },
    show: {
      summary: 'Read a lesson: its text and its program',
      examples: [
        ['concur-lesson show lock-v3', 'text and program'],
        ['concur-lesson show lock-v3 --code > mine.ts', 'take the program as a start for your own'],
      ],
    },
    run: {
      summary: 'Run a lesson, or a program of your own, as real processes',
      examples: [
        ['concur-lesson run lock-v3', 'three students, one printer, one lock'],
        ['concur-lesson run lock-v3 --processes 8 --speed 4', 'more students, four times as fast'],
        ['concur-lesson run lock-v3 --view chart', 'only the chart and the verdict'],
        ['concur-lesson run lock-v3 --json > run.ndjson', 'the event log, one JSON object a line'],
        ['concur-lesson run ./my-program.ts', 'any file that exports main and imports concur-lesson/mp'],
      ],
    },
    compare: {
      summary: 'Run lessons one after the other and compare them',
      examples: [
        ['concur-lesson compare lock-v1 lock-v2 lock-v3', 'three charts to one scale, and a table'],
        ['concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10', 'which orders occur in 20 runs'],
      ],
    },
    quiz: {
      summary: 'Answer questions on the course; some are decided by a real run',
      examples: [
        ['concur-lesson quiz', 'ten questions, what you got wrong before comes first'],
        [
          'concur-lesson quiz mutex deadlock --count 5',
          'five questions on two topics; names of lessons work, too',
        ],
        ['concur-lesson quiz --review', 'only what is due'],
        ['concur-lesson quiz --exam', 'twenty questions, exit code 1 below 80 %'],
        ['concur-lesson quiz --list', 'the topics'],
      ],
    },
    next: {
      summary: 'Go on with the course: run the next lesson',
      examples: [['concur-lesson next', 'the first lesson that is not done yet']],
    },
    progress: {
      summary: 'See how far you are; export, import or reset it',
      examples: [
        ['concur-lesson progress', 'lessons, questions, exercises'],
        ['concur-lesson progress export progress.json', 'take it along'],
        ['concur-lesson progress import progress.json', 'add it to what is here'],
        ['concur-lesson progress reset zombie', 'this lesson was never run'],
      ],
    },
    settings: {
      summary: 'Set the language and the speed for every command',
      examples: [
        ['concur-lesson settings language zh', 'Chinese, unless --lang says otherwise'],
        ['concur-lesson settings speed 2', 'twice as fast, unless --speed says otherwise'],
      ],
    },
    exercise: {
      summary: 'Write a program of your own and have it judged by what it really does',
      examples: [
        ['concur-lesson exercise list', 'the exercises, and which ones you have passed'],
        ['concur-lesson exercise start printer-lock', 'writes ./printer-lock.ts, to begin with'],
        ['concur-lesson exercise check printer-lock --watch', 'checks it again whenever you save'],
        ['concur-lesson exercise hint printer-lock', 'a hint; the next one says more'],
        ['concur-lesson exercise solution printer-lock --show', 'a solution'],
        ['concur-lesson exercise reset printer-lock --yes', 'the starter again; yours is kept aside'],
      ],
    },
    doctor: {
      summary: 'Check what this system can show, and what to do about what it cannot',
      examples: [['concur-lesson doctor', 'every check, one after the other: takes a few seconds']],
    },
    completion: {
      summary: 'Print the script that lets your shell complete commands with Tab',
      examples: [
        ['source <(concur-lesson completion bash)', 'try it in this bash'],
        [
          'concur-lesson completion bash > ~/.concur-lesson-completion.bash',
          'keep it: then add `source ~/.concur-lesson-completion.bash` to ~/.bashrc',
        ],
        [
          'mkdir -p ~/.zfunc && concur-lesson completion zsh > ~/.zfunc/_concur-lesson',
          'keep it: then add `fpath+=(~/.zfunc); autoload -Uz compinit; compinit` to ~/.zshrc',
        ],
        [
          'concur-lesson completion fish > ~/.config/fish/completions/concur-lesson.fish',
          'keep it: fish finds it there by itself',
        ],
      ],
    },
  },
  arguments: {
    lesson: 'a lesson, as `concur-lesson list` names it',
    target: 'a lesson, or the path of a program (.ts, .js, .mjs)',
    lessons: 'lessons to compare',
    topics: 'topics, as `concur-lesson quiz --list` names them, or lessons; all if there are none',
    progress: 'export, import or reset; without it, progress is shown',
    what: 'the file to export to or import from; the lesson to reset',
    setting: 'language or speed',
    value: 'language: en, zh or auto; speed: lesson seconds per real second',
    action: 'list, start, check, hint, solution or reset',
    exercise: 'an exercise, as `concur-lesson exercise list` names it',
    place: 'start: the folder to write to; check, reset: your file',
    shell: 'the shell you use',
  },
  exerciseUsage:
    'list | start <name> [folder] | check <name> [file] | hint <name> | solution <name> | reset <name> [file]',
  options: {
    version: 'Print the version',
    help: 'Show this help',
    lang: 'Language of texts and messages',
    color: 'No colours (NO_COLOR does the same)',
    ascii: 'Draw with ASCII characters only',
    json: 'Print the event log as NDJSON, and nothing else',
    listJson: 'Print the course as JSON',
    doctorJson: 'Print the findings as JSON, and nothing else',
    compareJson: 'Print the figures as JSON, and nothing else',
    code: 'Only the program, exactly as it runs',
    text: 'Only the text',
    speed: 'Lesson seconds per real second: 2 is twice as fast',
    seed: 'Seed of the random durations, to repeat them (the kernel’s schedule does not repeat)',
    timeout: 'End the run after so many real seconds',
    view: 'lanes: live timeline; plain: one line an event; chart: only the end',
    repeat: 'Run each lesson so often and count the orders',
    progressJson: 'Print the progress as JSON, and nothing else',
    perturb: 'Perturb the schedule: small random pauses before and after the calls where processes meet',
    js: 'start: write JavaScript instead of TypeScript',
    watch: 'check: check again whenever the file is saved',
    runs: 'check: how many runs, if it shall not be the usual number',
    checkSeed: 'check: seed of the first run; the others count on from it',
    exerciseJson: 'list, check: print the result as JSON, and nothing else',
    all: 'hint: all hints at once',
    showSolution: 'solution: show it before you have passed, too',
    yes: 'reset: do not ask',
  },
  quizOptions: quizOptionWords.en,
  pickLesson: 'Which lesson?',
  running: (label, done, of, seconds) =>
    `${label} is running${of > 1 ? ` (run ${done} of ${of})` : ''}, ${seconds.toFixed(0)} s`,
  interrupted: 'Interrupted: every process of the run has been ended. This is how far it came.',
  outcome: {
    timeout: (seconds) =>
      `Ended after ${seconds} s (--timeout). If the program needs longer, give it more: --timeout ${seconds * 2}. ` +
      'If it should have been over, look at the chart: what was each process waiting for?',
    failed: (process, error, where) => `${process} failed: ${error}${where ? ` (${where})` : ''}`,
    exited: (code) => `ended with exit code ${code}`,
    signalled: (signal) => `was killed by ${signal}`,
    deadlock:
      'The run was ended: no process could go on. They would wait for each other for ever (Python would hang here).',
    notShown: 'This run did not show what the lesson is for. Try it again, or with its default parameters.',
    notShownIn: (lesson, runs, of) =>
      `${of === 1 ? 'The run' : `${runs} of ${of} runs`} of ${lesson} did not show what the lesson is for: see \`concur-lesson run ${lesson}\`.`,
    tooMany: (kept) => `The log is long: views and verdict are made from its first ${kept} events.`,
  },
  failures: {
    unknownLesson: (typed, meant) =>
      `There is no lesson “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} ` +
      '`concur-lesson list` shows all lessons; the path of a program contains a / or ends in .ts, .js or .mjs.',
    unknownCommand: (typed, meant) =>
      `There is no command “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} \`concur-lesson --help\` shows all commands.`,
    targetAsCommand: (typed) => `“${typed}” is no command. To run it: concur-lesson run ${typed}`,
    unknownOption: (typed, meant) =>
      `There is no option ${typed}${meant ? `. Did you mean ${meant}?` : ' here.'}`,
    optionFirst: (option) =>
      `${option} comes after the command, as in: concur-lesson list ${option}${option === '--lang' ? ' en' : ''}`,
    missingValue: (option) => `${option} needs a value after it.`,
    invalidValue: (option, typed, expected) => `${option} cannot be “${typed}”. ${expected}`,
    choices: (list) => `Choose one of: ${list}.`,
    tooManyArguments: (command) =>
      command === 'exercise'
        ? 'That is one word too many.'
        : command === 'run' || command === 'show'
          ? `One at a time: ${command} takes one lesson. Several after each other: concur-lesson compare lock-v1 lock-v2`
          : command === 'completion'
            ? 'completion takes one shell.'
            : `${command} takes nothing but options.`,
    noTarget: (example) => `Which lesson? \`concur-lesson list\` shows them; then, for example: ${example}`,
    notComparable: (lesson) =>
      `${lesson} has no activity to compare. Choose lessons such as lock-v1, lock-v2 and lock-v3.`,
    parameterOf: (parameter, lesson, its) =>
      `${lesson} has no parameter --${parameter}. ${its.length > 0 ? `It has: ${its.map((name) => `--${name}`).join(', ')}.` : 'It has none.'}`,
    parameterRange: (parameter, min, max, typed) =>
      `--${parameter} must be from ${min} to ${max}; it was ${typed}.`,
    parameterInteger: (parameter, typed) => `--${parameter} must be a whole number; it was ${typed}.`,
    parameterForProgram: (parameter) =>
      `--${parameter} is a parameter of lessons. A program of your own gets none: write the number into it.`,
    number,
    output: (code) =>
      code === 'EPIPE'
        ? 'Nobody reads the output any more, so this is the end. To keep all of it, write it to a file: … > run.txt'
        : `The output could not be written (${code}${code === 'ENOSPC' ? ', no space left' : ''}), so this is the end. ` +
          'Make room, or write somewhere else.',
    system: (reason) => `This system cannot run it: ${reason}.`,
    noRoom: (parameter, wanted, fit, limit) =>
      `--${parameter} ${wanted} is more than this system has room for: the limit is ${limit}, and it leaves room for ${fit} now. ` +
      (fit > 0 ? `Try --${parameter} ${fit}, or make room there.` : 'Make room there.'),
    platform: (platform) =>
      `concur-lesson needs Linux or macOS, this is ${platform}. On Windows, use WSL: https://learn.microsoft.com/windows/wsl/install`,
    program: {
      NOT_FOUND: (message) =>
        `${message}. Check the path; a lesson is run by its name, as in \`concur-lesson run lock-v3\`.`,
      UNREADABLE: (message) => `${message}. Check its permissions.`,
      NOT_A_PROGRAM: (message) => `${message}.`,
    },
    syntax: (place, message) => `${place}: ${message}. Correct this line and run it again.`,
    topLevelAwait: (place) =>
      `${place}: await does not work outside a function here. Programs block instead of awaiting: call without await, or put it into an async main.`,
    noMain: (file) =>
      `${file} exports no function main. Add \`export function main() { … }\`: it is where the run begins.`,
    bug: (stack) => `This is a mistake of ours, not of yours:\n\n${stack}\n\nPlease report it: ${ISSUES}`,
  },
};
