import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('function printPage(printer: Lock | RLock, page: number) {\nprinter.acquire();', {
      en: 'Takes the lock, as it should: it does not know who calls it.',
      zh: '照规矩拿锁：它不知道是谁在调用。',
    }),
    line("print('has the printer');", {
      en: 'From here on `p1` holds the lock.',
      zh: '到这里，`p1` 已经拿着锁。',
    }),
    line('printPage(printer, 1); // asks for it once more', {
      en: 'Holds it, and asks for it again.',
      zh: '手里拿着，又去要同一把。',
    }),
    line('const printer = cured ?', {
      en: 'With `--cured` it is an `RLock`: its owner may take it again, and counts.',
      zh: '加上 `--cured` 就是 `RLock`：主人可以再拿，它记着拿了几次。',
    }),
  ],
  rounds: [
    round('deadlock-self.predict'),
    round('deadlock-self.predict-cured', {
      en: 'The cure: the printer is an `RLock` now. The rest of the program is the same.',
      zh: '改好的办法：打印机换成 `RLock`，程序别的地方都不变。',
    }),
  ],
};
