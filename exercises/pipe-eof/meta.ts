import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'pipe-eof',
  order: 5,
  title: { en: 'The end of a pipe', zh: '管道的文件结束' },
  lesson: 'ipc-pipe',
  properties: [
    {
      id: 'end-of-file',
      title: {
        en: 'The reader stops because the pipe is at its end (EOFError)',
        zh: '读的一方是因为文件结束（EOFError）才停下的',
      },
      broken: {
        en: 'nobody came to the end of the pipe: the reading stopped for another reason',
        zh: '没有谁读到文件结束：停下来是因为别的',
      },
      atEnd: true,
    },
    {
      id: 'all-received',
      title: { en: 'Every message is received once, in order', zh: '每条消息都收到一次，顺序不变' },
      broken: {
        en: '{sent} messages were sent, {received} were received',
        zh: '发出 {sent} 条消息，收到 {received} 条',
      },
      atEnd: true,
    },
    {
      id: 'enough',
      title: { en: 'At least 5 messages are sent by a child', zh: '子进程至少发出 5 条消息' },
      broken: { en: 'only {n} were', zh: '只有 {n} 条' },
      atEnd: true,
    },
  ],
  hints: [
    {
      en: 'A pipe is at its end when everything is read and nobody holds a sending end any more. How many processes hold one?',
      zh: '东西读完了，并且再没有谁拿着发送端，才是文件结束。现在有几个进程拿着发送端？',
    },
    {
      en: '`main` made the pipe, so it holds both ends, even after it has handed copies to its children.',
      zh: '管道是 `main` 建的，所以它两端都拿着，即使已经把副本交给了子进程。',
    },
    {
      en: 'After both children are started: `sending.close()` in `main`. Not before: a closed end cannot be handed over.',
      zh: '两个子进程都启动之后，在 `main` 里写 `sending.close()`。不能更早：关掉的一端交不出去。',
    },
  ],
  wrong: {
    'writer-closes-only-its-own': ['ends'],
    'reader-holds-both-ends': ['ends'],
    'closed-too-early': ['no-failure'],
    'impatient-reader': ['end-of-file'],
    'last-word': ['end-of-file'],
    'counts-to-five': ['end-of-file'],
    'ends-the-reader': ['end-of-file', 'no-failure'],
  },
};
