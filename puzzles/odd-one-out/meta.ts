import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'odd-one-out',
  order: 18,
  kind: 'repair',
  title: { en: 'The odd one out', zh: '多出来的一个' },
  goal: {
    en: 'The program comes to its end: three processes have gone through a barrier, and none of them before all three had come.',
    zh: '程序走到结尾：三个进程都过了屏障，而且三个到齐之前谁也没有过。',
  },
  teaches: {
    en: 'a barrier counts; it does not know how many are on their way',
    zh: '屏障只会数数，不知道路上还有几个',
  },
  hints: [
    {
      en: 'Run it: who is left over, and how many does the barrier wait for?',
      zh: '先运行一下：最后剩下谁，屏障还在等几个？',
    },
    {
      en: 'A `Barrier(2)` lets two go through, and then begins to count anew. What about the third one?',
      zh: '`Barrier(2)` 放两个过去，然后重新数。第三个怎么办？',
    },
    { en: 'Three come, so it has to be a `Barrier(3)`.', zh: '来的是三个，所以要用 `Barrier(3)`。' },
  ],
  afterwards: {
    en: 'The third one was the first of a group that never came. A barrier has to be for exactly as many as will come, each time.',
    zh: '第三个成了下一组的第一个，而那一组永远凑不齐。每一次，屏障的数目都要和会来的一样多。',
  },
  properties: [
    {
      id: 'together',
      title: { en: 'Nobody goes on before three have come', zh: '三个到齐之前谁也不走' },
      broken: { en: '{a} went on when only {n} had come', zh: '只到了 {n} 个，{a} 就走了' },
    },
    {
      id: 'three',
      title: { en: 'Three go through a barrier', zh: '三个都过了屏障' },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
};
