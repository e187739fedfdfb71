import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sending.send(', {
      en: 'A notice of 10 bytes; with `--large` of a million.',
      zh: '一条通知 10 字节，加上 `--large` 是一百万字节。',
    }),
    line('return receiving.recv();', {
      en: 'Both readers take from the same end: what one has, the other never sees.',
      zh: '两个读者在同一端取：一个拿走了，另一个就看不到。',
    }),
    line('if (!(error instanceof MpError)) throw error;', {
      en: 'An `MpError` comes from a call of this library; its `code` says what is wrong.',
      zh: '`MpError` 是这个库的调用抛出的异常，`code` 说明哪里不对。',
    }),
    line('const [reading, writing] = lock', {
      en: 'With `--lock` there is one lock for reading and one for writing.',
      zh: '加上 `--lock`，读和写各有一把锁。',
    }),
    line('people.push(new Process({ target: read,', {
      en: 'Every reader gets a copy of the receiving end.',
      zh: '每个读者都有一份接收端。',
    }),
  ],
  rounds: [
    round('pipe-sharing.predict-large', {
      en: 'First with a mistake: large notices, two readers, no lock.',
      zh: '先看错的：通知很大，两个读者，不加锁。',
    }),
    round('pipe-sharing.predict-locked', {
      en: 'The cure: whoever reads or writes holds a lock from the first byte to the last.',
      zh: '改好的办法：读的、写的，从第一个字节到最后一个字节都拿着锁。',
    }),
  ],
};
