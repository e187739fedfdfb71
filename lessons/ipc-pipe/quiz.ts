/** Questions about a pipe and its two ends. */
import {
  endOfFileFinding,
  openEndFinding,
  option,
  predict,
  type Question,
  right,
  single,
  truth,
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
    proof: 'concur-lesson show pipe-eof --code',
  }),
  single('ipc-pipe.own-message', 'pipe', {
    en: 'A process sends a question at one end of a duplex pipe and calls `recv()` at the same end. What can it get?',
    zh: '一个进程在双向管道的一端发出问题，又在同一端调用 `recv()`。它可能收到什么？',
    options: [
      right('answers', {
        en: 'Only what is sent at the other end: the answer',
        zh: '只有另一端发来的：回答',
        whyEn:
          'Right: a duplex pipe is two lanes, one for each direction, so question and answer never meet.',
        whyZh: '对：双向管道是两条道，各走各的方向，问和答碰不到一起。',
      }),
      wrong('own', {
        en: 'Its own question, if it is quicker than the other',
        zh: '自己的问题，要是它比对方快',
        whyEn: 'What goes in at one end comes out at the other, never at the same.',
        whyZh: '从一端进去，就从另一端出来，不会回到同一端。',
      }),
      wrong('either', {
        en: 'Whichever of the two is first in the pipe',
        zh: '管道里排在前面的那一个',
        whyEn: 'The two directions have a buffer each; they do not queue up behind each other.',
        whyZh: '两个方向各有缓冲区，不会排在一起。',
      }),
      wrong('error', {
        en: 'An error: an end that sends cannot receive',
        zh: '出错：能发的一端不能收',
        whyEn: 'That is so with `duplex: false`. Without it each end does both.',
        whyZh: '加了 `duplex: false` 才这样，不加的话，两端都能收能发。',
      }),
    ],
  }),
  truth('ipc-pipe.poll', 'pipe', {
    en: '`poll(2)` at an end where nothing comes is false after two seconds; a `recv()` right after it can still wait for ever.',
    zh: '在一端 `poll(2)`，什么也没来，两秒后得到 false；紧接着 `recv()`，还是可能永远等下去。',
    answer: true,
    why: {
      true: {
        en: 'Right: `poll()` has a time limit and takes nothing out. `recv()` has none.',
        zh: '对：`poll()` 有时限，什么也不取走；`recv()` 没有时限。',
      },
      false: {
        en: '`poll()` only tells whether there is something to receive. The `recv()` after it has no time limit of its own.',
        zh: '`poll()` 只说有没有东西可收，它后面的 `recv()` 自己没有时限。',
      },
    },
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
      option('broken', {
        en: 'Its `recv()` throws BrokenPipeError, and it fails',
        zh: '`recv()` 抛出 BrokenPipeError，它出错了',
        whyEn:
          'That is what a `send()` gets when nobody can receive any more. A `recv()` gets the end of file.',
        whyZh: '那是没有谁能收了的时候，`send()` 得到的。`recv()` 得到的是文件结束。',
      }),
    ],
    observe: (timeline) => {
      if (openEndFinding(timeline, PHONE).shown) return 'waits';
      return endOfFileFinding(timeline, PHONE).shown ? 'end' : null;
    },
  }),
];
