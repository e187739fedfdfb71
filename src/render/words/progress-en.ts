import type { ProgressWords } from './progress.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder is in its place; move it away',
  ENOTFILE: 'it is no regular file; move it away',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is used up; make room',
  EROFS: 'the file system is read-only; set XDG_DATA_HOME to a folder that can be written',
  EACCES: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
  EPERM: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
};

export const progressEn: ProgressWords = {
  trouble: {
    corrupt: (path, aside) =>
      `Your progress could not be read: ${path} is damaged. It is kept as ${aside}, and a new one is begun.`,
    newer: (path) =>
      `Your progress was saved by a later version of concur-lesson, so this one leaves ${path} as it is and saves nothing. Update: npm install --global concur-lesson@latest`,
    notSaved: (path, code) =>
      `Your progress cannot be saved in ${path}: ${REASONS[code] ?? code}. Everything else works.`,
    busy: (path) =>
      `Your progress is not saved yet: another concur-lesson has kept ${path} locked for seconds. End it, if it hangs.`,
    unlocked: (path) =>
      `${path} is on a file system without locks: with two windows open at once, an answer may not be saved.`,
    noHome: 'Your progress is not saved: there is no home folder. Set HOME or XDG_DATA_HOME to keep it.',
  },
  menu: { keys: '↑↓ move, Enter chooses', keysAscii: 'up/down move, Enter chooses', back: 'Back' },
  start: {
    title: 'concur-lesson',
    welcome: 'Learn concurrency by watching real processes.',
    what: 'What next?',
    begin: (lesson) => `Start: ${lesson}`,
    goOn: (lesson) => `Continue: ${lesson}`,
    run: 'Choose a lesson',
    quiz: 'Answer questions',
    quizOn: (lesson, count) => `Answer ${count} questions on ${lesson}`,
    exercise: 'Write a program yourself',
    progress: 'See your progress',
    settings: 'Settings: language 语言, speed',
    quit: 'Quit',
    command: (command) => `also: ${command}`,
    bye: 'To go on another time: concur-lesson next',
  },
  course: {
    done: (done, of) => `${done} of ${of} lessons done`,
    runs: (runs) => `${runs} ${runs === 1 ? 'run' : 'runs'}`,
    allDone: 'You have done all lessons. `concur-lesson list` names them; run any of them again.',
    nextWhy: (number, of, title) => `goes on with lesson ${number} of ${of}: ${title}`,
  },
  page: {
    title: 'Your progress',
    questions: 'Questions',
    boxes: 'Box 1: to be asked again at once; each right answer moves a question one box up; box 5: known.',
    noQuestions: 'None answered yet.',
    exercises: 'Exercises',
    passed: 'passed',
    checks: (checks) => `${checks} ${checks === 1 ? 'check' : 'checks'}`,
    hints: (hints) => `${hints} ${hints === 1 ? 'hint' : 'hints'}`,
    goOn: 'Go on: concur-lesson next',
  },
  transfer: {
    exported: (file) => `Your progress is in ${file}. Elsewhere: concur-lesson progress import ${file}`,
    imported: (file) => `What ${file} knows has been added to your progress.`,
    reset: 'Your progress begins anew. Your settings are as they were.',
    resetLesson: (lesson) => `${lesson} is as if never run.`,
    askReset: 'Forget all progress: lessons, questions and exercises?',
    askResetLesson: (lesson) => `Forget that ${lesson} was run?`,
    kept: 'Nothing was changed.',
  },
  settings: {
    which: 'Which setting?',
    language: 'Language',
    speed: 'Speed',
    auto: 'as the system says',
    languages: { en: 'English', zh: '中文' },
    times: (speed) =>
      speed === 1 ? 'as it is' : speed > 1 ? `${speed} times as fast` : `${speed} of the usual speed`,
    with: (value, note) => `${value} (${note})`,
    set: (setting, value) => `${setting}: ${value}`,
    how: 'To change: concur-lesson settings language en|zh|auto, concur-lesson settings speed 2',
  },
  failures: {
    action: (typed, meant) =>
      `progress cannot “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} It can: export [file], import <file>, reset [lesson].`,
    extra: '`progress` takes a file or a lesson only after export, import or reset.',
    resetUnasked: (command) =>
      `Nobody can be asked here, so nothing was changed. To reset without being asked: ${command} --yes`,
    importWhich: 'Which file? For example: concur-lesson progress import progress.json',
    notImportable: (file, reason) =>
      ({
        missing: `There is no file ${file}. Check the path.`,
        unreadable: `${file} cannot be read. Check what it is, and its permissions.`,
        corrupt: `${file} is not a whole file of \`concur-lesson progress export\`. Export it again.`,
        newer: `${file} comes from a later version of concur-lesson. Update this one first: npm install --global concur-lesson@latest`,
      })[reason],
    notExported: (file, reason) => `${file} cannot be written (${reason}). Choose another file.`,
    notSaved: 'So nothing was changed.',
    setting: (typed) => `There is no setting “${typed}”. There are: language, speed.`,
    settingValue: (setting, typed) =>
      `${typed === null ? `${setting} needs a value.` : `${setting} cannot be “${typed}”.`} ${
        setting === 'language' ? 'Choose one of: en, zh, auto.' : 'It must be a number from 0.1 to 1000.'
      }`,
  },
};
