/** The options of `quiz`. Apart from the words of the quiz itself, which only a quiz loads. */
import type { Language } from '../../i18n/language.js';

export interface QuizOptionWords {
  readonly topic: string;
  readonly count: string;
  readonly seed: string;
  readonly review: string;
  readonly exam: string;
  readonly predict: string;
  readonly list: string;
  readonly plain: string;
  readonly json: string;
}

export const quizOptionWords: Readonly<Record<Language, QuizOptionWords>> = {
  en: {
    topic: 'Only these topics (the same as naming them behind quiz)',
    count: 'So many questions at most (usually 10, in an exam 20)',
    seed: 'Seed of the choice and the order, to get the same quiz again',
    review: 'Only what is due: wrong answers first, right ones after days of rest',
    exam: 'No word about right or wrong until the end; passed with 80 %',
    predict: 'No questions that run a lesson',
    list: 'Show topics or questions, ask none',
    plain: 'Ask and answer in plain lines, without menus',
    json: 'Print the result (with --list: the questions) as JSON; answers are read as lines from a pipe',
  },
  zh: {
    topic: '只问这些主题（与直接写在 quiz 后面一样）',
    count: '最多问几题（平时 10 题，考试 20 题）',
    seed: '抽题和排序的种子，用来得到同样的一份题',
    review: '只问该复习的：先是答错的，再是隔了几天的',
    exam: '考试：答完才公布对错，80% 及格',
    predict: '不出要运行课程的预测题',
    list: '只列出主题或题目，不提问',
    plain: '逐行问答，不用菜单',
    json: '以 JSON 输出结果（与 --list 同用则输出题目），答案从管道逐行读入',
  },
};
