import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('print(`reads ', {
      en: 'Sleeps until a line comes, or until nobody can send any more.',
      zh: '睡到来了一行，或再也没有谁能发。',
    }),
    line('if (!(error instanceof EOFError)) throw error;', {
      en: 'The end of file comes as an error.',
      zh: '文件结束以异常的形式出现。',
    }),
    line('if (!forget) sending.close();', {
      en: '`main` has a copy of both ends, too. With `--forget` it keeps the sending one.',
      zh: '两端 `main` 也都有一份；加上 `--forget`，发送端它就不关。',
    }),
    line('reader.join();', {
      en: '`main` waits for the reader, whatever the reader waits for.',
      zh: '`main` 等着 reader，不管 reader 在等什么。',
    }),
  ],
  rounds: [
    round('pipe-eof.predict-forget', {
      en: 'First with a mistake: one `close()` is missing.',
      zh: '先看错的：少了一个 `close()`。',
    }),
    round('pipe-eof.predict-closed', {
      en: 'The cure: `main` closes its copies of both ends.',
      zh: '改好的办法：`main` 把自己的两端都关掉。',
    }),
  ],
};
