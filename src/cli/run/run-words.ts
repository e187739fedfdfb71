/** What is said of runs: while they run, how they came out, why one cannot be. */
import type { Language, Translated } from '../../i18n/language.js';

const en = {
  pickLesson: 'Which lesson?',
  running: (label: string, done: number, of: number, seconds: number) =>
    `${label} is running${of > 1 ? ` (run ${done} of ${of})` : ''}, ${seconds.toFixed(0)} s`,
  oneSeed: (seed: number) =>
    `Every run drew the same random durations: seed ${seed}. The same ones again: --seed ${seed}.`,
  perturbedWhy: 'was it luck? with small pauses where processes meet',
  interrupted: 'Interrupted: every process of the run has been ended. This is how far it came.',
  outcome: {
    timeout: (seconds: number) =>
      `Ended after ${seconds} s (--timeout). If the program needs longer, give it more: --timeout ${seconds * 2}. ` +
      'If it should have been over, look at the chart: what was each process waiting for?',
    standstill: (seconds: number) =>
      `Ended after ${seconds} s (--timeout). More time would not have helped: nobody could go on. The verdict says what each process waited for, and why in vain.`,
    failed: (process: string, error: string, place: string) =>
      `${process} failed: ${error}${place === '' ? '' : ` (${place})`}`,
    exited: (code: number) => `ended with exit code ${code}`,
    signalled: (signal: string, meaning: string | null) =>
      `was killed by ${signal}${meaning === null ? '' : `. It usually means: ${meaning}`}`,
    outOfMemory: 'ran out of memory: it used all that Node gives a process',
    deadlock:
      'The run was ended: no process could go on. They would wait for each other for ever (Python would hang here).',
    notShown: 'This run did not show what the lesson is for. Try it again, or with its default parameters.',
    notShownIn: (lesson: string, runs: number, of: number) =>
      `${of === 1 ? 'The run' : `${runs} of ${of} runs`} of ${lesson} did not show what the lesson is for: see \`concur-lesson run ${lesson}\`.`,
    cutShort: 'The log is cut short: it stops before the run was over. This is how far it goes.',
    tooMany: (kept: number) => `The log is long: views and verdict are made from its first ${kept} events.`,
  },
  failures: {
    unknownLesson: (typed: string, meant: string | null) =>
      `There is no lesson “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} ` +
      '`concur-lesson list` shows all lessons; the path of a program contains a / or ends in .ts, .js or the like (.mts, .cts, .mjs, .cjs).',
    notComparable: (lesson: string) =>
      `${lesson} has no activity to compare. Choose lessons such as lock-v1, lock-v2 and lock-v3.`,
    parameterOf: (parameter: string, lesson: string, its: readonly string[]) =>
      `${lesson} has no parameter --${parameter}. ${its.length > 0 ? `It has: ${its.map((name) => `--${name}`).join(', ')}.` : 'It has none.'}`,
    parameterRange: (parameter: string, min: number, max: number, typed: number) =>
      `--${parameter} must be from ${min} to ${max}; it was ${typed}.`,
    parameterInteger: (parameter: string, typed: number) =>
      `--${parameter} must be a whole number; it was ${typed}.`,
    parameterForProgram: (parameter: string) =>
      `--${parameter} is a parameter of lessons. A program of your own gets none: write the number into it.`,
    noRoom: (parameter: string, wanted: number, fit: number, limit: string) =>
      `--${parameter} ${wanted} is more than this system has room for: the limit is ${limit}, and it leaves room for ${fit} now. ` +
      (fit > 0 ? `Try --${parameter} ${fit}, or make room there.` : 'Make room there.'),
    noRoomAtAll: (limit: string, room: number) =>
      `This system has no room for it: the limit is ${limit}, and it leaves room for ${room} ${room === 1 ? 'process' : 'processes'} of Node now. Make room there, or raise it.`,
    platform: (platform: string) =>
      `concur-lesson needs Linux or macOS, this is ${platform}. On Windows, use WSL: https://learn.microsoft.com/windows/wsl/install`,
    noMain: (file: string) =>
      `${file} exports no function main. Add \`export function main() { … }\`: it is where the run begins.`,
  },
};

const zh: Translated<typeof en> = {
  pickLesson: '运行哪一课？',
  running: (label, done, of, seconds) =>
    `正在运行 ${label}${of > 1 ? `（第 ${done} 次，共 ${of} 次）` : ''}，${seconds.toFixed(0)} 秒`,
  oneSeed: (seed) => `每次运行抽到的随机时长都一样：种子 ${seed}。要再来一遍同样的，请加 --seed ${seed}。`,
  perturbedWhy: '会不会只是运气好？在进程相遇的地方加上小停顿',
  interrupted: '已中断：这次运行的进程都已结束。到中断为止的情况如下。',
  outcome: {
    timeout: (seconds) =>
      `运行满 ${seconds} 秒，已结束（--timeout）。如果程序本来就要更久，请放宽：--timeout ${seconds * 2}。` +
      '如果它早该结束，看看图：每个进程当时在等什么？',
    standstill: (seconds) =>
      `运行满 ${seconds} 秒，已结束（--timeout）。再给时间也没有用：谁都走不动了。每个进程在等什么、为什么等不到，结论里都有。`,
    failed: (process, error, place) => `${process} 失败：${error}${place === '' ? '' : `（${place}）`}`,
    exited: (code) => `以退出码 ${code} 结束`,
    signalled: (signal, meaning) => `被 ${signal} 杀死${meaning === null ? '' : `，这通常是因为${meaning}`}`,
    outOfMemory: '内存用完了：Node 给一个进程的内存都被它占满了',
    deadlock: '运行已停止：没有一个进程走得动了，它们会永远互相等下去（换成 Python，程序就卡死在这里）。',
    notShown: '这次运行没有展示出这一课要看的现象。再跑一次，或者用默认参数试试。',
    notShownIn: (lesson, runs, of) =>
      `${lesson} ${of === 1 ? '这次运行' : `跑了 ${of} 次，有 ${runs} 次`}没有展示出这一课要看的现象。单独看看：concur-lesson run ${lesson}`,
    cutShort: '这份日志不完整：运行还没结束，它就断了。能看到的就是这些。',
    tooMany: (kept) => `日志很长：图和结论只取前 ${kept} 个事件。`,
  },
  failures: {
    unknownLesson: (typed, meant) =>
      `没有“${typed}”这一课。${meant ? `是不是想输入 ${meant}？` : ''}` +
      '用 `concur-lesson list` 查看全部课程；程序的路径要带 /，或以 .ts、.js 等结尾（.mts、.cts、.mjs、.cjs 也行）。',
    notComparable: (lesson) => `${lesson} 没有可比较的活动。请选择 lock-v1、lock-v2、lock-v3 这样的课程。`,
    parameterOf: (parameter, lesson, its) =>
      `${lesson} 没有 --${parameter} 这个参数。${its.length > 0 ? `它有：${its.map((name) => `--${name}`).join('、')}。` : '它没有参数。'}`,
    parameterRange: (parameter, min, max, typed) =>
      `--${parameter} 应在 ${min} 到 ${max} 之间，现在是 ${typed}。`,
    parameterInteger: (parameter, typed) => `--${parameter} 应为整数，现在是 ${typed}。`,
    parameterForProgram: (parameter) =>
      `--${parameter} 是课程的参数。自己的程序没有参数，请把数字直接写进程序。`,
    noRoom: (parameter, wanted, fit, limit) =>
      `--${parameter} ${wanted} 超出了这个系统的余地：受限于 ${limit}，现在最多还能有 ${fit} 个。` +
      (fit > 0 ? `可以试试 --${parameter} ${fit}，或者先腾出余地。` : '请先腾出余地。'),
    noRoomAtAll: (limit, room) =>
      `这个系统容不下：受限于 ${limit}，现在最多还能有 ${room} 个 Node 进程。请先腾出余地，或者提高上限。`,
    platform: (platform) =>
      `concur-lesson 需要 Linux 或 macOS，而这里是 ${platform}。Windows 上请用 WSL：https://learn.microsoft.com/zh-cn/windows/wsl/install`,
    noMain: (file) => `${file} 没有导出 main 函数。请加上 \`export function main() { … }\`：运行从这里开始。`,
  },
};

export type RunWords = Translated<typeof en>;

export const runWords: Readonly<Record<Language, RunWords>> = { en, zh };
