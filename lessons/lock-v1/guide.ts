import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(seconds);', {
      en: 'Stands for the printing: 1 to 3 seconds, another time for each student.',
      zh: '代表打印：1 到 3 秒，三个同学各不相同。',
    }),
    line('const drawn = randint(1, seconds);', {
      en: '`randint` draws a whole number: who gets which time is different in each run.',
      zh: '`randint` 随机抽一个整数：谁打多久，每次运行都不一样。',
    }),
    line('students.push(new Process({', {
      en: 'A process for each student; it will run `printHomework`.',
      zh: '每个同学一个进程，运行 `printHomework`。',
    }),
    line('for (const student of students) student.start();', {
      en: 'Starts them all: `start()` returns at once and waits for nobody.',
      zh: '全部启动：`start()` 立刻返回，谁也不等。',
    }),
    line('for (const student of students) student.join();', {
      en: 'Only now does `main` wait for their ends.',
      zh: '到这里 `main` 才开始等它们结束。',
    }),
  ],
  rounds: [round('lock-v1.predict-together')],
};
