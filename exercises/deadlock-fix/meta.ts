import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'deadlock-fix',
  order: 3,
  title: { en: 'Two locks and no deadlock', zh: '两把锁，不死锁' },
  lesson: 'deadlock',
  properties: [
    {
      id: 'one-order',
      title: {
        en: 'No two processes wait for two locks in opposite orders',
        zh: '没有两个进程以相反的顺序等两把锁',
      },
      broken: {
        en: '{a} held {x} and waited for {y}; {b} held {y} and waited for {x}: sooner or later they meet',
        zh: '{a} 拿着 {x} 等 {y}，{b} 拿着 {y} 等 {x}：迟早会碰上',
      },
    },
    {
      id: 'both-held',
      title: { en: 'Each works while it has both locks', zh: '每个进程都同时拿着两把锁干活' },
      broken: {
        en: '{a} worked with {n} of the two locks in its hands',
        zh: '{a} 干活时手里有 {n} 把锁',
      },
    },
    {
      id: 'side-by-side',
      title: { en: 'Both are there at the same time', zh: '两个进程同时在场' },
      broken: {
        en: '{b} was started only after {a} had been collected',
        zh: '等 {a} 被回收之后，才启动 {b}',
      },
    },
    {
      id: 'everybody',
      title: { en: 'At least 2 processes work', zh: '至少有 2 个进程干活' },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
  hints: [
    {
      en: 'Run the starter: the verdict draws who waits for whom. Each holds what the other one wants. Which circumstance makes that possible?',
      zh: '先运行一下初始程序：结果里画出了谁在等谁。两个进程各拿着对方要的东西。是什么让这种情形成为可能？',
    },
    {
      en: 'If everybody takes the locks in one and the same order, whoever has the first one can be sure that nobody waits for it with the second one in hand.',
      zh: '如果大家都按同一个顺序拿锁，那么拿到第一把的人就知道：不会有谁拿着第二把，却在等第一把。',
    },
    {
      en: 'Give both processes the locks in the same order: `args: [scanner, printer]` twice. Making the pauses shorter, or the second one start later, only makes the deadlock rarer.',
      zh: '让两个进程按同样的顺序拿锁：两处都写 `args: [scanner, printer]`。把停顿缩短，或者让第二个晚点开始，只会让死锁更少见。',
    },
  ],
  wrong: {
    'shorter-pause': ['one-order', 'ends'],
    'one-comes-later': ['one-order', 'ends'],
    'ignored-timeout': ['both-held', 'no-failure'],
    'one-lock': ['both-held'],
    'let-go-too-early': ['both-held'],
    'one-after-the-other': ['side-by-side'],
  },
};
