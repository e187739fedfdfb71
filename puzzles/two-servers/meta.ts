import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'two-servers',
  order: 6,
  kind: 'steer',
  prefix: 'started',
  par: 'p1 p2*3 p1*2',
  title: { en: 'Two servers', zh: '两个服务器' },
  lesson: 'ipc-file',
  goal: { en: 'Two processes have said that they are the server.', zh: '有两个进程都说自己是服务器。' },
  teaches: {
    en: 'between the check and the deed the world goes on',
    zh: '检查之后、动手之前，世界不会停下来',
  },
  hints: [
    {
      en: 'A process that finds a name in the file ends at once. So what has to be in the file when the second one looks?',
      zh: '进程在文件里看到名字就立刻结束。那么第二个去看的时候，文件里得是什么？',
    },
    {
      en: 'Both have to look while the file still says `null`.',
      zh: '两个都得在文件里还是 `null` 的时候去看。',
    },
    {
      en: 'Let `p1` look and stop there. Let `p2` look, write its name and speak. Then let `p1` write and speak.',
      zh: '让 `p1` 看完就停下；让 `p2` 看、写名字、说话；再让 `p1` 写、说话。',
    },
  ],
  afterwards: {
    en: '`p1` found the file free, and it was: then. Programs that use a "pid file" fail like this. Look and write under one lock, or with one call that does both.',
    zh: '`p1` 看到文件是空的，那一刻也的确是空的。用“pid 文件”的程序就会这样出错。看和写要放在一把锁里，或者用一个调用一次做完。',
  },
};
