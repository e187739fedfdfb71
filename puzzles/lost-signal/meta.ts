import { HANG } from '../../src/puzzle/goal/words.js';
import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'lost-signal',
  order: 2,
  kind: 'steer',
  prefix: 'started',
  par: 'guest cook*3',
  title: { en: 'The bell nobody heard', zh: '没人听见的铃' },
  goal: HANG,
  teaches: {
    en: 'a signal that is taken back is lost for who was not waiting yet',
    zh: '信号一撤回，还没等在那里的就收不到了',
  },
  hints: [
    {
      en: 'An event is set or it is not. `wait()` looks at how it is now; it knows nothing of what it was a moment ago.',
      zh: '事件要么置位，要么没有。`wait()` 只看它现在怎样，不知道它刚才怎样。',
    },
    {
      en: 'The guest looks once whether dinner is ready, and then goes to wait. What may the cook do between these two steps?',
      zh: '客人先看一眼饭好了没有，再去等铃。这两步之间，厨师能做什么？',
    },
    {
      en: 'Let `guest` read `false`. Then let `cook` do all it does: write, `set()`, `clear()`. Now the guest begins to wait.',
      zh: '先让 `guest` 读到 `false`。再让 `cook` 把事做完：写、`set()`、`clear()`。这时客人才开始等。',
    },
  ],
  afterwards: {
    en: 'The bell rang while nobody was listening. An event that stays set can be waited for later, too: without `clear()` the guest would go on.',
    zh: '铃响的时候没有人在听。一直置位的事件，晚来的也等得到：不 `clear()`，客人就能走下去。',
  },
};
