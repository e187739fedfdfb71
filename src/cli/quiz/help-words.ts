/** What the help says of `quiz`. Apart from the words of the quiz itself, which only a quiz loads. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  summary: 'Answer questions on the course; some are decided by a real run',
  examples: [
    ['concur-lesson quiz', 'ten questions, what you got wrong before comes first'],
    [
      'concur-lesson quiz mutex deadlock --count 5',
      'five questions on two topics; names of lessons work, too',
    ],
    ['concur-lesson quiz --review', 'only what is due'],
    ['concur-lesson quiz --exam', 'twenty questions, exit code 1 below 80 %'],
    ['concur-lesson quiz --list', 'the topics'],
  ],
  options: {
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
  arguments: {
    topics: 'topics, as `concur-lesson quiz --list` names them, or lessons; all if there are none',
  },
} satisfies CommandWords;

const zh: Translated<typeof en> = {
  summary: '回答课程的问题，有些题由真实的运行来判定',
  examples: [
    ['concur-lesson quiz', '十题，以前答错的先来'],
    ['concur-lesson quiz mutex deadlock --count 5', '两个主题共五题，也可以写课程名'],
    ['concur-lesson quiz --review', '只问该复习的'],
    ['concur-lesson quiz --exam', '二十题，不到 80% 退出码为 1'],
    ['concur-lesson quiz --list', '有哪些主题'],
  ],
  options: {
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
  arguments: { topics: '主题（见 `concur-lesson quiz --list`）或课程名，不写就是全部' },
};

export const quizHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
