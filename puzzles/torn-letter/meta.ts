import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'torn-letter',
  order: 12,
  kind: 'steer',
  prefix: 'started',
  par: 'writer*4 p1 p2*2 p1',
  title: { en: 'The torn letter', zh: '拆散的信' },
  lesson: 'pipe-sharing',
  goal: {
    en: 'A reader has taken the head of one letter first, and the body of the other one next.',
    zh: '有一个读者先取到一封信的抬头，接着取到的却是另一封信的正文。',
  },
  teaches: { en: 'what belongs together is sent as one message', zh: '属于一体的，要作为一条消息发送' },
  hints: [
    {
      en: 'There are four messages in the pipe. Each `recv()` takes the next one, whoever calls it.',
      zh: '管道里有四条消息。每次 `recv()` 都取走下一条，不管是谁调用的。',
    },
    {
      en: '`p1` shall take the first message and the fourth one. Who takes the two between them?',
      zh: '要让 `p1` 取到第一条和第四条。中间两条由谁取走？',
    },
    {
      en: 'Let `writer` send all four. Let `p1` take one, `p2` two, and `p1` one more.',
      zh: '让 `writer` 发完四条；让 `p1` 取一条，`p2` 取两条，`p1` 再取一条。',
    },
  ],
  afterwards: {
    en: 'Each `recv()` was whole, and still the letter was torn. Send head and body as one message, or let one reader at a time take both, under a lock.',
    zh: '每次 `recv()` 都是完整的，信还是被拆散了。把抬头和正文放进一条消息，或者用锁让一个读者一次取完两条。',
  },
};
