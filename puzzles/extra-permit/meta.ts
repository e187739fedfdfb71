import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'extra-permit',
  order: 11,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2*2 p3',
  title: { en: 'One permit too many', zh: '多出来的许可' },
  lesson: 'lock-v3',
  goal: {
    en: 'Two processes are in the room at the same time: both have acquired `room`, and the first of them has not released it yet.',
    zh: '两个进程同时在房间里：两个都拿到了 `room`，而先进去的还没有释放它。',
  },
  teaches: {
    en: 'permits have no owner: a release that is not yours counts, too',
    zh: '许可没有主人：不该你还的，还了也算数',
  },
  hints: [
    {
      en: '`finally` is done in any case. In which case should `p2` not release?',
      zh: '`finally` 无论如何都会执行。什么情况下 `p2` 不该释放？',
    },
    {
      en: 'If the room is taken, `p2` gets nothing, and gives back a permit that it never had. Then the semaphore says that the room is free.',
      zh: '房间有人的时候，`p2` 什么也没拿到，却还了一个从没拿过的许可。于是信号量以为房间空了。',
    },
    {
      en: 'Let `p1` go in. Let `p2` try, and release. Then let `p3` go in.',
      zh: '让 `p1` 进去；让 `p2` 试一下，再释放；然后让 `p3` 进去。',
    },
  ],
  afterwards: {
    en: 'A semaphore only counts; it does not know who has a permit. Release only what you have acquired: `p2` has to leave before the part that ends in a release.',
    zh: '信号量只会数数，不知道许可在谁手里。拿到了才能释放：`p2` 没拿到，就要在会释放的那段之前离开。',
  },
};
