import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'one-goodbye',
  order: 17,
  kind: 'repair',
  title: { en: 'One goodbye for two', zh: '两个人，一声再见' },
  lesson: 'producer-consumer',
  goal: {
    en: 'The program comes to its end, every job is taken, and at least two workers have waited for jobs.',
    zh: '程序走到结尾，每件活儿都有进程取走，而且至少有两个工作进程等过活儿。',
  },
  teaches: { en: 'each consumer needs an end mark of its own', zh: '每个消费者都要有自己的结束标记' },
  hints: [
    {
      en: 'Run it: which process is left over, and what does it wait for?',
      zh: '先运行一下：最后剩下哪个进程，它在等什么？',
    },
    {
      en: 'The worker who gets the `null` takes it out of the queue. What is left for the other one?',
      zh: '拿到 `null` 的工作进程把它从队列里取走了。另一个还剩什么？',
    },
    {
      en: 'Put one `null` for each worker: `[1, 2, 3, null, null]`.',
      zh: '给每个工作进程各放一个 `null`：`[1, 2, 3, null, null]`。',
    },
  ],
  afterwards: {
    en: 'An item of a queue is for one process only, and so is an end mark. One for each consumer, or who gets it puts it back for the next one.',
    zh: '队列里的每一件只归一个进程，结束标记也一样。要么每个消费者一个，要么谁取到就给下一个放回去。',
  },
  properties: [
    {
      id: 'all-taken',
      title: { en: 'Every job is taken, at least 3 of them', zh: '每件活儿都有进程取走，至少 3 件' },
      broken: { en: '{n} jobs were taken', zh: '只取走了 {n} 件' },
      atEnd: true,
    },
    {
      id: 'two-workers',
      title: { en: 'At least 2 workers wait for jobs', zh: '至少有 2 个工作进程等活儿' },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
};
