import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'lost-holder',
  order: 16,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p1:kill',
  kill: true,
  title: { en: 'The lock of the dead', zh: '死者的锁' },
  lesson: 'lock-v3',
  goal: {
    en: 'A process was killed while it held the lock, and now nobody can go on any more: somebody waits for ever, and everybody else waits, too, or has nothing left to do but end.',
    zh: '有进程拿着锁的时候被杀死，于是谁也走不下去了：有进程永远等下去，其余的要么也在等，要么除了结束再没有事可做。',
  },
  teaches: {
    en: 'a lock does not know who holds it, so nobody gives it back for the dead',
    zh: '锁不知道自己在谁手里，所以没有谁替死者还锁',
  },
  hints: [
    {
      en: 'In this puzzle you may also kill a process where it stands.',
      zh: '在这道谜题里，你还可以把进程就地杀死。',
    },
    {
      en: 'A killed process does nothing any more: no `finally`, no `release()`.',
      zh: '被杀死的进程再也不做任何事：没有 `finally`，也没有 `release()`。',
    },
    { en: 'Let `p1` take the lock, and kill it there.', zh: '让 `p1` 拿到锁，然后就在那里杀死它。' },
  ],
  afterwards: {
    en: 'The lock stays taken, and `p2` waits for a process that is gone. Here and in Python a lock has no owner. With a time limit, `p2` at least hears that it did not get it.',
    zh: '锁一直被占着，`p2` 在等一个已经不在的进程。这里的锁和 Python 的一样，没有主人。给等待加上时限，`p2` 至少会知道没拿到。',
  },
};
