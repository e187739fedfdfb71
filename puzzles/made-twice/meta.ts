import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'made-twice',
  order: 8,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2*4 p1*2',
  title: { en: 'Tea, made twice', zh: '茶泡了两次' },
  lesson: 'lock-v3',
  goal: {
    en: 'Two processes have made tea: both have written to `pot.json`.',
    zh: '两个进程都泡了茶：都写过 `pot.json`。',
  },
  teaches: { en: 'who had to wait for the lock looks again inside', zh: '等到锁以后，进去要再看一次' },
  hints: [
    {
      en: 'The look stands before the lock. What can happen while a process waits for the lock?',
      zh: '看的那一步在锁的前面。一个进程等锁的时候，会发生什么？',
    },
    {
      en: 'Both have to find the pot empty, and then make tea one after the other. The lock does not stop that.',
      zh: '两个都得看到空壶，然后一个接一个地泡。锁拦不住这件事。',
    },
    {
      en: 'Let `p1` look, and stop before the lock. Let `p2` look, take the lock, make tea and give the lock back. Then let `p1` take the lock and make tea.',
      zh: '让 `p1` 看一眼，停在锁前；让 `p2` 看、拿锁、泡茶、还锁；再让 `p1` 拿锁、泡茶。',
    },
  ],
  afterwards: {
    en: '`p1` made tea because the pot had been empty long before. Whoever comes out of a wait has to look again, inside the lock.',
    zh: '`p1` 泡茶，是因为很早以前壶是空的。等完出来的，要在锁里面再看一次。',
  },
};
