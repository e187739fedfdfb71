import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('let counter = 0;', {
      en: 'One line, but every process that loads the program gets a variable of its own.',
      zh: '只有这一行，但每个进程装入程序时都有自己的一份。',
    }),
    line("'s counter`, counter);", {
      en: '`show` puts a value beside the lanes, for us to see.',
      zh: '`show` 把一个值摆到泳道旁边，给我们看。',
    }),
    line('counter += 1;', {
      en: 'Runs in the child, so it changes the counter of the child.',
      zh: '在子进程里执行，改的是子进程自己的 counter。',
    }),
    line('for (const child of children) child.join();', {
      en: 'Waits for their end. No variable comes back with it.',
      zh: '等它们结束，变量并不会跟着回来。',
    }),
  ],
  rounds: [round('memory.predict-main')],
};
