import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'producer-consumer',
  order: 17,
  title: { en: 'Producer and consumer: when is it over?', zh: '生产者与消费者：什么时候算完？' },
  objectives: [
    {
      en: 'Let producers and consumers work at their own pace, with a queue between them.',
      zh: '在生产者和消费者之间放一个队列，让两边各按各的节奏干活。',
    },
    {
      en: 'Say why a timeout is a poor way to end, and end with a sentinel or a JoinableQueue instead.',
      zh: '说清楚为什么靠超时来结束不可靠，并会改用哨兵或者 JoinableQueue。',
    },
  ],
  prerequisites: ['queue-api'],
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
      { default: 5, min: 1, max: 50 },
    ),
    number(
      'patience',
      {
        en: 'how long a guest waits for the next bun, in lesson seconds',
        zh: '客人等下一个包子，最多等几秒（课程时间）',
      },
      { default: 3, min: 1, max: 60 },
    ),
    flag(
      'sentinel',
      { en: 'tell the guests when there will be no more', zh: '没有包子了，就告诉客人一声' },
      { default: false, expects: ['all-consumed', 'ended-by-sentinel'] },
    ),
    flag(
      'joinable',
      {
        en: 'main waits until every bun is eaten, with a JoinableQueue',
        zh: '用 JoinableQueue，让 main 等到每个包子都吃完',
      },
      { default: false, expects: ['all-consumed', 'queue-joined'] },
    ),
    flag(
      'slow',
      {
        en: 'each cook runs out of flour after the first bun, for 10 lesson seconds',
        zh: '每个厨师做完第一个就没面了，要停 10 秒（课程时间）',
      },
      { default: false, expects: ['ended-by-timeout', 'left-behind'] },
    ),
  ],
  expects: ['ended-by-timeout'],
  next: [
    command('concur-lesson run producer-consumer --slow', {
      en: 'the same guest loses four buns',
      zh: '还是这位客人，少吃了四个包子',
    }),
    command('concur-lesson run producer-consumer --slow --sentinel', {
      en: 'told when it is over: none is lost',
      zh: '有人告诉它什么时候完，一个也不少',
    }),
    command('concur-lesson run producer-consumer --slow --joinable', {
      en: 'main waits for the last bun to be eaten',
      zh: 'main 等到最后一个包子吃完',
    }),
    command('concur-lesson run producer-consumer --sentinel --producers 2 --consumers 3', {
      en: 'one sentinel for each consumer',
      zh: '每个消费者一个哨兵',
    }),
    command('concur-lesson run back-pressure', {
      en: 'a cook who is faster than the guests',
      zh: '厨师比客人快，会怎么样',
    }),
  ],
};
