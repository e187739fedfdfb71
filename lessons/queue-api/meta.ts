import { command, flag, type LessonMeta } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'queue-api',
  order: 11,
  title: { en: 'The queue, call by call', zh: '队列的每一种调用' },
  objectives: [
    {
      en: 'Choose how put and get behave when a queue is full or empty: wait, wait for a while, or not at all.',
      zh: '队列满了或空了，会选 put 和 get 该怎么办：一直等、等一会儿，还是不等。',
    },
    {
      en: 'Say what empty(), qsize(), taskDone() and close() do, and what they do not.',
      zh: '说得出 empty()、qsize()、taskDone()、close() 做什么，不做什么。',
    },
  ],
  prerequisites: ['ipc-file'],
  parameters: [
    flag(
      'looks',
      {
        en: 'what empty() and qsize() are worth, and how to clear a queue',
        zh: 'empty() 和 qsize() 能信多少，怎么清空队列',
      },
      { default: false, expects: ['outdated-look', 'drained'] },
    ),
    flag(
      'tasks',
      { en: 'taskDone() and join()', zh: 'taskDone() 和 join()' },
      { default: false, expects: ['refused', 'queue-joined'] },
    ),
    flag(
      'closing',
      { en: 'what close() does, and what it does not', zh: 'close() 做什么，不做什么' },
      { default: false, expects: ['refused', 'flushed', 'no-end-signal'] },
    ),
  ],
  expects: ['no-wait', 'gave-up', 'waited-for-item', 'waited-for-room'],
  next: [
    command('concur-lesson run queue-api --looks', {
      en: 'two look, both see an item, one gets it',
      zh: '两个都看到有一件，只有一个取到',
    }),
    command('concur-lesson run queue-api --tasks', {
      en: 'who waits for the work to be done',
      zh: '谁在等活儿干完',
    }),
    command('concur-lesson run queue-api --closing', {
      en: 'close() is no end signal',
      zh: 'close() 不是结束信号',
    }),
    command('concur-lesson run ipc-queue', {
      en: 'a ticket office that keeps its tickets in a queue',
      zh: '把票放进队列的售票处',
    }),
  ],
};
