import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('function work(seconds: number) {', {
      en: 'What a child runs: it has a name, a pid, and a parent.',
      zh: '子进程运行的就是它：有名字，有 pid，有父进程。',
    }),
    line('sleep(seconds);', {
      en: 'Stands for its work. After its last line the process ends, with exit code 0.',
      zh: '代表干活。最后一行之后进程就结束，退出码是 0。',
    }),
    line('for (const child of children) child.start();', {
      en: 'Makes the processes. `start()` does not wait: from here on all of them run side by side.',
      zh: '造出进程。`start()` 不等：从这里起，大家同时在跑。',
    }),
    line('child.join();', {
      en: 'Sleeps until this child has ended, and collects its exit code.',
      zh: '睡到这个子进程结束，取走它的退出码。',
    }),
    line("print('main: this is my last line');", {
      en: 'And what if a child still lives when `main` gets here?',
      zh: '`main` 走到这里，要是还有子进程活着呢？',
    }),
  ],
  rounds: [round('process.predict-order')],
};
