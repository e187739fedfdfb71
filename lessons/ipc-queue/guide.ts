import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('looks: ', {
      en: 'A look is a snapshot: it may be wrong a moment later.',
      zh: '看到的只是那一刻，过后就可能不对了。',
    }),
    line('counter?.acquire();', {
      en: 'With the lock only one buys at a time; with `--no-lock` all do at once.',
      zh: '有锁就一次一个；加上 `--no-lock` 就大家一起买。',
    }),
    line('const ticket = tickets.getNowait();', {
      en: 'Takes a ticket or throws `Empty`, in one step.',
      zh: '要么取到票，要么抛出 `Empty`，一步完成。',
    }),
    line('office.put(number);', {
      en: 'The tickets themselves lie in the queue: nobody keeps a count.',
      zh: '票本身就在队列里，没有谁去记数。',
    }),
  ],
  rounds: [round('ipc-queue.predict-no-lock')],
};
