import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'deadlock',
  order: 7,
  title: { en: 'Deadlock: two locks in opposite order', zh: '死锁：两把锁，拿的顺序相反' },
  objectives: [
    {
      en: 'Read a circle of waiting: who has what, and who waits for whom.',
      zh: '看得懂等待的圈：谁拿着什么，谁在等谁。',
    },
    {
      en: 'Undo a deadlock by giving all processes one order of locks.',
      zh: '让所有进程按同一个顺序拿锁，把死锁解开。',
    },
  ],
  prerequisites: ['lock-v3', 'deadlock-self'],
  parameters: [
    number(
      'seconds',
      {
        en: 'the pause between the first lock and the second, in lesson seconds',
        zh: '拿到第一把锁以后，隔几秒去拿第二把（课程时间）',
      },
      { default: 3, min: 0, max: 60, integer: false },
    ),
    flag(
      'cured',
      { en: 'both take the locks in the same order', zh: '两个进程按同样的顺序拿锁' },
      { default: false, expects: ['no-deadlock'] },
    ),
  ],
  expects: ['deadlock'],
  next: [
    command('concur-lesson run deadlock --cured', {
      en: 'one order for both: it runs through',
      zh: '顺序一致，就能跑完',
    }),
    command('concur-lesson run deadlock --seconds 0', {
      en: 'without the pause, several times: sometimes the circle closes, sometimes it does not',
      zh: '去掉停顿多跑几次：有时候死锁，有时候又没事',
    }),
    command('concur-lesson run deadlock-self', { en: 'it takes only one process', zh: '一个进程就能死锁' }),
  ],
};
