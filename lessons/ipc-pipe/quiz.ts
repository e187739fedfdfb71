/** Questions about a pipe and its two ends. */
import {
  endOfFileFinding,
  openEndFinding,
  option,
  predict,
  type Question,
  right,
  single,
  wrong,
} from 'concur-lesson/lesson';
import { PHONE } from './findings.js';

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
  predict('ipc-pipe.predict-hang-up', 'pipe', {
    en: 'The clerk answers each question and waits in `recv()` for the next. main has its answers, closes its end and joins the clerk. What does the clerk come to?',
    zh: 'clerk 回答完一个，就在 `recv()` 里等下一个。main 拿到了回答，关掉自己这一端，然后 join。clerk 会怎样？',
    options: [
      option('end', {
        en: 'Its `recv()` throws EOFError, and it ends',
        zh: '`recv()` 抛出 EOFError，它就结束了',
        whyEn: 'Nobody holds the other end any more, and the kernel says so.',
        whyZh: '另一端谁都不拿着了，内核会告诉它。',
      }),
      option('waits', {
        en: 'It waits in `recv()`, and main waits for it',
        zh: '它一直等在 `recv()` 里，main 又在等它',
        whyEn: 'That takes a copy of the end that somebody has forgotten to close.',
        whyZh: '要有谁忘了关自己那一份，才会这样。',
      }),
    ],
    observe: (timeline) => {
      if (openEndFinding(timeline, PHONE).shown) return 'waits';
      return endOfFileFinding(timeline, PHONE).shown ? 'end' : null;
    },
  }),
];
