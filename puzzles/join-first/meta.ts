import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'join-first',
  order: 19,
  kind: 'repair',
  title: { en: 'First join, then eat', zh: '先等完，再吃' },
  lesson: 'back-pressure',
  goal: {
    en: 'The program comes to its end: a child has put 3 items into queues that take at most 2, and main has taken 3.',
    zh: '程序走到结尾：子进程往至多放 2 件的队列里放了 3 件，main 取出了 3 件。',
  },
  teaches: {
    en: 'take everything out before you wait for the end of who puts',
    zh: '先把东西取完，再等放的进程结束',
  },
  hints: [
    {
      en: 'Run it: what does the baker wait for, and what does main wait for?',
      zh: '先运行一下：厨师在等什么，main 在等什么？',
    },
    {
      en: 'The plate is full after two buns. Somebody has to make room before the baker can end.',
      zh: '放了两个，盘子就满了。得有谁腾出地方，厨师才能做完。',
    },
    {
      en: 'Move `baker.join()` below the loop: eat first, then wait for the end.',
      zh: '把 `baker.join()` 移到循环后面：先吃，再等它结束。',
    },
  ],
  afterwards: {
    en: 'Main waited for the baker, and the baker for main. In Python this happens even without a limit: there a child also waits at its end until its items have gone through the pipe.',
    zh: 'main 等厨师，厨师等 main。在 Python 里，就算不限件数也会这样：子进程结束前，要等放进去的东西都通过管道。',
  },
  properties: [
    {
      id: 'small',
      title: { en: 'The queue still takes at most 2 items', zh: '队列仍然至多放 2 件' },
      broken: { en: 'it takes {n} (0: no limit)', zh: '它能放 {n} 件（0 表示不限）' },
    },
    {
      id: 'all-taken',
      title: { en: 'A child puts 3 items, and main takes 3', zh: '子进程放 3 件，main 取 3 件' },
      broken: { en: 'only {n}', zh: '只有 {n} 件' },
      atEnd: true,
    },
  ],
};
