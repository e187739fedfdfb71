import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'process',
  order: 1,
  title: { en: 'Process: a program that runs', zh: '进程：正在运行的程序' },
  objectives: [
    {
      en: 'Say what a process is, and what its pid, its parent and its exit code are.',
      zh: '说得出什么是进程，什么是 pid、父进程和退出码。',
    },
    {
      en: 'Read the screen of a run: lanes, marks, chart.',
      zh: '看得懂运行时的屏幕：泳道、符号和图表。',
    },
  ],
  prerequisites: [],
  parameters: [
    number(
      'processes',
      { en: 'how many children main starts', zh: 'main 启动几个子进程' },
      { default: 2, min: 1, max: 30, counts: 'processes' },
    ),
    flag(
      'join',
      { en: 'main does not call join()', zh: 'main 不调用 join()' },
      { default: true, expects: ['process-family', 'waited-at-end'] },
    ),
  ],
  expects: ['process-family', 'exit-codes'],
  next: [
    command('concur-lesson run process --no-join', {
      en: 'main does not ask for its children: does it wait all the same?',
      zh: 'main 不去等子进程：它到底会不会等？',
    }),
    command('concur-lesson run process --processes 6', {
      en: 'six children: six pids, six lanes',
      zh: '六个子进程：六个 pid，六条泳道',
    }),
    command('concur-lesson run memory', {
      en: 'what parent and child do not share',
      zh: '父子进程之间不共享什么',
    }),
  ],
};
