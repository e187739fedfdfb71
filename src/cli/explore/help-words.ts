/** What the help says of `explore`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

type ExploreHelp = CommandWords & Required<Pick<CommandWords, 'arguments' | 'options'>>;

const en = {
  summary: 'Run a program in every way that can make a difference, with real processes',
  examples: [
    ['concur-lesson explore lost-update', 'all that can come out, and the shortest way to each'],
    ['concur-lesson explore ./my-program.ts --max-runs 100', 'your own program, with fewer runs'],
    ['concur-lesson explore two-locks --json', 'one JSON object'],
  ],
  arguments: { target: 'a lesson, a puzzle, an exercise of yours, or the path of a program' },
  options: {
    maxRuns: 'Make at most so many real runs',
    preemptions: 'Where not every way can be tried: all with at most so many preemptions',
    random: 'Do not search: make so many runs by chance',
    seed: 'Seed of what chance decides, to repeat it',
    json: 'Print the result as JSON, and nothing else',
  },
} as const satisfies ExploreHelp;

const zh: Translated<typeof en> = {
  summary: '凡是可能带来不同结果的走法，都用真实的进程跑一遍',
  examples: [
    ['concur-lesson explore lost-update', '可能出现的所有结果，以及通往每个结果的最短走法'],
    ['concur-lesson explore ./my-program.ts --max-runs 100', '你自己的程序，少跑几次'],
    ['concur-lesson explore two-locks --json', '一个 JSON 对象'],
  ],
  arguments: { target: '一课、一道谜题、你做的一道练习，或者程序的路径' },
  options: {
    maxRuns: '最多真跑多少次',
    preemptions: '走法多得试不完时：试遍抢占不超过这么多次的走法',
    random: '不搜索，只随机跑这么多次',
    seed: '随机部分的种子，用来重现',
    json: '只以 JSON 输出结果',
  },
};

export const exploreHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
