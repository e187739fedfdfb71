import { command, type LessonMeta, number } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'ipc-pipe',
  order: 13,
  title: { en: 'A pipe: two ends, question and answer', zh: '管道：两个端，一问一答' },
  objectives: [
    {
      en: 'Let two processes talk over a pipe: send and receive whole values, in both directions.',
      zh: '用管道让两个进程对话：双向收发完整的值。',
    },
    { en: 'Follow a message from its send to its recv.', zh: '能把一条消息从 send 追到 recv。' },
  ],
  prerequisites: ['memory', 'ipc-queue'],
  parameters: [
    number(
      'questions',
      { en: 'how many questions are asked', zh: '一共问几个问题' },
      { default: 3, min: 1, max: 100 },
    ),
    number(
      'seconds',
      {
        en: 'the longest the clerk thinks, in lesson seconds (it draws 1 to this)',
        zh: '接线员最多想几秒（课程时间，每次随机抽 1 到这个数）',
      },
      { default: 2, min: 1, max: 60 },
    ),
  ],
  expects: ['request-answer', 'end-of-file'],
  next: [
    command('concur-lesson run pipe-eof', {
      en: 'how a pipe ends, and why its end may never come',
      zh: '管道怎样结束，又为什么会一直等不到文件结束',
    }),
    command('concur-lesson run pipe-capacity', { en: 'how much a pipe holds', zh: '管道里装得下多少' }),
    command('concur-lesson run pipe-sharing', { en: 'two readers at one end', zh: '两个读者守着同一端' }),
  ],
};
