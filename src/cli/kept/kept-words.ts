/** What is said where a run cannot be kept, recorded, or shown again. */
import type { Language, Translated } from '../../i18n/language.js';
import type { LogFileCode, RecordCode } from '../../kept/errors.js';

/** What each errno means for a reader, as the end of a sentence. */
const TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
};
const TROUBLES_ZH: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额用完了',
  EROFS: '文件系统只读',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOTDIR: '那里已有一个文件挡着',
  EEXIST: '那里已有一个文件挡着',
};

const en = {
  notKept: (folder: string, code: string) =>
    code === 'NO_HOME'
      ? 'This run is not kept for `replay`: there is no home folder. Set HOME or XDG_STATE_HOME to keep runs.'
      : `This run is not kept for \`replay\`: ${folder} cannot be written (${TROUBLES[code] ?? code}). Everything else works.`,
  recordedPart: (path: string, events: number) =>
    `${path} holds the first ${events} events only. To get all of a run as long as this one: concur-lesson run … --json > ${path}`,
  strangeLesson: (lesson: string) =>
    `This version has no lesson “${lesson}”: the run is judged as a program of your own.`,
  record: {
    RECORD_FOLDER: (path: string) =>
      `--record: ${path} is a folder. Name a file in it, as in ${path}/run.ndjson.`,
    RECORD_NOT_A_FILE: (path: string) =>
      `--record: ${path} is no regular file. Name one; to send the log elsewhere: concur-lesson run … --json`,
    RECORD_NOT_A_LOG: (path: string) =>
      `--record: ${path} is there already and is no event log, so it is left alone. Name another file, or remove this one first.`,
    RECORD_NO_FOLDER: (path: string) =>
      `--record: ${path} is in a folder that does not exist. Make it first.`,
    RECORD_UNWRITABLE: (path: string, code: string) =>
      `--record: ${path} cannot be written (${TROUBLES[code] ?? code}). Name another file.`,
  } satisfies Record<RecordCode, (path: string, detail: string) => string>,
  log: {
    NO_RUNS: () => 'No run is kept yet. Run something first, for example: concur-lesson run lock-v3',
    NO_SUCH_RUN: (typed: string, count: string) =>
      `There is no run ${typed}: ${count === '1' ? 'only run 1 is kept' : `the kept runs are 1 (the last one) to ${count}`}. They are listed by \`concur-lesson replay --list\`. For a file of that name: ./${typed}`,
    LOG_NOT_FOUND: (path: string) =>
      `There is no file ${path}. Check the path; a kept run is named by its number, as in \`concur-lesson replay 1\`.`,
    LOG_FOLDER: (path: string) => `${path} is a folder. Name the log in it, as in ${path}/run.ndjson.`,
    LOG_NOT_A_FILE: (path: string) => `${path} is no regular file. Save the log to a file first.`,
    LOG_UNREADABLE: (path: string, code: string) => `${path} cannot be read (${TROUBLES[code] ?? code}).`,
    LOG_TOO_LARGE: (path: string, megabytes: string) =>
      `${path} is too large: a log of more than ${megabytes} MB cannot be shown. Record a shorter run.`,
    LOG_EMPTY: (path: string) => `${path} is empty: no event log, or one of a run that never began.`,
    LOG_BEGINNING: (path: string) =>
      `${path} is cut short: it stops within its first line, so there is nothing to show.`,
    LOG_FORMAT: (path: string) =>
      `${path} is no event log. A log is what \`concur-lesson run … --record FILE\` or \`--json\` writes.`,
    LOG_DAMAGED: (path: string, line: string) =>
      `${path} is damaged: line ${line} is no event, or lines before it are missing. Get the whole log again.`,
    LOG_VERSION: (path: string) =>
      `${path} comes from a later version of concur-lesson. Update this one: npm install --global concur-lesson@latest`,
  } satisfies Record<LogFileCode, (subject: string, detail: string) => string>,
};

const zh: Translated<typeof en> = {
  notKept: (folder, code) =>
    code === 'NO_HOME'
      ? '这次运行没有留存，之后不能用 `replay` 再看：没有主目录。设置 HOME 或 XDG_STATE_HOME 就能留存。'
      : `这次运行没有留存，之后不能用 \`replay\` 再看：${folder} 写不进去（${TROUBLES_ZH[code] ?? code}）。其他一切照常。`,
  recordedPart: (path, events) =>
    `${path} 里只有前 ${events} 个事件。这么长的运行，想要全部事件：concur-lesson run … --json > ${path}`,
  strangeLesson: (lesson) => `这个版本没有“${lesson}”这一课：按你自己的程序来判断。`,
  record: {
    RECORD_FOLDER: (path) => `--record：${path} 是文件夹。请写出其中的文件，例如 ${path}/run.ndjson。`,
    RECORD_NOT_A_FILE: (path) =>
      `--record：${path} 不是普通文件，请换一个；想把日志送到别处，用：concur-lesson run … --json`,
    RECORD_NOT_A_LOG: (path) =>
      `--record：${path} 已经存在，而且不是事件日志，所以没有动它。请换一个文件名，或先删掉它。`,
    RECORD_NO_FOLDER: (path) => `--record：${path} 所在的文件夹不存在，请先建好。`,
    RECORD_UNWRITABLE: (path, code) =>
      `--record：${path} 写不进去（${TROUBLES_ZH[code] ?? code}）。请换一个文件。`,
  },
  log: {
    NO_RUNS: () => '还没有留存的运行。先运行点什么，例如：concur-lesson run lock-v3',
    NO_SUCH_RUN: (typed, count) =>
      `没有第 ${typed} 次运行：${count === '1' ? '只留存了第 1 次' : `留存的是第 1 次（最近一次）到第 ${count} 次`}，见 \`concur-lesson replay --list\`。如果是这个名字的文件，请写 ./${typed}`,
    LOG_NOT_FOUND: (path) =>
      `找不到文件 ${path}，请检查路径；留存的运行用编号来指，例如 \`concur-lesson replay 1\`。`,
    LOG_FOLDER: (path) => `${path} 是文件夹。请写出其中的日志，例如 ${path}/run.ndjson。`,
    LOG_NOT_A_FILE: (path) => `${path} 不是普通文件。请先把日志存成文件。`,
    LOG_UNREADABLE: (path, code) => `${path} 读不了（${TROUBLES_ZH[code] ?? code}）。`,
    LOG_TOO_LARGE: (path, megabytes) =>
      `${path} 太大了：超过 ${megabytes} MB 的日志放不出来。请录一次短一些的运行。`,
    LOG_EMPTY: (path) => `${path} 是空的：不是事件日志，或者那次运行根本没有开始。`,
    LOG_BEGINNING: (path) => `${path} 不完整：连第一行都没写完，没有可看的内容。`,
    LOG_FORMAT: (path) =>
      `${path} 不是事件日志。日志由 \`concur-lesson run … --record 文件\` 或 \`--json\` 写成。`,
    LOG_DAMAGED: (path, line) =>
      `${path} 损坏了：第 ${line} 行不是事件，或者它前面缺了几行。请重新取得完整的日志。`,
    LOG_VERSION: (path) =>
      `${path} 出自更新版本的 concur-lesson。请先更新：npm install --global concur-lesson@latest`,
  },
};

export const keptCliWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
