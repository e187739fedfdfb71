/** What the help says of `learn`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary:
    'Go through a lesson page by page: story, program, your prediction, the run, its result, questions',
  examples: [
    ['concur-lesson learn', 'the lesson that is next'],
    ['concur-lesson learn lock-v3', 'this one; Enter goes on, b back, q leaves'],
    ['concur-lesson learn lock-v3 --page 3', 'from its third page on: your prediction'],
    ['concur-lesson learn lock-v3 --plain', 'the same as plain lines, for a screen reader or a pipe'],
  ],
  arguments: { lesson: 'a lesson; the next one of the course if there is none' },
  options: {
    page: 'Begin with this page',
    seed: 'Seed of the order of answers and of the durations of the run, to get the same again',
    plain: 'As plain lines, without moving the cursor; answers are lines, too',
  },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '一页一页地学一课：故事、程序、先猜一猜、运行、结果、做题',
  examples: [
    ['concur-lesson learn', '接下来该学的那一课'],
    ['concur-lesson learn lock-v3', '就学这一课；回车继续，b 上一页，q 离开'],
    ['concur-lesson learn lock-v3 --page 3', '从第 3 页“先猜一猜”开始'],
    ['concur-lesson learn lock-v3 --plain', '同样的内容逐行输出，适合读屏软件和管道'],
  ],
  arguments: { lesson: '课程名，不写就是接下来该学的那一课' },
  options: {
    page: '从第几页开始',
    seed: '选项顺序和运行时长的种子，用来得到同样的一遍',
    plain: '逐行输出，不移动光标，答案也逐行输入',
  },
};

export const learnHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
