import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('printer.acquire(); // never twice', {
      en: 'Takes the lock, or sleeps until it is free.',
      zh: '拿锁；锁被占着就睡，睡到它空出来。',
    }),
    line('sleep(seconds);', {
      en: 'The printing. Whoever is here holds the lock.',
      zh: '打印。走到这里的，手里一定拿着锁。',
    }),
    line('printer.release();', {
      en: 'Gives it back. One of those who wait can take it now.',
      zh: '还锁，等着的就可以来拿了。',
    }),
    line("const printer = new Lock({ name: 'printer' });", {
      en: 'One lock for all. In `args` it stays the same lock.',
      zh: '大家共用一把锁，放进 `args` 传过去还是同一把。',
    }),
    line('for (const student of students) student.start();', {
      en: 'All start together; no line says whose turn it is.',
      zh: '一起启动；没有哪一行规定轮到谁。',
    }),
  ],
  rounds: [round('lock-v3.predict-together')],
};
