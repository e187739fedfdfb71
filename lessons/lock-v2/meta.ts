import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta = {
  id: 'lock-v2',
  order: 4,
  title: { en: 'Join after each start: a fixed queue', zh: '启动一个等一个：写死的顺序' },
  objectives: [
    {
      en: 'Use join to make one process finish before the next begins.',
      zh: '用 join 让一个进程结束之后，下一个才开始。',
    },
    {
      en: 'Explain why an order written into the program is neither fast nor fair.',
      zh: '说清楚为什么写死在程序里的顺序既不快，也不公平。',
    },
  ],
  prerequisites: ['lock-v1'],
  parameters: [
    number(
      'processes',
      { en: 'how many students want to print', zh: '有几个同学要打印' },
      { default: 3, min: 1, max: 100 },
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
  expects: ['no-overlap', 'order-by-program'],
  next: [
    command('concur-lesson run lock-v3', {
      en: 'keep one at a time, but let the processes compete',
      zh: '仍然一次一个，但让进程自己去抢',
    }),
    command('concur-lesson compare lock-v1 lock-v2', {
      en: 'what the order costs in time',
      zh: '看看换来顺序多花了多少时间',
    }),
  ],
} satisfies LessonMeta;
