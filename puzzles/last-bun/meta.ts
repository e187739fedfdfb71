import { HANG } from '../../src/puzzle/goal/words.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'last-bun',
  order: 4,
  kind: 'steer',
  prefix: 'started',
  par: 'cook p1 p2*2',
  title: { en: 'The last bun', zh: '最后一个包子' },
  lesson: 'ipc-queue',
  goal: HANG,
  teaches: {
    en: 'what you have seen grows old: look and take in one step',
    zh: '看到的会过时：看和拿要一步做完',
  },
  hints: [
    {
      en: '`qsize()` tells how many buns there are at that moment. Who says that they are still there afterwards?',
      zh: '`qsize()` 说的是那一刻有几个包子。谁能保证过一会儿还在？',
    },
    {
      en: 'There is one bun, and two guests. Both have to see it before one of them takes it.',
      zh: '包子只有一个，客人有两个。得让两个都先看见它，其中一个再去拿。',
    },
    {
      en: 'Let `cook` put the bun there. Let `p1` look, and stop. Let `p2` look and take. Now `p1` goes to take what is gone.',
      zh: '让 `cook` 放上包子；让 `p1` 看一眼就停下；让 `p2` 看，再拿走。这时 `p1` 才去拿，包子已经没了。',
    },
  ],
  afterwards: {
    en: '`p1` had seen a bun, and now waits for it for ever. `get({ block: false })` looks and takes in one step: whoever finds nothing hears it at once.',
    zh: '`p1` 看见过包子，现在却永远等着它。`get({ block: false })` 看和拿一步做完：没有就当场知道。',
  },
};
