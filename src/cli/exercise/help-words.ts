/** What the help says of `exercise`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary: 'Write a program of your own and have it judged by what it really does',
  examples: [
    ['concur-lesson exercise list', 'the exercises, and which ones you have passed'],
    ['concur-lesson exercise', 'choose one by keys, and what to do with it'],
    ['concur-lesson exercise start printer-lock', 'writes ./printer-lock.ts, to begin with'],
    ['concur-lesson exercise check printer-lock --watch', 'checks it again whenever you save'],
    ['concur-lesson exercise hint printer-lock', 'a hint; the next one says more'],
    ['concur-lesson exercise solution printer-lock --show', 'a solution'],
    ['concur-lesson exercise reset printer-lock --yes', 'the starter again; yours is kept aside'],
  ],
  /** What may follow `concur-lesson exercise`. */
  usage:
    'list | start <name> [folder] | check <name> [file] | hint <name> | solution <name> | reset <name> [file]',
  arguments: {
    action: 'list, start, check, hint, solution or reset',
    exercise: 'an exercise, as `concur-lesson exercise list` names it',
    place: 'start: the folder to write to; check, reset: your file',
  },
  options: {
    js: 'start: write JavaScript instead of TypeScript',
    watch: 'check: check again whenever the file is saved',
    runs: 'check: how many runs, if it shall not be the usual number',
    seed: 'check: seed of the first run; the others count on from it',
    json: 'list, check: print the result as JSON, and nothing else',
    all: 'hint: all hints at once',
    show: 'solution: show it before you have passed, too',
  },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '自己写程序，按它真实做了什么来判断',
  examples: [
    ['concur-lesson exercise list', '有哪些练习，哪些已经通过'],
    ['concur-lesson exercise', '用按键选一个，再选做什么'],
    ['concur-lesson exercise start printer-lock', '生成 ./printer-lock.ts，从它起步'],
    ['concur-lesson exercise check printer-lock --watch', '每次保存都重新检查'],
    ['concur-lesson exercise hint printer-lock', '看一条提示，下一条说得更多'],
    ['concur-lesson exercise solution printer-lock --show', '看一种解法'],
    ['concur-lesson exercise reset printer-lock --yes', '恢复最初的文件，你写的另外留着'],
  ],
  usage:
    'list | start <练习> [文件夹] | check <练习> [文件] | hint <练习> | solution <练习> | reset <练习> [文件]',
  arguments: {
    action: 'list、start、check、hint、solution 或 reset',
    exercise: '练习名，见 `concur-lesson exercise list`',
    place: 'start：写到哪个文件夹；check、reset：你的文件',
  },
  options: {
    js: 'start：写成 JavaScript，而不是 TypeScript',
    watch: 'check：每次保存都重新检查',
    runs: 'check：运行几次（不写就用通常的次数）',
    seed: 'check：第一次运行的种子，后面的依次加一',
    json: 'list、check：只打印 JSON 格式的结果',
    all: 'hint：一次看完所有提示',
    show: 'solution：没通过也要看',
  },
};

export const exerciseHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
