import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta = {
  id: 'lock-v1',
  order: 3,
  title: { en: 'Three students, one printer: no rules', zh: '三个同学一台打印机：谁也不等谁' },
  objectives: [
    {
      en: 'Start several processes and see that they really run at the same time.',
      zh: '启动几个进程，亲眼看到它们确实在同时运行。',
    },
    {
      en: 'Explain what running together gains (time) and what it costs (order).',
      zh: '说清楚并发得到了什么（时间），又丢掉了什么（顺序）。',
    },
  ],
  prerequisites: ['process'],
  parameters: [
    number(
      'processes',
      { en: 'how many students want to print', zh: '有几个同学要打印' },
      { default: 3, min: 1, max: 100, counts: 'processes' },
    ),
    number(
      'seconds',
      {
        en: 'the longest printing time, in lesson seconds (each takes 1 to this, by lot)',
        zh: '打印最多要几秒（课程时间，每人抽到 1 到这个数）',
      },
      { default: 3, min: 1, max: 60 },
    ),
  ],
  activity: {
    begins: 'starts printing',
    ends: 'has finished printing',
    label: { en: 'printing', zh: '打印' },
  },
  expects: ['overlap'],
  next: [
    command('concur-lesson run lock-v2', {
      en: 'get order with join, and see what it costs',
      zh: '用 join 换回顺序，看看代价是什么',
    }),
    command('concur-lesson run lock-v1 --processes 8', {
      en: 'more students, the same printer',
      zh: '人更多，打印机还是一台',
    }),
    command('concur-lesson compare lock-v1 lock-v2 lock-v3', {
      en: 'the same work three ways, to one scale',
      zh: '同一件事的三种做法，画在同一个时间轴上',
    }),
  ],
} satisfies LessonMeta;
