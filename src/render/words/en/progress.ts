/** The words about progress in English. */
import type { Translated } from '../../../i18n/language.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder is in its place; move it away',
  ENOTFILE: 'it is no regular file; move it away',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is used up; make room',
  EROFS: 'the file system is read-only; set XDG_DATA_HOME to a folder that can be written',
  EACCES: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
  EPERM: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
};

export const progressEn = {
  trouble: {
    corrupt: (path: string, aside: string) =>
      `Your progress could not be read: ${path} is damaged. It is kept as ${aside}, and a new one is begun.`,
    newer: (path: string) =>
      `Your progress was saved by a later version of concur-lesson, so this one leaves ${path} as it is and saves nothing. Update: npm install --global concur-lesson@latest`,
    notSaved: (path: string, code: string) =>
      `Your progress cannot be saved in ${path}: ${REASONS[code] ?? code}. Everything else works.`,
    busy: (path: string) =>
      `Your progress is not saved yet: another concur-lesson has kept ${path} locked for seconds. End it, if it hangs.`,
    unlocked: (path: string) =>
      `${path} is on a file system without locks: with two windows open at once, an answer may not be saved.`,
    noHome: 'Your progress is not saved: there is no home folder. Set HOME or XDG_DATA_HOME to keep it.',
  },
  menu: {
    /** Which keys a menu obeys. */
    keys: '↑↓ move, Enter chooses',
    keysAscii: 'up/down move, Enter chooses',
    number: 'a number goes there',
    escape: 'Esc goes back',
    separator: ', ',
    back: 'Back',
  },
  start: {
    title: 'concur-lesson',
    /** For who is here for the first time. */
    welcome: 'Learn concurrency by watching real processes.',
    what: 'What next?',
    /** `lesson`: its number and title. */
    begin: (lesson: string) => `Start: ${lesson}`,
    goOn: (lesson: string) => `Continue: ${lesson}`,
    goOnAt: (lesson: string, page: number) => `Continue: ${lesson}, page ${page}`,
    run: 'Choose a lesson',
    quiz: 'Answer questions',
    quizOn: (lesson: string, count: number) => `Answer ${count} questions on ${lesson}`,
    exercise: 'Write a program yourself',
    puzzle: 'Solve puzzles: decide which process goes on',
    progress: 'See your progress',
    settings: 'Settings: language 语言, speed',
    quit: 'Quit',
    /** What a lesson can be used for. */
    lesson: {
      what: (lesson: string) => `${lesson}: what?`,
      learn: 'Learn it, page by page',
      run: 'Only run it',
      show: 'Only read it: text and program',
      quiz: 'Answer questions on it',
    },
    /** Which command an entry is. */
    command: (command: string) => `also: ${command}`,
    bye: 'To go on another time: concur-lesson next',
  },
  course: {
    done: (done: number, of: number) => `${done} of ${of} lessons done`,
    runs: (runs: number) => `${runs} ${runs === 1 ? 'run' : 'runs'}`,
    allDone: 'You have done all lessons. `concur-lesson list` names them; run any of them again.',
    /** Why the next lesson is what to try next. */
    nextWhy: (number: number, of: number, title: string) =>
      `goes on with lesson ${number} of ${of}: ${title}`,
  },
  page: {
    title: 'Your progress',
    questions: 'Questions',
    /** Below the counts: what a box is. */
    boxes: 'Box 1: to be asked again at once; each right answer moves a question one box up; box 5: known.',
    noQuestions: 'None answered yet.',
    exercises: 'Exercises',
    passed: 'passed',
    puzzles: 'Puzzles',
    puzzlesSolved: (solved: number, of: number, inPar: number) =>
      `${solved} of ${of} solved${inPar > 0 ? `, ${inPar} of them the shortest way` : ''}`,
    /** `puzzle`: its name. */
    nextPuzzle: (puzzle: string) => `Next: concur-lesson puzzle ${puzzle}`,
    checks: (checks: number) => `${checks} ${checks === 1 ? 'check' : 'checks'}`,
    hints: (hints: number) => `${hints} ${hints === 1 ? 'hint' : 'hints'}`,
    goOn: 'Go on: concur-lesson next',
  },
  transfer: {
    exported: (file: string) =>
      `Your progress is in ${file}. Elsewhere: concur-lesson progress import ${file}`,
    imported: (file: string) => `What ${file} knows has been added to your progress.`,
    reset: 'Your progress begins anew. Your settings are as they were.',
    resetLesson: (lesson: string) => `${lesson} is as if never run.`,
    askReset: 'Forget all progress: lessons, questions, exercises and puzzles?',
    askResetLesson: (lesson: string) => `Forget that ${lesson} was run?`,
    kept: 'Nothing was changed.',
  },
  settings: {
    which: 'Which setting?',
    language: 'Language',
    speed: 'Speed',
    auto: 'as the system says',
    languages: { en: 'English', zh: '中文' },
    times: (speed: number) =>
      speed === 1 ? 'as it is' : speed > 1 ? `${speed} times as fast` : `${speed} of the usual speed`,
    /** A value, and what it means. */
    with: (value: string, note: string) => `${value} (${note})`,
    set: (setting: string, value: string) => `${setting}: ${value}`,
    how: 'To change: concur-lesson settings language en|zh|auto, concur-lesson settings speed 2',
  },
  failures: {
    action: (typed: string, meant: string | null) =>
      `progress cannot “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} It can: export [file], import <file>, reset [lesson].`,
    extra: '`progress` takes a file or a lesson only after export, import or reset.',
    resetUnasked: (command: string) =>
      `Nobody can be asked here, so nothing was changed. To reset without being asked: ${command} --yes`,
    importWhich: 'Which file? For example: concur-lesson progress import progress.json',
    notImportable: (file: string, reason: 'missing' | 'unreadable' | 'corrupt' | 'newer') =>
      ({
        missing: `There is no file ${file}. Check the path.`,
        unreadable: `${file} cannot be read. Check what it is, and its permissions.`,
        corrupt: `${file} is not a whole file of \`concur-lesson progress export\`. Export it again.`,
        newer: `${file} comes from a later version of concur-lesson. Update this one first: npm install --global concur-lesson@latest`,
      })[reason],
    notExported: (file: string, reason: string) =>
      `${file} cannot be written (${reason}). Choose another file.`,
    notSaved: 'So nothing was changed.',
    setting: (typed: string) => `There is no setting “${typed}”. There are: language, speed.`,
    settingValue: (setting: 'language' | 'speed', typed: string | null) =>
      `${typed === null ? `${setting} needs a value.` : `${setting} cannot be “${typed}”.`} ${
        setting === 'language' ? 'Choose one of: en, zh, auto.' : 'It must be a number from 0.1 to 1000.'
      }`,
  },
};

export type ProgressWords = Translated<typeof progressEn>;
