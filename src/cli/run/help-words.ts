/** What the help says of `run`, `compare` and the options of all that runs. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

interface RunHelp extends Readonly<Record<'run' | 'compare', CommandWords>> {
  /** Of all that runs. */
  readonly options: Readonly<Record<string, string>>;
}

const en = {
  run: {
    summary: 'Run a lesson, or a program of your own, as real processes',
    examples: [
      ['concur-lesson run lock-v3', 'three students, one printer, one lock'],
      ['concur-lesson run lock-v3 --processes 8 --speed 4', 'more students, four times as fast'],
      ['concur-lesson run lock-v3 --view chart', 'only the chart and the verdict'],
      ['concur-lesson run lock-v3 --json > run.ndjson', 'the event log, one JSON object a line'],
      ['concur-lesson run ./my-program.ts', 'any file that exports main and imports concur-lesson/mp'],
    ],
    arguments: { target: 'a lesson, or the path of a program (.ts, .mts, .cts, .js, .mjs, .cjs)' },
    options: {
      perturb: 'Perturb the schedule: small random pauses before and after the calls where processes meet',
      json: 'Print the event log as NDJSON, and nothing else',
      record: 'Write the event log to this file, too; only an older log is overwritten',
    },
  },
  compare: {
    summary: 'Run lessons one after the other and compare them',
    examples: [
      ['concur-lesson compare lock-v1 lock-v2 lock-v3', 'three charts to one scale, and a table'],
      ['concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10', 'which orders occur in 20 runs'],
    ],
    arguments: { lessons: 'lessons to compare' },
    options: {
      json: 'Print the figures as JSON, and nothing else',
      repeat: 'Run each lesson so often and count the orders',
    },
  },
  options: {
    speed: 'Lesson seconds per real second: 2 is twice as fast',
    seed: 'Seed of the random durations, to repeat them (the kernel’s schedule does not repeat)',
    timeout: 'End the run after so many real seconds',
    view: 'lanes: live timeline; plain: one line an event; chart: only the end; player: a full screen to go back and forth in',
  },
} satisfies RunHelp;

const zh: Translated<typeof en> = {
  run: {
    summary: '用真实的进程运行一课，或运行你自己的程序',
    examples: [
      ['concur-lesson run lock-v3', '三个同学，一台打印机，一把锁'],
      ['concur-lesson run lock-v3 --processes 8 --speed 4', '人更多，速度快四倍'],
      ['concur-lesson run lock-v3 --view chart', '只看图和结论'],
      ['concur-lesson run lock-v3 --json > run.ndjson', '事件日志，每行一个 JSON 对象'],
      ['concur-lesson run ./my-program.ts', '任何导出 main、导入 concur-lesson/mp 的文件'],
    ],
    arguments: { target: '课程名，或程序的路径（.ts、.mts、.cts、.js、.mjs、.cjs）' },
    options: {
      perturb: '打乱调度：在进程相遇的调用前后加上随机的小停顿',
      json: '只输出事件日志（NDJSON）',
      record: '把事件日志也写进这个文件；已有的文件只有日志才会被覆盖',
    },
  },
  compare: {
    summary: '依次运行几课，放在一起比较',
    examples: [
      ['concur-lesson compare lock-v1 lock-v2 lock-v3', '三张图同一时间轴，外加一张表'],
      ['concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10', '跑 20 次，看看会出现哪些顺序'],
    ],
    arguments: { lessons: '要比较的课程' },
    options: { json: '只以 JSON 输出各项数字', repeat: '每课各跑多少次，统计出现的顺序' },
  },
  options: {
    speed: '一秒真实时间等于多少课程秒：2 就是快一倍',
    seed: '随机时长的种子，用来重现时长（内核的调度无法重现）',
    timeout: '最多运行多少秒（真实时间）',
    view: 'lanes：实时泳道；plain：每个事件一行；chart：只看最后的图；player：全屏播放，可以来回看',
  },
};

export const runHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
