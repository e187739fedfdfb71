/** Questions about several processes at one end of a pipe. */
import {
  option,
  predict,
  type Question,
  right,
  several,
  type Timeline,
  truth,
  wholeMessagesFinding,
  wrong,
} from 'concur-lesson/lesson';
import { BOARD, stolenMessagesFinding, tornMessagesFinding } from './findings.js';

export const questions: readonly Question[] = [
  several('pipe-sharing.several-users', 'pipe', {
    en: 'Several processes use the same end of a pipe. What is true? Choose all that apply.',
    zh: '几个进程共用管道的同一端。哪些说法对？把对的都选出来。',
    options: [
      right('steal', {
        en: 'Two readers take messages away from each other',
        zh: '两个读者会互相抢走消息',
        whyEn: 'Right: what one has read is out of the pipe.',
        whyZh: '对：一个读走了，管道里就没有了。',
      }),
      right('writers-lock', {
        en: 'Two writers of long messages need a lock around `send()`',
        zh: '两个写者要发长消息，得给 `send()` 加锁',
        whyEn:
          'Right: what is longer than PIPE_BUF (4096 bytes on Linux, at least 512 by POSIX) may be written in pieces, and another’s come in between.',
        whyZh:
          '对：超过 PIPE_BUF（Linux 上 4096 字节，POSIX 规定至少 512）的消息可能分几段写，中间会夹进别人的。',
      }),
      right('queue-instead', {
        en: 'A queue does the locking by itself',
        zh: '换成队列，锁由它自己管',
        whyEn: 'Right: a queue is a pipe with locks, and so the more robust choice.',
        whyZh: '对：队列就是管道加锁，所以更稳妥。',
      }),
      wrong('copies', {
        en: 'Each of two readers gets a copy of every message',
        zh: '两个读者各得到一份消息',
        whyEn: 'A pipe does not broadcast. A message is read once.',
        whyZh: '管道不广播，一条消息只读得到一次。',
      }),
      wrong('in-turn', {
        en: 'The kernel serves the readers strictly in turn',
        zh: '内核让读者严格轮流来',
        whyEn: 'Whoever reads next gets the next: there is no turn.',
        whyZh: '谁先读就是谁的，没有轮流这回事。',
      }),
    ],
    proof: 'concur-lesson run pipe-sharing --large',
  }),
  truth('pipe-sharing.small-writes', 'pipe', {
    en: 'On Linux, two processes may write messages of 100 bytes into one pipe without a lock: none is torn.',
    zh: '在 Linux 上，两个进程往同一个管道里写 100 字节的消息，不加锁也不会撕碎。',
    answer: true,
    why: {
      true: {
        en: 'Right: one write of at most PIPE_BUF bytes (4096 on Linux) is never split. POSIX promises that for 512.',
        zh: '对：一次写入不超过 PIPE_BUF（Linux 上是 4096 字节），就不会被拆开。POSIX 保证的是至少 512 字节。',
      },
      false: {
        en: 'It is long messages that are torn. One write of at most PIPE_BUF bytes (4096 on Linux) stays whole.',
        zh: '会被撕碎的是长消息。一次写入不超过 PIPE_BUF（Linux 上是 4096 字节），就是完整的。',
      },
    },
    proof: 'concur-lesson run pipe-sharing --writers 2',
  }),
  predict('pipe-sharing.predict-who-reads', 'pipe', {
    en: 'One process sends 6 short notices into a pipe, and two processes receive at the other end. Who gets them?',
    zh: '一个进程往管道里发 6 条短通知，另一端有两个进程在收。通知归谁？',
    chance: true,
    options: [
      option('divided', {
        en: 'Each notice goes to one of the two; both get some',
        zh: '每条只到一个手里，两个都收到一些',
        whyEn: 'Whoever reads first has it. They take notices away from each other.',
        whyZh: '谁先读就是谁的，两个互相抢。',
      }),
      option('one', {
        en: 'One of the two gets all six',
        zh: '六条全到了一个手里',
        whyEn: 'Possible where one of them is always quicker. Nothing promises a fair share.',
        whyZh: '有一个每次都更快，就会这样。没有谁保证平分。',
      }),
      option('both', {
        en: 'Both of them get all six',
        zh: '两个都收到全部六条',
        whyEn: 'A pipe makes no copies: what one has read is out of it.',
        whyZh: '管道不会复制：一个读走了，里面就没有了。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, messages } = stolenMessagesFinding(timeline).data;
      if (messages !== 6) return null;
      return outcome === 'shown' ? 'divided' : outcome === 'all' || outcome === 'alone' ? 'one' : null;
    },
  }),
  predict('pipe-sharing.predict-large', 'pipe', {
    en: 'Now each notice has 1,000,000 bytes, and the two readers use no lock. Do all notices arrive whole?',
    zh: '现在一条通知有 1000000 字节，两个读者都不加锁。通知都能完整收到吗？',
    chance: true,
    parameters: { large: true },
    options: [
      option('torn', {
        en: 'No: a reader gets pieces of it',
        zh: '不能：读者会拿到碎片',
        whyEn: 'A large message takes many reads, and the other reader’s come in between.',
        whyZh: '大消息要读很多次，中间会夹进另一个读者。',
      }),
      option('whole', {
        en: 'Yes: each one goes to one reader',
        zh: '能：每条完整地到一个读者手里',
        whyEn: 'That takes luck, or a lock at each end.',
        whyZh: '要靠运气，或者在两端各加一把锁。',
      }),
      option('refused', {
        en: 'No: `send()` refuses what the pipe cannot hold',
        zh: '不能：管道装不下，`send()` 会拒绝',
        whyEn: 'A message may be larger than the pipe: `send()` writes it bit by bit, as readers make room.',
        whyZh: '消息可以比管道大：读者腾出多少，`send()` 就写多少。',
      }),
    ],
    observe: observeMessages,
    proof: 'concur-lesson run pipe-sharing --large',
  }),
  predict('pipe-sharing.predict-locked', 'pipe', {
    en: 'The large notices again, but whoever reads or writes holds a lock meanwhile. Do all of them arrive whole?',
    zh: '还是大通知，不过读和写的时候都拿着锁。都能完整收到吗？',
    parameters: { large: true, lock: true },
    options: [
      option('whole', {
        en: 'Yes: one reader at a time, from first to last byte',
        zh: '能：一次一个读者，从头读到尾',
        whyEn: 'The other reader’s reads cannot come in between any more.',
        whyZh: '另一个读者插不进来了。',
      }),
      option('torn', {
        en: 'No: a million bytes do not fit into the pipe',
        zh: '不能：一百万字节放不进管道',
        whyEn: 'They go through it bit by bit, and in order: that is enough for one reader.',
        whyZh: '可以一点一点过，次序不变，一个读者就够了。',
      }),
      option('stuck', {
        en: 'No: reader and writer wait for each other for ever',
        zh: '不能：读的和写的互相等，永远等下去',
        whyEn: 'Each end has a lock of its own, so no reader waits for a writer’s lock.',
        whyZh: '两端各有各的锁，读的不会去等写的那把。',
      }),
    ],
    observe: observeMessages,
    proof: 'concur-lesson run pipe-sharing --large --lock',
  }),
];

function observeMessages(timeline: Timeline): string | null {
  if (tornMessagesFinding(timeline).shown) return 'torn';
  return wholeMessagesFinding(timeline, BOARD).shown ? 'whole' : null;
}
