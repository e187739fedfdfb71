import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'empty-box',
  order: 13,
  kind: 'steer',
  prefix: 'started',
  par: 'p1*4 p3*5 p2*5 p1*4',
  title: { en: 'Out of an empty box', zh: '从空盒子里拿' },
  lesson: 'producer-consumer',
  goal: {
    en: '`box.json` has said less than 0: somebody has taken out of the empty box.',
    zh: '`box.json` 里出现过小于 0 的数：有进程从空盒子里拿了东西。',
  },
  teaches: {
    en: 'who was woken looks again: `while`, not `if`',
    zh: '被叫醒以后要再看一次：用 `while`，不用 `if`',
  },
  hints: [
    {
      en: '`p1` finds the box empty and sleeps. When it is woken, it takes one out without a look. What if somebody was quicker?',
      zh: '`p1` 看到盒子空了就睡下。被叫醒后，它不看就拿。要是有谁比它快呢？',
    },
    {
      en: 'Somebody puts one in and wakes `p1`. Before `p1` has the lock again, `p2` comes by, sees one, and takes it.',
      zh: '有进程放进一个，叫醒 `p1`。在 `p1` 重新拿到锁之前，`p2` 走过来，看见一个，拿走了。',
    },
    {
      en: 'Let `p1` find the box empty and give the lock back. Let `p3` put one in, down to giving the lock back. Let `p2` take it. Then let `p1` go on.',
      zh: '让 `p1` 看到空盒子，把锁还回去；让 `p3` 放进一个，直到还锁；让 `p2` 拿走；再让 `p1` 继续。',
    },
  ],
  afterwards: {
    en: 'To be woken means: look again, not: it is yours. With `while` instead of `if`, `p1` sees the empty box and sleeps on.',
    zh: '被叫醒的意思是“再看看”，不是“归你了”。把 `if` 换成 `while`，`p1` 就会看到空盒子，接着睡。',
  },
};
