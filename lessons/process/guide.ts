import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('const { name } = currentProcess();', {
      en: '`currentProcess()`: the one that runs this line.',
      zh: '`currentProcess()` 就是正在执行这一行的进程。',
    }),
    line('getpid()}, my parent is', {
      en: '`getpid()` is its own pid, `getppid()` that of its parent.',
      zh: '`getpid()`：自己的 pid；`getppid()`：父进程的。',
    }),
    line('sleep(seconds);', {
      en: '`sleep` stands for its work. `print` tells when it is done.',
      zh: '`sleep` 代表干活，干完用 `print` 说一声。',
    }),
    line('children.push(new Process({', {
      en: 'A `Process`: what it is to run (`target`), with what, and its name.',
      zh: '`Process`：运行什么（`target`）、带哪些值、叫什么。',
    }),
    line('for (const child of children) child.start();', {
      en: 'Makes the processes. `start()` does not wait: now all run side by side.',
      zh: '造出进程。`start()` 不等，从这里起大家同时在跑。',
    }),
    line('child.join();', {
      en: 'Sleeps until this child has ended, and collects its exit code.',
      zh: '睡到这个子进程结束，取走它的退出码。',
    }),
  ],
  rounds: [round('process.predict-order')],
};
