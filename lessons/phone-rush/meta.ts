import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'phone-rush',
  order: 19,
  title: { en: 'Phone rush: a hundred processes, ten phones', zh: '抢手机：一百个进程，十部手机' },
  objectives: [
    {
      en: 'Let the limit of a queue decide who was fast enough, with a put that does not wait.',
      zh: '用不等待的 put，让队列的上限来决定谁抢到了。',
    },
    {
      en: 'Read a ranking out of a queue, and know when empty() can be trusted.',
      zh: '从队列里读出名次，并知道什么时候可以相信 empty()。',
    },
  ],
  prerequisites: ['ipc-queue'],
  parameters: [
    number(
      'buyers',
      { en: 'how many people want a phone', zh: '有几个人来抢手机' },
      { default: 100, min: 1, max: 1000, counts: 'processes' },
    ),
    number(
      'phones',
      { en: 'how many phones there are', zh: '一共有几部手机' },
      { default: 10, min: 1, max: 100 },
    ),
  ],
  expects: ['rush', 'first-in-first-out'],
  next: [
    command('concur-lesson run phone-rush --buyers 12 --phones 3', {
      en: 'few enough to follow every one',
      zh: '人少一些，每一个都看得清',
    }),
    command('concur-lesson run phone-rush --view chart', {
      en: 'again: do the same ones win?',
      zh: '再来一次：赢的还是那几个吗？',
    }),
  ],
};
