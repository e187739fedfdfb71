/** What the help says of `step`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

type StepHelp = CommandWords & Required<Pick<CommandWords, 'arguments' | 'options'>>;

const en = {
  summary: 'Be the scheduler: decide which real process goes on, one call at a time',
  examples: [
    ['concur-lesson step lock-v3', 'who gets the printer? you decide'],
    [
      'concur-lesson step deadlock --schedule "main*3 p1*2 p2*2" --then first',
      'a schedule, without a terminal',
    ],
    ['concur-lesson step ./my-program.ts --plain', 'choices as lines: for pipes, and for screen readers'],
  ],
  arguments: { target: 'a lesson, a puzzle, or the path of a program' },
  options: {
    schedule:
      'Make these steps: whose turn it is, and how often, as in "p1*2 p2 p1"; p1:timeout lets a time limit run out, p1:kill ends p1',
    afterwards: 'After them: stop there, or go on by chance (--seed), or with the first that can',
    scheduleFile: 'Read the schedule from this file',
    saveSchedule: 'Write the schedule that was made to this file',
    plain: 'Choices as lines: one line for each choice out, one line in',
    json: 'Print the event log as NDJSON, and nothing else',
    record: 'Write the event log to this file, too',
  },
} as const satisfies StepHelp;

const zh: Translated<typeof en> = {
  summary: '自己当调度器：每次一步，由你决定哪个真实的进程往下走',
  examples: [
    ['concur-lesson step lock-v3', '打印机给谁？由你决定'],
    ['concur-lesson step deadlock --schedule "main*3 p1*2 p2*2" --then first', '不用终端，按给出的调度走'],
    ['concur-lesson step ./my-program.ts --plain', '把选择写成一行行文字：适合管道和读屏软件'],
  ],
  arguments: { target: '一课、一道谜题，或者程序的路径' },
  options: {
    schedule: '依次走这些步：轮到谁、走几步，例如 "p1*2 p2 p1"；p1:timeout 让等待超时，p1:kill 杀死 p1',
    afterwards: '走完之后：停下，或随机继续（见 --seed），或总让排在最前、能走的那个继续',
    scheduleFile: '从这个文件读调度',
    saveSchedule: '把走过的调度写进这个文件',
    plain: '把选择写成一行行文字：输出一行，读入一行',
    json: '只输出事件日志（NDJSON）',
    record: '把事件日志也写进这个文件',
  },
};

export const stepHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
