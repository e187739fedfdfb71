import { HANG } from '../../src/puzzle/goal/words.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'three-forks',
  order: 9,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2 p3',
  title: { en: 'Three forks', zh: '三把叉子' },
  lesson: 'deadlock',
  goal: HANG,
  teaches: { en: 'a circle of waiting can be as long as you like', zh: '等待的圈子可以任意长' },
  hints: [
    {
      en: 'Write down for each process which fork it takes first, and which one second.',
      zh: '给每个进程记下来：它先拿哪把，后拿哪把。',
    },
    {
      en: 'Nobody may get a second fork. So each fork has to be taken by the one who takes it first.',
      zh: '不能让谁拿到第二把。所以每把叉子都要被把它当第一把的那个拿走。',
    },
    {
      en: 'Let each of them take its first fork: `p1`, `p2`, `p3`.',
      zh: '让每个都拿第一把：`p1`、`p2`、`p3`。',
    },
  ],
  afterwards: {
    en: 'Three wait in a circle. If `p3` takes `fork-a` first, as `p1` does, there is no circle: somebody always gets both.',
    zh: '三个围成一圈地等。如果 `p3` 也像 `p1` 那样先拿 `fork-a`，圈子就合不上，总有一个能拿到两把。',
  },
};
