import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'full-pipes',
  order: 20,
  kind: 'repair',
  title: { en: 'Both talk, nobody listens', zh: '都在说，没人听' },
  lesson: 'pipe-capacity',
  goal: {
    en: 'The program comes to its end: two children have each received a long message (at least 400,000 bytes) that another process had sent.',
    zh: '程序走到结尾：两个子进程都收到了别的进程发来的长消息（至少 400000 字节）。',
  },
  teaches: {
    en: 'a pipe holds little: if both only send, both wait',
    zh: '管道装不了多少：两边都只顾发，就都得等',
  },
  hints: [
    { en: 'Run it: in which call does each of them wait?', zh: '先运行一下：它们各自停在哪个调用里？' },
    {
      en: '`send()` comes back when all has gone into the pipe. A pipe is full soon, and then somebody has to receive.',
      zh: '要等全部进了管道，`send()` 才返回。管道很快就满，满了就得有谁来收。',
    },
    {
      en: 'Let one of the two receive first: give `p2` a target of its own, with `recv()` before `send()`.',
      zh: '让其中一个先收：给 `p2` 另写一个函数，`recv()` 在 `send()` 前面。',
    },
  ],
  afterwards: {
    en: 'Each filled its way through the pipe, and waited for the other to receive. Whoever talks in turns never has that.',
    zh: '两边都把自己那个方向装满了，等着对方来收。轮流说话就不会这样。',
  },
  properties: [
    {
      id: 'both-heard',
      title: {
        en: 'Two children receive a long message of another process',
        zh: '两个子进程都收到别的进程发来的长消息',
      },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
};
