/** Questions about how much a pipe holds. */
import { type Question, truth } from 'concur-lesson/lesson';

export const questions: readonly Question[] = [
  truth('pipe-capacity.never-full', 'pipe', {
    en: '`send()` never has to wait: what is sent lies in the pipe until somebody reads it.',
    zh: '`send()` 从不用等：发出去的东西就放在管道里，等人来读。',
    answer: false,
    why: {
      true: {
        en: 'A pipe holds only so much (64 KiB is usual on Linux). When it is full, `send()` waits for a reader.',
        zh: '管道的容量有限（Linux 上一般是 64 KiB）。满了以后，`send()` 要等人来读。',
      },
      false: {
        en: 'Right: its capacity is limited. A writer whose reader does not come waits.',
        zh: '对：容量有限，没有人来读，写的就得等。',
      },
    },
  }),
];
