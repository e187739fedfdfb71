/** The words about puzzles in English; the puzzles' own words are in puzzles/. */
import type { Translated } from '../../../i18n/language.js';

export const puzzleEn = {
  title: 'Puzzles',
  /** Under the title of the list. */
  kinds: 'steer: you decide which process goes on. repair: the program is always wrong, and you change it.',
  kind: { steer: 'steer', repair: 'repair' },
  /** Behind the title of one that is solved: by no longer a way than there has to be. */
  inPar: 'shortest way',
  goal: 'Goal',
  program: 'The program',
  /** What can be learnt here; said after it is solved. */
  teaches: (what: string) => `What it shows: ${what}.`,
  /** Where the learner takes over, and how few steps it takes. */
  par: (length: string) =>
    `All processes are started; each is about to make its first call. The shortest way: ${length}. Any other one that reaches the goal counts, too.`,
  length: (switches: number, steps: number) =>
    `${switches} ${switches === 1 ? 'switch' : 'switches'}, ${steps} ${steps === 1 ? 'step' : 'steps'}`,
  kill: 'Here you may also kill a process where it stands.',
  /** What came of a schedule. */
  reached: (length: string) => `Solved: the goal is reached (${length}).`,
  reachedInPar: (length: string) => `Solved, and no way is shorter: the goal is reached (${length}).`,
  notReached: 'Not solved: the goal is not reached yet. Go on from there, or try another order.',
  notReachedAtEnd: 'Not solved: the run is over, and the goal was not reached. Try another order.',
  hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  moreHints: (left: number) => (left === 1 ? 'There is one more hint.' : `There are ${left} more hints.`),
  noMoreHints: 'That was the last hint; asked again, the first one comes.',
  repaired: 'The repaired program',
  why: {
    step: 'solve it: you decide who goes on',
    open: 'its story, its program, its goal',
    hint: 'a hint; each one says more than the one before',
    write: 'a file with the program, to change',
    run: 'see what the program does now',
    check: 'runs your program several times and judges what really happened',
    repaired: 'a program that is right, to compare',
    replay: 'the run that failed, event by event; `concur-lesson why`: what was found in it',
    lesson: 'the lesson that teaches what it needs',
    following: 'the next puzzle',
    allSolved: 'you have solved all puzzles: what you have done, and what is left',
  },
  failures: {
    unknown: (typed: string, meant: string | null) =>
      `There is no puzzle “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} \`concur-lesson puzzle list\` shows them all.`,
    noName:
      'Which puzzle? `concur-lesson puzzle list` shows them; then, for example: concur-lesson puzzle lost-update',
    noHint: (typed: number, length: number) => `There are ${length} hints, so there is no hint ${typed}.`,
    notSteered: (puzzle: string) =>
      `${puzzle} is solved by changing its program: whoever goes on, it goes wrong. To begin: concur-lesson puzzle ${puzzle} --write`,
    notRepaired: (puzzle: string) =>
      `${puzzle} is solved by deciding who goes on, not by changing its program. To read it: concur-lesson puzzle ${puzzle}`,
    oneAtATime: '--hint, --schedule, --repaired, --write and a file: one at a time.',
    exists: (file: string, puzzle: string) =>
      `${file} is there already and was left as it is. To check it: concur-lesson puzzle ${puzzle} ${file}`,
    noFile: (file: string, puzzle: string) =>
      `There is no file ${file}. To write it: concur-lesson puzzle ${puzzle} --write`,
  },
};

export type PuzzleWords = Translated<typeof puzzleEn>;
