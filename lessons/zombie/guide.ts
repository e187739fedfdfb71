import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('const results = new Queue<string>', {
      en: 'A `Queue` between processes: with `put()` each child puts its result in, and ends.',
      zh: '`Queue`（队列）在进程之间传值：子进程用 `put()` 放进结果，随后结束。',
    }),
    line('for (const _ of workers) results.get();', {
      en: 'Takes the results. That is not the same as collecting the children.',
      zh: '取走结果，但这不等于回收子进程。',
    }),
    line('process.exit(); // ends at once', {
      en: '`careless` ends without collecting anybody.',
      zh: '`careless` 谁也没回收就结束了。',
    }),
    line('for (const worker of workers) worker.join();', {
      en: 'First cure: `join()` asks the kernel for each record; then it is gone.',
      zh: '办法一：`join()` 向内核取走每个子进程的记录，取走就没有了。',
    }),
    line('const careless = new Process({ target: leave,', {
      en: 'A second parent: `careless` runs `leave()`, and has children of its own.',
      zh: '第二个父进程：`careless` 运行 `leave()`，也有自己的子进程。',
    }),
    line('careless.join(); // cure 2: their parent ends', {
      en: 'Second cure: their parent has ended, so its zombies get another one.',
      zh: '办法二：父进程一结束，它的僵尸就归别的进程。',
    }),
  ],
  rounds: [round('zombie.predict-state')],
};
