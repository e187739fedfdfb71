import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'memory',
  order: 2,
  title: { en: 'Memory: every process has its own', zh: '内存：每个进程各有一份' },
  objectives: [
    {
      en: 'Predict what a parent sees of a variable that its child has changed: nothing.',
      zh: '猜得出子进程改了变量以后，父进程会看到什么：什么也看不到。',
    },
    {
      en: 'Say why processes need files, queues or pipes to tell each other anything.',
      zh: '说得出为什么进程之间要传点什么，就得靠文件、队列或管道。',
    },
  ],
  prerequisites: ['process'],
  parameters: [
    number(
      'processes',
      { en: 'how many children count', zh: '几个子进程来数数' },
      { default: 2, min: 1, max: 100, counts: 'processes' },
    ),
    number(
      'times',
      { en: 'how far each child counts', zh: '每个子进程数到几' },
      { default: 3, min: 1, max: 100 },
    ),
  ],
  expects: ['memory-apart'],
  next: [
    command('concur-lesson run memory --processes 5 --times 2', {
      en: 'six processes, six counters',
      zh: '六个进程，六个计数器',
    }),
    command('concur-lesson run lock-v1', {
      en: 'what processes do share: the world outside',
      zh: '进程真正共用的是外面的东西',
    }),
  ],
};
