import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sending.send(', {
      en: 'Copies 8000 bytes into the pipe; sleeps while there is no room.',
      zh: '把 8000 字节放进管道；没有位置就睡。',
    }),
    line('receiving.poll(null); // the first message is there', {
      en: 'Waits until something has come, and leaves it there.',
      zh: '等到有东西来，但不取。',
    }),
    line('sleep(seconds); // and nobody takes it', {
      en: 'For 3 seconds nobody reads.',
      zh: '3 秒里没有谁来读。',
    }),
    line('receiving.recv();', {
      en: 'Now there is room again, message by message.',
      zh: '这时才一条一条腾出位置。',
    }),
  ],
  rounds: [round('pipe-capacity.predict-how-many')],
};
