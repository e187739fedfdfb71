import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'open-door',
  order: 14,
  kind: 'steer',
  prefix: 'started',
  par: 'p1*4 p2*11',
  title: { en: 'The door that stays open', zh: '不关的门' },
  goal: {
    en: 'One process has gone through the door twice before the other one has gone through it once.',
    zh: '一个进程已经过了两次门，另一个还一次都没有过。',
  },
  teaches: {
    en: 'a meeting point that is used twice has to close in between',
    zh: '要用两次的集合点，中间得关上',
  },
  hints: [
    { en: '`door.set()` opens the door. Who closes it?', zh: '`door.set()` 把门打开。谁来关？' },
    {
      en: 'After the second one has come, everybody goes through as often as he likes. So it is enough if one stands still before the door.',
      zh: '第二个一到，之后谁都可以随便过。所以只要有一个停在门前就行。',
    },
    {
      en: 'Let `p1` count itself in, and stop before the door. Let `p2` do all of its work.',
      zh: '让 `p1` 报完数，停在门前；让 `p2` 把事全部做完。',
    },
  ],
  afterwards: {
    en: '`p2` was through the second meeting while `p1` had not even left the first. A `Barrier` closes behind those it lets through, so it can be used again and again.',
    zh: '`p1` 还没离开第一次集合，`p2` 已经过了第二次。`Barrier` 放一批进程过去就会关上，所以可以反复使用。',
  },
};
