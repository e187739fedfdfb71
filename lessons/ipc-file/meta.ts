import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'ipc-file',
  order: 10,
  title: { en: 'A ticket office in a file', zh: '文件里的售票处' },
  objectives: [
    {
      en: 'Let processes share a number through a file, and find the step that must not be done by two at once.',
      zh: '让几个进程通过文件共用一个数，并找出不能两个进程同时做的那一步。',
    },
    {
      en: 'Explain a lost update: who read what, and what was written meanwhile.',
      zh: '说清楚“丢失修改”是怎么来的：谁读到了什么，其间别人又写了什么。',
    },
    { en: 'Name what a file costs as a way to communicate.', zh: '说得出用文件做进程间通信的代价。' },
  ],
  prerequisites: ['lock-v3'],
  parameters: [
    number(
      'processes',
      { en: 'how many people want a ticket', zh: '有几个人想买票' },
      { default: 6, min: 1, max: 100, counts: 'processes' },
    ),
    number(
      'tickets',
      { en: 'how many tickets there are', zh: '一共有几张票' },
      { default: 4, min: 1, max: 1000 },
    ),
    number(
      'seconds',
      {
        en: 'the slowest network, in lesson seconds (each access draws 1 to this)',
        zh: '网络最慢要几秒（课程时间，每次访问随机抽 1 到这个数）',
      },
      { default: 3, min: 1, max: 60 },
    ),
    flag(
      'lock',
      { en: 'let everybody buy at once, without the lock', zh: '不加锁，让大家同时买' },
      { default: true, expects: ['overlap', 'lost-update', 'oversold'] },
    ),
  ],
  activity: { begins: 'is at the counter', ends: 'leaves with', label: { en: 'buying', zh: '买票' } },
  expects: ['exclusion', 'inside-lock', 'no-lost-update', 'within-stock'],
  next: [
    command('concur-lesson run ipc-file --no-lock', {
      en: 'everybody buys at once: count the tickets',
      zh: '大家同时买：数数卖了几张',
    }),
    command('concur-lesson run ipc-file', {
      en: 'with the lock: one purchase at a time',
      zh: '加锁：一次只成交一笔',
    }),
    command('concur-lesson run ipc-file --no-lock --processes 12 --tickets 3', {
      en: 'a bigger crowd, fewer tickets',
      zh: '人更多，票更少',
    }),
  ],
};
