import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'ipc-queue',
  order: 12,
  title: { en: 'A ticket office on a queue', zh: '队列上的售票处' },
  objectives: [
    {
      en: 'Share work between processes through a queue, where each item goes to exactly one of them.',
      zh: '用队列在进程之间分东西，让每一件都只到一个进程手里。',
    },
    {
      en: 'Say why qsize() and empty() are no ground to act on, and what to do instead.',
      zh: '说清楚为什么不能凭 qsize() 和 empty() 行事，该怎么做。',
    },
  ],
  prerequisites: ['ipc-file'],
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
      { default: true, expects: ['overlap', 'first-in-first-out', 'queue-sales'] },
    ),
  ],
  activity: { begins: 'is at the counter', ends: 'leaves with', label: { en: 'buying', zh: '买票' } },
  expects: ['exclusion', 'inside-lock', 'first-in-first-out', 'queue-sales'],
  next: [
    command('concur-lesson run ipc-queue --no-lock', {
      en: 'no lock, and still no ticket too many',
      zh: '不加锁，也不会多卖一张',
    }),
    command('concur-lesson run ipc-file --no-lock', {
      en: 'the same crowd at an office that keeps a file',
      zh: '同样的人，换成记在文件里的售票处',
    }),
    command('concur-lesson run phone-rush', { en: 'a hundred buyers, ten phones', zh: '一百个人抢十部手机' }),
  ],
};
