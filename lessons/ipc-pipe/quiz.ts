/** Questions about a pipe and its two ends. */
import { type Question, right, single, wrong } from 'concur-lesson/lesson';

export const questions: readonly Question[] = [
  single('ipc-pipe.what-it-returns', 'pipe', {
    en: 'What does `Pipe({ duplex: false })` return?',
    zh: '`Pipe({ duplex: false })` 返回什么？',
    options: [
      right('receive-send', {
        en: 'Two ends: the first only receives, the second only sends',
        zh: '两端：第一端只能收，第二端只能发',
        whyEn: 'Right. With duplex (the default) both ends send and receive.',
        whyZh: '对。默认是双向的，两端都能收能发。',
      }),
      wrong('send-receive', {
        en: 'Two ends: the first only sends, the second only receives',
        zh: '两端：第一端只能发，第二端只能收',
        whyEn:
          'It is the other way round, as in Python: receiving end first. The wrong one refuses with an error.',
        whyZh: '正好相反，和 Python 一样，收的一端在前。用错了会报错。',
      }),
      wrong('both', {
        en: 'Two ends that both send and receive, but in turns',
        zh: '两端都能收能发，只是要轮流',
        whyEn: 'That would be duplex, and nobody has to take turns there.',
        whyZh: '那是双向管道，而且不用轮流。',
      }),
      wrong('one', {
        en: 'One object that both processes send to and receive from',
        zh: '一个对象，两个进程都从它收、往它发',
        whyEn: 'That describes a queue. A pipe has two ends, and each process gets its own.',
        whyZh: '那说的是队列。管道有两端，一个进程拿一端。',
      }),
    ],
  }),
];
