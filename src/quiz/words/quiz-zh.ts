import type { QuizWords } from './quiz-en.js';

export const quizZh: QuizWords = {
  topics: {
    processes: '进程、僵尸、孤儿',
    mutex: '互斥锁',
    deadlock: '死锁',
    file: '共享文件',
    queue: '队列',
    pipe: '管道',
    'producer-consumer': '生产者与消费者',
    exercises: '练习',
  },
  heading: (number, of, topic) => `第 ${number} 题，共 ${of} 题 · ${topic}`,
  exercise: (number) => `（课后第 ${number} 题）`,
  truth: { true: '对', false: '错' },
  ask: {
    single: '你的答案：',
    several: '你的答案（可多选）：',
    truth: '对还是错？',
    order: (place) => (place === 1 ? '第一步是？' : '接下来是？'),
    number: '填一个数（直接回车跳过）：',
    open: '写下你的回答（直接回车跳过）：',
    openMore: '继续写（直接回车结束）：',
    predict: '你的预测：',
    points: '你的回答里有哪些要点？',
  },
  skip: '不知道，看答案',
  noAnswer: '不作答',
  startAgain: '重新排',
  keys: {
    choose: '↑↓ 或数字移动，回车选定 · Ctrl-D 结束测验',
    several: '↑↓ 移动，空格或数字勾选，回车作答（一个不选就是跳过）· Ctrl-D 结束测验',
    points: '↑↓ 移动，空格或数字勾选，回车确定',
  },
  lines: {
    single: (count) => `请输入 1 到 ${count} 中的一个数字（空行跳过）。`,
    several: '请输入所有正确选项的数字，比如 1,3（空行跳过）。',
    truth: '觉得对就输入 t，觉得错就输入 f（空行跳过）。',
    order: (example) => `请按正确的顺序输入数字，比如 ${example}（空行跳过）。`,
    number: '请输入一个数（空行跳过）。',
    open: '请写下你的回答，几行都可以，空行结束（什么都不写就是跳过）。',
    predict: (count) =>
      `请输入 1 到 ${count} 中的一个数字，然后这一课会真的跑起来，看你猜得对不对（空行跳过）。`,
    points: '你的回答里有哪些要点？请输入数字，比如 1,2；一个也没有就输入 0（空行：不评分）。',
  },
  problems: {
    option: (count) => `没有这个选项，请输入 1 到 ${count} 中的一个数字。`,
    options: (count) => `没看懂，请输入 1 到 ${count} 中的数字，比如 1,3。`,
    truth: '没看懂：觉得对就输入 t，觉得错就输入 f。',
    order: (count) => `没看懂，请按你的顺序输入 1 到 ${count}，每个数字正好一次。`,
    number: '这不是一个数，请输入 4 或 0.5 这样的数。',
    points: (count) => `没看懂，请输入 1 到 ${count} 中的数字，一个也没有就输入 0。`,
    tooMany: (lines) => `连着 ${lines} 行都不是回答，这里跳过。`,
  },
  outcomes: {
    right: '答对了',
    wrong: '答错了',
    skipped: '跳过了',
    unmarked: '没有评分',
    unclear: '没有评分：这次运行的结果不在选项里',
    points: (covered, of) => `${of} 个要点，答到了 ${covered} 个`,
  },
  feedback: {
    notes: (texts) => `（${texts.join('，')}）`,
    youChose: '你选的',
    missed: '漏选',
    rightOrder: '正确的顺序：',
    yourPlace: (place) => `你排在第 ${place}`,
    answer: (value) => `答案是 ${value}。`,
    yours: (value) => `你填的是 ${value}。`,
    observed: '这次运行的结果',
    model: '参考回答',
    points: '要点',
    proof: '眼见为实：',
    goOn: '按回车继续，按 q 结束测验',
    examGoesOn: '按回车看下一题，按 q 直接看成绩',
  },
  runs: (lesson) => `现在运行 ${lesson}，对不对由它的日志说了算。`,
  examBegins: (questions, percent) => `考试，共 ${questions} 题。对错最后才公布，${percent}% 及格。`,
  summary: {
    title: '测验结果',
    score: (right, of) => `${of} 题，答对 ${right} 题`,
    exam: (percent, mark, passed) =>
      passed ? `通过：${percent}%，及格线 ${mark}%` : `没有通过：${percent}%，及格线 ${mark}%`,
    ofTopic: (right, of) => `${right} / ${of}`,
    skipped: (count) => `跳过 ${count} 题`,
    unmarked: (count) => `${count} 题没有评分`,
    left: (count) => `还有 ${count} 题没答`,
    none: '这次一题也没有答。',
    next: '接下来可以输入',
    review: '再答一遍答错的题',
    topic: (topic) => `再来几道：${topic}`,
    more: '再来十题',
    exam20: '二十题，答完才公布对错',
    course: '题目背后的课程',
  },
  list: {
    title: '测验的主题',
    count: (questions) => `${questions} 题`,
    known: (known, due) => `掌握 ${known}，待复习 ${due}`,
    start: '就一个主题来十题',
    see: '看一个主题的全部题目',
  },
  nothingDue: (asked) =>
    asked === 0
      ? '没有要复习的：这些题你还没有答过。先来：concur-lesson quiz'
      : '没有要复习的：还没有题到时间。做新题：concur-lesson quiz',
  failures: {
    unknownTopic: (typed, meant, topics) =>
      `没有“${typed}”这个主题。${meant ? `是不是想输入 ${meant}？` : ''}主题有：${topics}；也可以输入课程名。`,
    noQuestions: (topic) => `${topic} 没有这样的题。用 \`concur-lesson quiz --list\` 查看有哪些主题。`,
    noKeys: '测验要在终端里作答，而输出被转到了别处。请不要重定向，或者加上 --plain，逐行输入答案。',
    jsonInTerminal:
      '--json 从管道读答案，一行一个，例如：printf "2\\n1,3\\n" | concur-lesson quiz --seed 7 --json。' +
      '只看题目：concur-lesson quiz --list --json',
    noAnswers:
      '没有人作答：标准输入不是终端，而且第一个答案之前就结束了。请在终端里运行，' +
      '或者用管道送入答案，一行一个：printf "2\\n1,3\\n" | concur-lesson quiz。只看题目：`concur-lesson quiz --list`',
  },
};
