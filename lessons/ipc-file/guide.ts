import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(randint(1, seconds)); // the network: everybody looks', {
      en: 'Looking takes a while, and everybody looks at once.',
      zh: '查询要花时间，大家同时查。',
    }),
    line('counter?.acquire();', {
      en: 'With the lock, one buyer at a time gets past this line.',
      zh: '有锁的话，从这里到 `release()` 之间只有一个买家。',
    }),
    line('const { left } = readJson<Office>(file);', {
      en: 'Reads how many are left …',
      zh: '读出还剩几张……',
    }),
    line('sleep(randint(1, seconds)); // the network again', {
      en: '… and while it waits, others may read the same number …',
      zh: '……它等着的时候，别人可能读到同一个数……',
    }),
    line('writeJson(file, { left: left - 1 });', {
      en: '… and here each of them writes the same number back.',
      zh: '……最后各自写回同一个数。',
    }),
    line("const file = scratchFile('tickets.json');", {
      en: '`scratchFile`: a file for this run only, removed afterwards.',
      zh: '`scratchFile`：只给这次运行用的文件，事后删掉。',
    }),
  ],
  rounds: [
    round('ipc-file.predict-no-lock', {
      en: 'First without the lock: everybody buys at once.',
      zh: '先不加锁：大家同时买。',
    }),
    round('ipc-file.predict-lock', {
      en: 'The cure: a lock around each purchase.',
      zh: '改好的办法：每次买票都加锁。',
    }),
  ],
};
