import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'pipe-sharing',
  order: 16,
  title: { en: 'One pipe, several readers', zh: '一根管道，几个读者' },
  objectives: [
    {
      en: 'Say what becomes of messages when several processes receive from one end.',
      zh: '说得出几个进程从同一端接收时，消息会怎样。',
    },
    {
      en: 'Explain what a queue adds to a pipe: a lock at each end.',
      zh: '说清楚队列给管道添了什么：两端各加一把锁。',
    },
  ],
  prerequisites: ['ipc-pipe', 'lock-v3'],
  parameters: [
    number(
      'readers',
      { en: 'how many processes receive', zh: '有几个进程在收' },
      { default: 2, min: 1, max: 20, counts: 'processes' },
    ),
    number(
      'writers',
      { en: 'how many processes send', zh: '有几个进程在发' },
      { default: 1, min: 1, max: 20, counts: 'processes' },
    ),
    number(
      'notices',
      { en: 'how many notices each writer sends', zh: '每个写者发几条通知' },
      { default: 6, min: 1, max: 100 },
    ),
    flag(
      'lock',
      { en: 'a lock at each end: one at a time', zh: '两端各加一把锁，一次一个' },
      { default: false, expects: ['whole-messages'] },
    ),
    flag(
      'large',
      {
        en: 'notices of 1,000,000 bytes, more than the pipe holds',
        zh: '一条通知 1000000 字节，管道一次装不下',
      },
      { default: false, expects: ['torn-messages'] },
    ),
  ],
  expects: ['stolen-messages', 'whole-messages'],
  next: [
    command('concur-lesson run pipe-sharing --large', {
      en: 'large notices: each reader gets parts',
      zh: '通知大了：每个读者拿到的都是碎片',
    }),
    command('concur-lesson run pipe-sharing --large --lock', {
      en: 'the cure: a lock at each end',
      zh: '解法：两端各加一把锁',
    }),
    command('concur-lesson run pipe-sharing --large --readers 1 --writers 2', {
      en: 'two writers tear them just as well',
      zh: '两个写者也一样会撕碎',
    }),
    command('concur-lesson run ipc-queue', { en: 'a pipe with the locks built in', zh: '自带锁的管道' }),
  ],
};
