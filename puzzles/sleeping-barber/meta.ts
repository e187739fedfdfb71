import { HANG } from '../../src/puzzle/goal/words.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'sleeping-barber',
  order: 10,
  kind: 'steer',
  prefix: 'started',
  par: 'barber customer*2 barber',
  title: { en: 'The sleeping barber', zh: '睡着的理发师' },
  goal: HANG,
  teaches: { en: 'to look and to fall asleep must be one step', zh: '“看一眼”和“睡下”得是一步' },
  hints: [
    {
      en: 'The barber clears the bell so that no old ring wakes him. Which ring may he take for an old one?',
      zh: '理发师先把铃复位，免得被旧的铃声叫醒。哪一声铃会被他当成旧的？',
    },
    {
      en: 'The customer must ring after the barber has looked, and before the barber clears the bell.',
      zh: '客人要在理发师看过之后、复位铃之前摇铃。',
    },
    {
      en: 'Let `barber` look: nobody. Let `customer` come and ring. Let `barber` clear the bell. Now both wait for each other.',
      zh: '让 `barber` 看一眼：没人。让 `customer` 进来、摇铃。让 `barber` 把铃复位。这下两个互相等着。',
    },
  ],
  afterwards: {
    en: 'The barber has wiped out the ring that was meant for him. If he clears the bell before he looks, whoever comes after the look rings after the `clear()`.',
    zh: '理发师把叫他的那声铃抹掉了。如果先复位、再看，那么看过之后才来的，铃一定在 `clear()` 之后响。',
  },
};
