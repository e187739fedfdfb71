import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'zombie-reaper',
  order: 1,
  title: { en: 'Make the zombies go away', zh: '让僵尸消失' },
  lesson: 'zombie',
  properties: [
    {
      id: 'no-zombies',
      title: {
        en: 'No worker stays a zombie while main goes on working',
        zh: '主进程继续干活时，没有工作进程一直是僵尸',
      },
      broken: {
        en: '{a} had ended, and {b} slept twice more without collecting it',
        zh: '{a} 已经结束，{b} 又睡了两轮都没有回收它',
      },
    },
    {
      id: 'side-by-side',
      title: { en: 'The workers work at the same time', zh: '工作进程同时干活' },
      broken: {
        en: '{b} was started only after {a} had been collected',
        zh: '等 {a} 被回收之后，才启动 {b}',
      },
    },
    {
      id: 'goes-on',
      title: {
        en: 'main starts at least 3 workers, and goes on for at least 3 rounds',
        zh: '主进程至少启动 3 个工作进程，之后至少再干 3 轮',
      },
      broken: {
        en: 'there were {workers} workers, and {rounds} rounds after the last one was started',
        zh: '一共有 {workers} 个工作进程；最后一个启动之后，主进程干了 {rounds} 轮',
      },
      atEnd: true,
    },
  ],
  hints: [
    {
      en: 'An ended child stays a zombie until its parent asks how it ended. Which call of `Process` does that?',
      zh: '子进程结束后，要等父进程来问“你是怎么结束的”，才不再是僵尸。`Process` 的哪个方法会问？',
    },
    {
      en: '`join()` waits for one child and collects it. You need it for every worker, and before the rounds begin, not after.',
      zh: '`join()` 会等一个子进程结束并回收它。每个工作进程都要，而且要在那几轮之前，不是之后。',
    },
    {
      en: 'After the results are in: `for (const worker of workers) worker.join();`, and then the rounds. (Calling `activeChildren()` in each round would do, too: looking collects.)',
      zh: '收到所有结果之后写 `for (const worker of workers) worker.join();`，然后再进入那几轮。（每轮调用一次 `activeChildren()` 也行：看一眼就会回收。）',
    },
  ],
  wrong: {
    'join-after-work': ['no-zombies'],
    'join-only-last': ['no-zombies'],
    'sleep-instead-of-join': ['no-zombies'],
    'join-without-waiting': ['no-zombies'],
    'join-at-once': ['side-by-side'],
  },
};
