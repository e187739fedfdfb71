/** The words about exercises in English; the exercises' own words are in exercises/. */
import type { Translated } from '../../../i18n/language.js';

export const exerciseEn = {
  title: 'Exercises',
  done: 'passed',
  tried: 'not passed yet',
  /** Above the list to choose from. */
  which: 'Which exercise?',
  /** What can be done with one. */
  actions: {
    list: 'See the list',
    start: 'Begin: get the task, and a file to change',
    check: 'Check your program',
    hint: 'Get a hint',
    solution: 'See a solution',
    reset: 'Begin anew',
  },
  /** Under the list. */
  begin: (command: string) => `Begin: ${command}`,
  judged: 'What is judged, in every run',
  solution: 'A solution',
  hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  moreHints: (left: number) => (left === 1 ? 'There is one more hint.' : `There are ${left} more hints.`),
  noMoreHints:
    'That was the last hint; asked again, the first one comes. Now change your program and check it, as often as you like.',
  next: 'Next',
  why: {
    start: 'a file to begin with',
    check: 'runs your program several times and judges what really happened',
    hint: 'a hint; each one says more than the one before',
    solution: 'a solution, to compare with yours',
    replay: 'the run that failed, event by event; `concur-lesson why`: what was found in it',
    again: 'this run again, with the same seed and the same pauses, live',
    againUsual: 'again, live, with the same seed and pauses, and as many processes as main starts by itself',
    run: 'see what the program does now',
    lesson: 'the lesson that teaches what it needs',
    following: 'the next exercise',
    watch: 'checks again whenever you save',
    list: 'all exercises',
    reset: 'begin anew; what you wrote is kept aside',
    allPassed: 'you have passed all exercises: what you have done, and what is left',
  },
  /** The properties every exercise is judged by, and how each was broken. */
  general: {
    'no-failure': { title: 'Nothing fails', broken: '{a} failed: {error}' },
    ends: { title: 'The program comes to its end', broken: 'it did not end: {waiting}' },
    collected: {
      title: 'Every process is collected',
      broken: '{a} was never collected',
    },
  },
  /** "b5 waits for something in tickets". `on` is a primitive's kind "join" or "busy". */
  waitsFor: (process: string, on: string, object: string) => {
    if (on === 'busy') return `${process} was still at work when the time was up`;
    if (on === 'join') return `${process} waits for the end of ${object}`;
    if (on === 'queue') return `${process} waits at the queue ${object}`;
    if (on === 'pipe') return `${process} waits at the pipe ${object}`;
    return `${process} waits for ${object}`;
  },
  andMore: (more: number) => `${more} more wait`,
  /** Put between what several processes wait for. */
  separator: '; ',
  checking: (file: string, run: number, of: number, seconds: number) =>
    `checking ${file}: run ${run} of ${of}, ${seconds.toFixed(0)} s`,
  /** Behind the above, when a run lasts. `longest`: seconds after which it is ended. */
  stillBusy: (processes: readonly string[], longest: number) =>
    `; ${processes.slice(0, 3).join(', ')}${processes.length > 3 ? ' …' : ''} still at work: a loop without end? A run is ended after ${longest} s`,
  passed: (exercise: string, file: string, runs: number) =>
    `${exercise}: ${file} passed, in ${runs} of ${runs} runs`,
  notPassed: (exercise: string, file: string, run: number) =>
    `${exercise}: ${file} has not passed yet (run ${run} shows why)`,
  heldIn: (kept: number, runs: number) => `held in ${kept} of ${runs} runs`,
  brokenIn: (run: number) => `broken in run ${run}`,
  notJudged: 'not judged yet',
  honest: (first: number, last: number) =>
    `The runs had the seeds ${first} to ${last} and perturbed schedules. They found nothing against it; that is no proof, but it is hard to get by luck.`,
  failingRun: (run: number, seed: number, parameters: string) =>
    `Run ${run}, seed ${seed}${parameters === '' ? '' : `, ${parameters}`}: what really happened`,
  interrupted: 'Interrupted: the check is not finished, and says nothing.',
  watching: (file: string) => `Watching ${file}: save it to check again. Ctrl-C ends.`,
  started: (file: string) => `${file} is yours to change. It runs, and does not pass yet.`,
  typed: (file: string) => `${file} tells your editor what concur-lesson/mp offers.`,
  typesLeftAlone: (file: string) =>
    `Your editor may not know concur-lesson/mp here: ${file} is yours and was left as it is. \`npm install --save-dev concur-lesson\` helps.`,
  putBack: (file: string, aside: string) =>
    `${file} is as in the beginning. What you had written is in ${aside}.`,
  askReset: (file: string) => `Put the starter back to ${file}? What you wrote is kept aside.`,
  askSolution: 'You have not passed this one yet. Show the solution all the same?',
  keptAsItWas: 'Nothing was changed.',
  failures: {
    unknownAction: (typed: string, meant: string | null) =>
      `exercise cannot “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} It can: list, start, check, hint, solution, reset.`,
    unknown: (typed: string, meant: string | null) =>
      `There is no exercise “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} \`concur-lesson exercise list\` shows them all.`,
    noName: (action: string) =>
      `Which exercise? \`concur-lesson exercise list\` shows them; then, for example: concur-lesson exercise ${action} printer-lock`,
    tooMany: 'That is one word too many. See: concur-lesson exercise --help',
    exists: (file: string, exercise: string) =>
      `${file} is there already and was left as it is. To go on: concur-lesson exercise check ${exercise}. To begin anew: concur-lesson exercise reset ${exercise}`,
    cannotWrite: (file: string, code: string) =>
      `${file} cannot be written (${code}). Choose a folder that you may write to: concur-lesson exercise start <name> <folder>`,
    noFolder: (folder: string) => `${folder} is a file, not a folder. Choose another one.`,
    noFile: (names: string, exercise: string) =>
      `There is no ${names} here. Write the file with \`concur-lesson exercise start ${exercise}\`, or say where yours is: concur-lesson exercise check ${exercise} <file>`,
    nothingToReset: (file: string, exercise: string) =>
      `There is no ${file} to reset. Begin with: concur-lesson exercise start ${exercise}`,
    askFirst: (command: string) =>
      `Nobody can be asked here, so nothing was changed. If you mean it: ${command}`,
    solutionFirst: (command: string) =>
      `The solution is shown after your program has passed. Nobody can be asked here; if you want it now: ${command}`,
    watchJson: '--watch is for people, --json for programs: choose one of them.',
  },
};

export type ExerciseWords = Translated<typeof exerciseEn>;
