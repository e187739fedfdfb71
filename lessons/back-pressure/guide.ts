import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(1); // a bun takes 1 s to make', {
      en: 'One second to make a bun …',
      zh: '做一个包子 1 秒……',
    }),
    line('table.put(bun); // waits here', {
      en: 'Sleeps while the table is full: nobody tells the cook to slow down.',
      zh: '桌子满了就在这里睡：没有谁叫厨师慢一点。',
    }),
    line('while (table.get() !== null) sleep(3);', { en: '… and three to eat it.', zh: '……吃一个要 3 秒。' }),
    line('new Queue(limit ? places : 0,', {
      en: 'Room for two buns; with `--no-limit` for any number.',
      zh: '只放得下两个；加上 `--no-limit` 就不限。',
    }),
  ],
  rounds: [round('back-pressure.predict-cook')],
};
