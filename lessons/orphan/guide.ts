import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('const first = getppid();', {
      en: 'The number of its parent, as the kernel knows it.',
      zh: '内核记下的父进程号。',
    }),
    line('while (getppid() === first) sleep(0.5);', {
      en: 'Waits until the kernel names another parent.',
      zh: '一直等到内核换了一个父进程。',
    }),
    line('ready.wait();', {
      en: 'An `Event`: sleeps until the child has called `set()`. Only then will `parent` end.',
      zh: '`Event`（事件）：睡到子进程 `set()`，`parent` 才会结束。',
    }),
    line('process.exit(); // ends at once', {
      en: '`parent` ends first, and leaves its child behind.',
      zh: '`parent` 先结束，把子进程丢下了。',
    }),
    line('first.join();', {
      en: 'The grandparent collects `parent`. The child is not its own, and does not become so.',
      zh: '祖父进程回收了 `parent`；child 不是它的子进程，以后也不是。',
    }),
  ],
  rounds: [round('orphan.predict-work')],
};
