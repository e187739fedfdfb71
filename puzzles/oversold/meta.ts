import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'oversold',
  order: 7,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2 p3*3 p1*2 p2*2',
  title: { en: 'One ticket, three buyers', zh: '一张票，三个买主' },
  lesson: 'ipc-file',
  goal: { en: 'Three processes have said that they have a ticket.', zh: '三个进程都说自己有票。' },
  teaches: {
    en: 'check, then act: as many as come in between may go wrong',
    zh: '先检查、再动手：中间插进来几个，就能错几个',
  },
  hints: [
    {
      en: 'Two is `two-servers` again. For three of them, how many have to have looked before the first one writes?',
      zh: '两个就和 `two-servers` 一样。要三个都买到，在第一个写之前得有几个看过？',
    },
    {
      en: 'All three have to read 1. After the first write, nobody reads 1 any more.',
      zh: '三个都得读到 1。只要有一个写了，就再没有谁读到 1。',
    },
    {
      en: 'Let `p1` read, let `p2` read, let `p3` do all of it. Then let `p1` and `p2` write and speak.',
      zh: '让 `p1` 读，让 `p2` 读，让 `p3` 全部做完；再让 `p1`、`p2` 写和说话。',
    },
  ],
  afterwards: {
    en: 'All three saw the same last ticket. With a lock around look and write, the second one sees 0.',
    zh: '三个看到的是同一张最后的票。用锁把看和写围在一起，第二个看到的就是 0。',
  },
};
