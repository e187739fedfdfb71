import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'lost-update',
  order: 1,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2*2 p1',
  title: { en: 'The lost update', zh: '丢失的更新' },
  lesson: 'ipc-file',
  goal: {
    en: 'Both processes have written to `count.json`, and it says 1.',
    zh: '两个进程都写过 `count.json`，而里面是 1。',
  },
  teaches: {
    en: 'reading and writing are two steps, and others may go between them',
    zh: '读和写是两步，别人可以插在中间',
  },
  hints: [
    {
      en: 'Each process reads the count, adds 1 in its own memory, and writes the sum. What does it know of the file between its read and its write?',
      zh: '每个进程先读出数，在自己的内存里加 1，再写回去。从读完到写之前，它对文件知道些什么？',
    },
    {
      en: 'Both have to read 0. So nobody may have written when the second one reads.',
      zh: '两个都得读到 0。所以第二个读的时候，谁也不能已经写过。',
    },
    {
      en: 'Let `p1` read and stop there. Let `p2` read and write. Then let `p1` write the 1 that it made of its old 0.',
      zh: '让 `p1` 读完就停下；让 `p2` 读、写；再让 `p1` 把用旧的 0 算出的 1 写进去。',
    },
  ],
  afterwards: {
    en: 'What `p1` had read was old when it wrote: the update of `p2` is lost. With one lock around both steps, nobody reads in between.',
    zh: '`p1` 写的时候，它读到的数已经旧了：`p2` 的更新丢了。用一把锁把两步一起围住，就没有谁能在中间读。',
  },
};
