import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'orphan',
  order: 9,
  title: { en: 'Orphans: the parent ends first', zh: '孤儿进程：父进程先走一步' },
  objectives: [
    {
      en: 'See a process change its parent while it runs, and say who adopted it.',
      zh: '亲眼看到一个正在运行的进程换了父进程，说得出是谁收养了它。',
    },
    {
      en: 'Explain why orphans are harmless and zombies are not.',
      zh: '讲明白为什么孤儿进程没有危害，僵尸进程却有。',
    },
  ],
  prerequisites: ['zombie'],
  parameters: [
    number(
      'seconds',
      {
        en: 'how long the child works on as an orphan, in lesson seconds',
        zh: '子进程成了孤儿以后再干几秒（课程时间）',
      },
      { default: 3, min: 1, max: 60 },
    ),
  ],
  expects: ['orphaned', 'parent-changed'],
  next: [
    command('concur-lesson run orphan --seconds 20', {
      en: 'time to look for the adopter yourself: ps -e -o pid,ppid,stat,comm',
      zh: '留出时间，自己找找是谁收养的：ps -e -o pid,ppid,stat,comm',
    }),
    command('concur-lesson run ipc-file', {
      en: 'processes that share a file',
      zh: '几个进程共用一个文件',
    }),
    command('concur-lesson run zombie', { en: 'the harmful kind, once more', zh: '再看一遍有害的那一种' }),
  ],
};
