/** What the help says of `puzzle`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary: 'Puzzles: make a program go wrong by deciding who goes on, or repair one',
  examples: [
    ['concur-lesson puzzle list', 'the puzzles, the easiest first, and which ones you have solved'],
    ['concur-lesson puzzle lost-update', 'its story, its program, its goal'],
    ['concur-lesson puzzle lost-update --hint', 'a hint; the next one says more'],
    ['concur-lesson step lost-update', 'solve it: you decide who goes on'],
    ['concur-lesson puzzle lost-update --schedule "p1 p2*2 p1"', 'does this order reach the goal?'],
    ['concur-lesson puzzle one-goodbye --write', 'writes ./one-goodbye.ts, to repair'],
    ['concur-lesson puzzle one-goodbye ./one-goodbye.ts', 'judges the repaired program'],
  ],
  /** What may follow `concur-lesson puzzle`. */
  usage: 'list | <name> | <name> <file>',
  arguments: {
    puzzle: 'list, or a puzzle as `concur-lesson puzzle list` names it',
    file: 'the program that you have repaired',
  },
  options: {
    hint: 'a hint: the next one, or number n',
    schedule: 'steps that are to reach the goal, as in "p1 p2*2 p1"; exit code 0: solved',
    repaired: 'show a program that is right',
    write: 'write the program to a file, to repair it',
    js: '--write: write JavaScript instead of TypeScript',
    runs: '<file>: how many runs, if it shall not be the usual number',
    seed: '<file>: seed of the first run; the others count on from it',
    json: 'print JSON, and nothing else',
  },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '谜题：靠决定谁往下走让程序出错，或者把程序修好',
  examples: [
    ['concur-lesson puzzle list', '有哪些谜题（从易到难），哪些已经解开'],
    ['concur-lesson puzzle lost-update', '看它的故事、程序和目标'],
    ['concur-lesson puzzle lost-update --hint', '看一条提示，下一条说得更多'],
    ['concur-lesson step lost-update', '动手解：由你决定谁往下走'],
    ['concur-lesson puzzle lost-update --schedule "p1 p2*2 p1"', '这个顺序能达成目标吗？'],
    ['concur-lesson puzzle one-goodbye --write', '生成 ./one-goodbye.ts，拿来修'],
    ['concur-lesson puzzle one-goodbye ./one-goodbye.ts', '判断修好的程序'],
  ],
  usage: 'list | <谜题> | <谜题> <文件>',
  arguments: {
    puzzle: 'list，或谜题名，见 `concur-lesson puzzle list`',
    file: '你修好的程序',
  },
  options: {
    hint: '看一条提示：下一条，或第 n 条',
    schedule: '用来达成目标的步，例如 "p1 p2*2 p1"；退出码 0 表示解开了',
    repaired: '看一个正确的程序',
    write: '把程序写成文件，拿来修',
    js: '--write：写成 JavaScript，而不是 TypeScript',
    runs: '<文件>：运行几次（不写就用通常的次数）',
    seed: '<文件>：第一次运行的种子，后面的依次加一',
    json: '只打印 JSON',
  },
};

export const puzzleHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
