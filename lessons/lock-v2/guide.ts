import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(randint(1, seconds));', {
      en: 'Stands for the printing: each student draws 1 to 3 seconds.',
      zh: '代表打印：每个同学抽到 1 到 3 秒。',
    }),
    line('student.start();\nstudent.join(); // main waits here: the next student does not exist yet', {
      en: 'Start one, wait for its end, then start the next: the loop decides the order.',
      zh: '启动一个，等它结束，再启动下一个：顺序由这个循环定。',
    }),
  ],
  rounds: [round('lock-v2.predict-order')],
};
