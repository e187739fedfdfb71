import { HANG } from '../../src/puzzle/goal/words.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'two-locks',
  order: 3,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2',
  title: { en: 'Pen and paper', zh: '笔和纸' },
  lesson: 'deadlock',
  goal: HANG,
  teaches: {
    en: 'two locks that are taken in opposite orders can deadlock',
    zh: '两把锁拿的顺序相反，就可能死锁',
  },
  hints: [
    {
      en: 'Look at the `args`: which lock is `first` for `p1`, and which one for `p2`?',
      zh: '看看 `args`：对 `p1` 来说，`first` 是哪把锁？对 `p2` 呢？',
    },
    {
      en: 'Whoever gets both locks gives both back. So nobody may ever have both.',
      zh: '谁两把都拿到，就会把两把都还回去。所以不能让任何一个拿到两把。',
    },
    {
      en: 'Let `p1` take the pen and stop. Let `p2` take the paper.',
      zh: '让 `p1` 拿了笔就停下，再让 `p2` 拿纸。',
    },
  ],
  afterwards: {
    en: 'Each holds what the other one waits for: a deadlock. If both take the pen first, whoever has the pen can be sure of the paper.',
    zh: '各自拿着对方等的东西：死锁了。如果两个都先拿笔，拿到笔的就一定拿得到纸。',
  },
};
