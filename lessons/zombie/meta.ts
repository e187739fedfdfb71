import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'zombie',
  order: 8,
  title: { en: 'Zombies: ended, but not gone', zh: '僵尸进程：结束了，却还没走' },
  objectives: [
    {
      en: 'Explain why the kernel keeps a record of a child that has ended, and what is in it.',
      zh: '说清楚子进程结束以后，内核为什么还留着它的一条记录，记录里有什么。',
    },
    {
      en: 'Recognise a zombie (state Z), and get rid of it in two ways.',
      zh: '认得出僵尸进程（状态 Z），并用两种办法把它清掉。',
    },
    {
      en: 'Say what zombies use up, and why many of them do harm.',
      zh: '说得出僵尸进程占着什么，为什么多了就有害。',
    },
  ],
  prerequisites: ['process'],
  parameters: [
    number(
      'processes',
      { en: 'how many children each parent starts', zh: '每个父进程启动几个子进程' },
      { default: 3, min: 1, max: 50, counts: 'processes' },
    ),
    number(
      'seconds',
      {
        en: 'how long a parent does something else meanwhile, in lesson seconds',
        zh: '父进程去忙别的事情要几秒（课程时间）',
      },
      { default: 4, min: 1, max: 60 },
    ),
  ],
  expects: ['zombies', 'joined-zombies', 'adopted-zombies'],
  next: [
    command('concur-lesson run orphan', {
      en: 'the other way round: the parent ends first',
      zh: '反过来：父进程先结束',
    }),
    command('concur-lesson run zombie --processes 20', { en: 'zombies piling up', zh: '僵尸越积越多' }),
    command('concur-lesson run zombie --seconds 20', {
      en: 'time to look for yourself, in a second terminal: ps -e -o pid,ppid,stat,comm, state Z',
      zh: '留出时间，在另一个终端里自己看：ps -e -o pid,ppid,stat,comm，状态是 Z',
    }),
  ],
};
