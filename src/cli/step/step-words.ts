/** What `step` says where there is no screen: what is wrong with a schedule, and how a stepped run ended. */
import type { Language, Translated } from '../../i18n/language.js';

const en = {
  unknown: (typed: string, meant: string | null) =>
    `There is no lesson and no puzzle “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} ` +
    '`concur-lesson list` shows all lessons, `concur-lesson puzzle list` all puzzles; the path of a program contains a / or ends in .ts, .js or the like (.mts, .cts, .mjs, .cjs).',
  badSchedule: {
    name: 'a name of a process is expected',
    quotes: 'the quotes do not close, or hold no JSON string',
    mark: 'after the colon comes timeout or kill',
    count: 'after the * comes a whole number from 1',
    space: 'a space is expected before the next step; a name with other signs in it needs double quotes',
    length: 'these are too many steps',
  },
  scheduleAt: (position: number, found: string, problem: string) =>
    `--schedule, character ${position}${found === '' ? '' : ` (“${found}”)`}: ${problem}. It is written like this: "p1*2 p2 p1".`,
  misfit: {
    unknown: (process: string) => `there is no process ${process}, or not yet`,
    ended: (process: string) => `${process} has ended`,
    waits: (process: string) => `${process} would have to wait`,
    'no-limit': (process: string) => `${process} waits for nothing that has a time limit`,
    over: (process: string) => `the run is over before it is the turn of ${process}`,
  },
  misfitAt: (step: number, why: string, possible: readonly string[]) =>
    `Step ${step} of the schedule cannot be made: ${why}. ` +
    (possible.length > 0 ? `What could go on: ${possible.join(', ')}.` : 'Nobody could go on.'),
  otherCall: (step: number, process: string) =>
    `Step ${step} of the schedule is another call of ${process} than when it was saved: the program has changed, or does not do the same each time.`,
  stale: {
    program: (file: string) => `${file} was saved for another text of this program: it may lead elsewhere.`,
    parameters: (file: string) => `${file} was saved for other parameters: it may lead elsewhere.`,
  },
  file: {
    unreadable: (file: string, code: string) =>
      `The schedule in ${file} cannot be read (${code}). Check the path.`,
    unwritable: (file: string, code: string) =>
      `The schedule cannot be written to ${file} (${code}). Name another file.`,
    SCHEDULE_FORMAT: (file: string) => `${file} is no schedule. One is written with --save-schedule.`,
    SCHEDULE_VERSION: (file: string) =>
      `${file} comes from a later version of concur-lesson. Update to read it.`,
    withPlain: (option: string) =>
      `--plain asks you at each choice, so it does not go with ${option}. Leave one of them out; --schedule may say how it begins.`,
    twice: 'A schedule comes from --schedule or from --schedule-file, not from both.',
  },
  made: (schedule: string) => (schedule === '' ? 'No step was made.' : `The steps: ${schedule}`),
  again: (command: string) => `The same again: ${command}`,
  lines: {
    waits: (why: string) => `(waits: ${why})`,
    mayExpire: (process: string) => ` (or let its time run out: ${process}:timeout)`,
    nothingToUndo: 'No step was made, so there is nothing to undo.',
    nothingToRedo: 'No step was undone, so there is nothing to make again.',
    noKill: 'Here no process may be killed.',
    differs: (step: number, process: string) =>
      `The program does not do the same each time: step ${step}, of ${process}, was another call now.`,
    help: 'Type the number or the name of a process; or: undo, redo, restart, chance, schedule, quit. NAME:timeout lets its time limit run out, NAME:kill ends it.',
  },
  busy: (processes: readonly string[]) =>
    `${processes.join(', ')}: no call for two seconds. It computes, or waits for something outside of concur-lesson/mp. Ctrl-C ends the run.`,
  noPerturb: 'A run that is stepped is not perturbed: you decide who goes on.',
} as const;

const zh: Translated<typeof en> = {
  unknown: (typed, meant) =>
    `没有叫“${typed}”的课或谜题。${meant ? `是不是想输入 ${meant}？` : ''}` +
    '用 `concur-lesson list` 查看全部课程，用 `concur-lesson puzzle list` 查看全部谜题；程序的路径要带 /，或以 .ts、.js 等结尾（.mts、.cts、.mjs、.cjs 也行）。',
  badSchedule: {
    name: '这里应是进程的名字',
    quotes: '引号没有配对，或者里面不是 JSON 字符串',
    mark: '冒号后面是 timeout 或 kill',
    count: '* 后面是从 1 起的整数',
    space: '下一步前面要有空格；名字里有别的符号时，用双引号括起来',
    length: '步数太多了',
  },
  scheduleAt: (position, found, problem) =>
    `--schedule 第 ${position} 个字符${found === '' ? '' : `（“${found}”）`}：${problem}。写法是这样："p1*2 p2 p1"。`,
  misfit: {
    unknown: (process) => `没有 ${process} 这个进程，或者它还没有启动`,
    ended: (process) => `${process} 已经结束`,
    waits: (process) => `${process} 这时只能等`,
    'no-limit': (process) => `${process} 没有在等有时限的东西`,
    over: (process) => `还没轮到 ${process}，运行就结束了`,
  },
  misfitAt: (step, why, possible) =>
    `调度的第 ${step} 步走不了：${why}。` +
    (possible.length > 0 ? `这时能走的有：${possible.join('、')}。` : '这时谁都走不了。'),
  otherCall: (step, process) =>
    `调度的第 ${step} 步，${process} 要做的调用和保存时不同：程序改过了，或者它每次做的不一样。`,
  stale: {
    program: (file) => `${file} 保存时，程序不是现在这样：走出来的可能不同。`,
    parameters: (file) => `${file} 保存时，参数不是现在这样：走出来的可能不同。`,
  },
  file: {
    unreadable: (file, code) => `读不了 ${file} 里的调度（${code}）。请检查路径。`,
    unwritable: (file, code) => `调度写不进 ${file}（${code}）。请换一个文件。`,
    SCHEDULE_FORMAT: (file) => `${file} 不是调度文件。这种文件由 --save-schedule 写出。`,
    SCHEDULE_VERSION: (file) => `${file} 出自更新版本的 concur-lesson。请升级后再读。`,
    withPlain: (option) =>
      `--plain 每一步都要问你，不能和 ${option} 一起用。请去掉其中一个；开头怎么走，可以用 --schedule 给出。`,
    twice: '调度要么用 --schedule 给出，要么用 --schedule-file，不能两个都用。',
  },
  made: (schedule) => (schedule === '' ? '一步也没有走。' : `走过的步：${schedule}`),
  again: (command) => `再来一遍：${command}`,
  lines: {
    waits: (why) => `（要等：${why}）`,
    mayExpire: (process) => `（也可以让它等到超时：${process}:timeout）`,
    nothingToUndo: '还没走过一步，没有可撤销的。',
    nothingToRedo: '没有撤销过的步可以重走。',
    noKill: '这里不能杀死进程。',
    differs: (step, process) => `这个程序每次做的不一样：第 ${step} 步，${process} 这回做的是另一个调用。`,
    help: '请输入进程的编号或名字；或者：undo 撤销、redo 重走、restart 从头、chance 随机一步、schedule 看走过的步、quit 退出。名字:timeout 让它等到超时，名字:kill 杀死它。',
  },
  busy: (processes) =>
    `${processes.join('、')} 两秒没有走到下一个调用：在计算，或者在等 concur-lesson/mp 以外的东西。按 Ctrl-C 可以结束运行。`,
  noPerturb: '单步运行不加扰动：谁往下走，由你决定。',
};

export const stepWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
