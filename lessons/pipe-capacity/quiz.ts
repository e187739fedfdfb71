/** Questions about how much a pipe holds. */
import { option, predict, type Question, right, several, truth } from 'concur-lesson/lesson';
import { pipeCapacityFinding } from './findings.js';

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
  several('pipe-capacity.send-returned', 'pipe', {
    en: 'A `send()` into a pipe has returned. Which of these are possible? Choose all that apply.',
    zh: '往管道里 `send()`，已经返回了。下面哪些是可能的？把对的都选出来。',
    options: [
      right('in-the-pipe', {
        en: 'The message lies in the pipe, and nobody has read any of it',
        zh: '消息在管道里，谁也还没读',
        whyEn: 'Right: returning means that its bytes are in the buffer of the kernel.',
        whyZh: '对：返回只说明字节进了内核的缓冲区。',
      }),
      right('received', {
        en: 'The reader has received it already, and works with it',
        zh: '读者已经收到，正在用它',
        whyEn: 'Right: a reader that slept in `recv()` may be quick.',
        whyZh: '对：本来就睡在 `recv()` 里的读者，可能很快。',
      }),
      right('never', {
        en: 'The reader ends, and nobody will ever receive it',
        zh: '读者结束了，再也没有谁会收到',
        whyEn: 'Right: who has to know that it arrived needs an answer.',
        whyZh: '对：非要知道送没送到，就得让对方回话。',
      }),
      right('part', {
        en: 'Its first part has been read, the rest lies in the pipe',
        zh: '前一部分已经读走，剩下的还在管道里',
        whyEn:
          'Right: of a message larger than the pipe, something had to be read before all of it could be in.',
        whyZh: '对：比管道还大的消息，得先读走一些，才放得进全部。',
      }),
    ],
  }),
  predict('pipe-capacity.predict-how-many', 'pipe', {
    en: 'The writer sends 12 messages of 8000 bytes, one after the other. For three seconds nobody reads. When does it have to wait?',
    zh: 'writer 接连发 12 条消息，每条 8000 字节。三秒里没有谁来读。它什么时候要等？',
    options: [
      option('some', {
        en: 'After several of them: then the pipe is full',
        zh: '发了好几条以后：管道满了',
        whyEn: 'The kernel keeps what fits into its buffer. The verdict says how many bytes that was here.',
        whyZh: '放得进缓冲区的，内核都先收着。这次放了多少字节，结论里有。',
      }),
      option('at-once', {
        en: 'At once: a message has to be read before the next',
        zh: '马上：一条读走了才能发下一条',
        whyEn:
          'A `send()` returns when its bytes are in the buffer; whether they are read, it does not know.',
        whyZh: '字节进了缓冲区，`send()` 就返回；有没有人读，它不知道。',
      }),
      option('never', {
        en: 'Never: all twelve lie in the pipe until they are read',
        zh: '不用等：十二条都放在管道里，等人来读',
        whyEn: 'They would need 96000 bytes, and a pipe usually holds 65536.',
        whyZh: '那要 96000 字节，而管道一般只有 65536。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, messages } = pipeCapacityFinding(timeline).data;
      if (outcome === 'never-full') return 'never';
      return outcome !== 'shown' ? null : messages > 1 ? 'some' : 'at-once';
    },
  }),
];
