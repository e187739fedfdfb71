import { command, flag, type LessonMeta } from 'concur-lesson/lesson';

export const meta: LessonMeta = {
  id: 'deadlock-self',
  order: 6,
  title: { en: 'Deadlock alone: the same lock twice', zh: '一个人的死锁：同一把锁拿两次' },
  objectives: [
    {
      en: 'Recognise how one process alone can wait for itself for ever.',
      zh: '看得出一个进程怎样自己等自己，永远等下去。',
    },
    {
      en: 'Choose between a Lock and an RLock, and say what each of them records.',
      zh: '会在 Lock 和 RLock 之间选，说得出它们各记着什么。',
    },
  ],
  prerequisites: ['lock-v3'],
  parameters: [
    flag(
      'cured',
      { en: 'take a reentrant lock (RLock)', zh: '改用可重入锁（RLock）' },
      { default: false, expects: ['no-deadlock'] },
    ),
  ],
  expects: ['self-deadlock'],
  next: [
    command('concur-lesson run deadlock-self --cured', {
      en: 'the same program with an RLock',
      zh: '同一个程序，换成 RLock',
    }),
    command('concur-lesson run deadlock', { en: 'two processes, two locks', zh: '两个进程，两把锁' }),
  ],
};
