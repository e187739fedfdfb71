import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'pipe-capacity',
  order: 15,
  title: { en: 'A full pipe: the writer waits', zh: '管道满了：写的一方要等' },
  objectives: [
    {
      en: 'Measure how many bytes a pipe holds before send() has to wait.',
      zh: '量一量管道里积了多少字节，send() 才要等。',
    },
    {
      en: 'Say what back-pressure is: a slow reader slows its writer down.',
      zh: '说得出什么是背压：读得慢，写的一方也会跟着慢下来。',
    },
  ],
  prerequisites: ['ipc-pipe'],
  parameters: [
    number(
      'messages',
      { en: 'how many messages are sent', zh: '一共发几条消息' },
      { default: 12, min: 1, max: 1000 },
    ),
    number(
      'bytes',
      { en: 'the size of a message', zh: '一条消息有多少字节' },
      { default: 8000, min: 10, max: 1_000_000 },
    ),
    number(
      'seconds',
      { en: 'how long nobody reads at first, in lesson seconds', zh: '开头有几秒没人读（课程时间）' },
      { default: 3, min: 0, max: 60, integer: false },
    ),
  ],
  expects: ['pipe-capacity', 'whole-messages'],
  next: [
    command('concur-lesson run pipe-capacity --bytes 20000', {
      en: 'larger messages: fewer of them, about as many bytes',
      zh: '消息大一些：条数变少，字节数差不多',
    }),
    command('concur-lesson run pipe-capacity --seconds 10', {
      en: 'nobody reads for longer: the writer waits longer, and not a byte more fits in',
      zh: '更久没人读：写的一方等得更久，一个字节也不会多装',
    }),
    command('concur-lesson run pipe-sharing', { en: 'two readers at one end', zh: '两个读者守着同一端' }),
  ],
};
