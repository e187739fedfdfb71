import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta = {
  id: 'lock-v3',
  order: 5,
  title: { en: 'A lock: one at a time, whoever gets it first', zh: '互斥锁：一次一个，谁抢到谁先' },
  objectives: [
    {
      en: 'Protect a stretch of code with acquire and release, so that one process at a time runs it.',
      zh: '用 acquire 和 release 保护一段代码，让它同一时刻只有一个进程在执行。',
    },
    {
      en: 'Tell a lock from a join: what both give, and who decides the order.',
      zh: '分清锁和 join：它们的共同点是什么，顺序又各由谁决定。',
    },
    {
      en: 'Name what a mutex does not promise, and how one process alone can deadlock on it.',
      zh: '说得出互斥锁不保证什么，以及一个进程怎样自己把自己锁死。',
    },
  ],
  prerequisites: ['lock-v1', 'lock-v2'],
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
  expects: ['no-overlap', 'exclusion', 'inside-lock', 'order-by-competition'],
  next: [
    command('concur-lesson compare lock-v1 lock-v2 lock-v3', {
      en: 'the same work three ways, to one scale',
      zh: '同一件事的三种做法，画在同一个时间轴上',
    }),
    command('concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10', {
      en: 'count the orders: join has one, the lock has several',
      zh: '数一数出现过几种顺序：join 只有一种，锁有好几种',
    }),
    command('concur-lesson run lock-v3 --processes 5', {
      en: 'a longer queue at the door',
      zh: '门口的人更多',
    }),
  ],
} satisfies LessonMeta;
