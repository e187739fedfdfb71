import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'overdraft',
  order: 5,
  kind: 'steer',
  prefix: 'started',
  par: 'p1*3 p2*7 p1*3',
  title: { en: 'The overdraft', zh: '透支' },
  lesson: 'ipc-file',
  goal: { en: '`account.json` has said less than 0.', zh: '`account.json` 里出现过小于 0 的数。' },
  teaches: { en: 'atomic parts do not make an atomic whole', zh: '每一步都是原子的，合起来却不是' },
  hints: [
    {
      en: 'Every single access stands inside the lock. What does not?',
      zh: '每一次读写都在锁里面。什么不在？',
    },
    {
      en: 'The decision is made between two locked parts. What was read in the first one may be old in the second.',
      zh: '决定是在两段加锁的代码之间做的。第一段里读到的数，到第二段可能已经旧了。',
    },
    {
      en: 'Let `p1` read 100 and give the lock back. Let `p2` do all of its work. Then let `p1` take its 70 as well.',
      zh: '让 `p1` 读到 100，把锁还回去；让 `p2` 把事全部做完；再让 `p1` 也取走它的 70。',
    },
  ],
  afterwards: {
    en: 'Both saw 100 and both took 70. A lock protects what lies between `acquire` and `release`, so look and deed belong into one and the same part.',
    zh: '两个都看到 100，都取走了 70。锁只保护 `acquire` 和 `release` 之间的那一段，所以看和做要放进同一段。',
  },
};
