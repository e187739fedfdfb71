import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(seconds);', {
      en: 'Stands for the printing: 1 to 3 seconds, another time for each student.',
      zh: '代表打印：1 到 3 秒，三个同学各不相同。',
    }),
    line('student.start();\nstudent.join(); // main waits here: the next student does not exist yet', {
      en: 'Start one, wait for its end, then start the next: the loop decides the order.',
      zh: '启动一个，等它结束，再启动下一个：顺序由这个循环定。',
    }),
  ],
  rounds: [round('lock-v2.predict-order')],
};
