import { command, flag, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'pipe-eof',
  order: 14,
  title: { en: 'How a pipe ends: end of file, broken pipe', zh: '管道怎样结束：文件结束与断掉的管道' },
  objectives: [
    {
      en: 'Say when a receiver meets the end of file, and close every end that would prevent it.',
      zh: '说得出什么时候才读到文件结束，并关掉所有挡着它的端。',
    },
    {
      en: 'Expect a broken pipe where the reader may leave first.',
      zh: '读者可能先走的地方，要想到管道会断。',
    },
  ],
  prerequisites: ['ipc-pipe', 'deadlock'],
  parameters: [
    number('lines', { en: 'how many lines are written', zh: '一共写几行' }, { default: 3, min: 1, max: 100 }),
    number(
      'seconds',
      {
        en: 'the longest the writer takes for a line, in lesson seconds (it draws 1 to this)',
        zh: '写一行最多几秒（课程时间，每次随机抽 1 到这个数）',
      },
      { default: 2, min: 1, max: 60 },
    ),
    flag(
      'leave',
      {
        en: 'the reader leaves after the first line; the writer would never stop',
        zh: '读者读完第一行就走，而写的一方不会自己停',
      },
      { default: false, expects: ['broken-pipe'] },
    ),
    flag(
      'forget',
      { en: 'main forgets to close its copy of the sending end', zh: 'main 忘了关掉自己那一份发送端' },
      { default: false, expects: ['open-end'] },
    ),
  ],
  expects: ['end-of-file'],
  next: [
    command('concur-lesson run pipe-eof --forget', {
      en: 'one end left open, and the reader waits for ever',
      zh: '忘了关一个端，读者就永远等下去',
    }),
    command('concur-lesson run pipe-eof --leave', {
      en: 'the reader leaves first: a broken pipe',
      zh: '读者先走：管道断了',
    }),
    command('concur-lesson run pipe-capacity', {
      en: 'a reader that stays, but is slow',
      zh: '读者没走，只是慢',
    }),
  ],
};
