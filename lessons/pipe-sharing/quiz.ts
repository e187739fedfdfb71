/** Questions about several processes at one end of a pipe. */
import type { Question } from '../../src/quiz/question.js';

export const questions: readonly Question[] = [
  {
    id: 'pipe-sharing.several-users',
    topic: 'pipe',
    kind: 'several',
    prompt: {
      en: 'Several processes use the same end of a pipe. What is true? Choose all that apply.',
      zh: '几个进程共用管道的同一端。哪些说法对？把对的都选出来。',
    },
    options: [
      {
        id: 'steal',
        text: {
          en: 'Two readers take messages away from each other',
          zh: '两个读者会互相抢走消息',
        },
        right: true,
        why: {
          en: 'Right: what one has read is out of the pipe.',
          zh: '对：一个读走了，管道里就没有了。',
        },
      },
      {
        id: 'writers-lock',
        text: {
          en: 'Two writers need a lock around `send()`',
          zh: '两个写者要给 `send()` 加锁',
        },
        right: true,
        why: {
          en: 'Right: a long message is written in pieces, and another’s pieces could come in between.',
          zh: '对：长消息是分几段写的，中间可能夹进别人的。',
        },
      },
      {
        id: 'queue-instead',
        text: {
          en: 'A queue does the locking by itself',
          zh: '换成队列，锁由它自己管',
        },
        right: true,
        why: {
          en: 'Right: a queue is a pipe with locks, and so the more robust choice.',
          zh: '对：队列就是管道加锁，所以更稳妥。',
        },
      },
      {
        id: 'copies',
        text: {
          en: 'Each of two readers gets a copy of every message',
          zh: '两个读者各得到一份消息',
        },
        right: false,
        why: {
          en: 'A pipe does not broadcast. A message is read once.',
          zh: '管道不广播，一条消息只读得到一次。',
        },
      },
      {
        id: 'in-turn',
        text: {
          en: 'The kernel serves the readers strictly in turn',
          zh: '内核让读者严格轮流来',
        },
        right: false,
        why: {
          en: 'Whoever reads next gets the next: there is no turn.',
          zh: '谁先读就是谁的，没有轮流这回事。',
        },
      },
    ],
    proof: 'concur-lesson run pipe-sharing --large',
  },
];
