import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'back-pressure',
  order: 18,
  title: { en: 'Back-pressure: a queue with a limit', zh: '背压：有上限的队列' },
  objectives: [
    {
      en: 'Slow a fast producer down to the pace of its consumers with nothing but the limit of a queue.',
      zh: '只用队列的上限，就让太快的生产者慢到消费者的节奏。',
    },
    {
      en: 'Say what happens to a queue without a limit when its producers are faster.',
      zh: '说清楚生产者更快时，没有上限的队列会怎么样。',
    },
  ],
  prerequisites: ['producer-consumer'],
  parameters: [
    number(
      'producers',
      { en: 'how many cooks make buns', zh: '有几个厨师做包子' },
      { default: 1, min: 1, max: 20, counts: 'processes' },
    ),
    number(
      'consumers',
      { en: 'how many guests eat them', zh: '有几位客人吃包子' },
      { default: 1, min: 1, max: 20, counts: 'processes' },
    ),
    number(
      'buns',
      { en: 'how many buns each cook makes', zh: '每个厨师做几个包子' },
      { default: 6, min: 1, max: 50 },
    ),
    number(
      'places',
      { en: 'how many buns the table has room for', zh: '桌上放得下几个包子' },
      { default: 2, min: 1, max: 100 },
    ),
    flag(
      'limit',
      { en: 'a table without end: the queue has no limit', zh: '桌子无限大：队列没有上限' },
      { default: true, expects: ['piled-up', 'all-consumed', 'ended-by-sentinel'] },
    ),
  ],
  expects: ['waited-for-room', 'all-consumed', 'ended-by-sentinel'],
  next: [
    command('concur-lesson run back-pressure --no-limit', {
      en: 'the cook never waits, and the buns pile up',
      zh: '厨师一次也不等，包子堆了起来',
    }),
    command('concur-lesson run back-pressure --producers 2 --consumers 2', {
      en: 'two of each at one table',
      zh: '两个厨师、两位客人，共用一张桌子',
    }),
    command('concur-lesson run phone-rush', {
      en: 'a limit again, but this time nobody waits for room',
      zh: '还是有上限，不过这回谁也不等空位',
    }),
  ],
};
