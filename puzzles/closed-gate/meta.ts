import type { PuzzleMeta } from '../../src/puzzle/puzzle.js';

export const meta: PuzzleMeta = {
  id: 'closed-gate',
  order: 21,
  kind: 'repair',
  title: { en: 'The gate that nobody opens', zh: '没人打开的门' },
  lesson: 'lock-v3',
  goal: {
    en: 'The program comes to its end: two children have written, each only while it held the gate (a lock or a semaphore), and never two at once.',
    zh: '程序走到结尾：两个子进程都写过，都只在拿着门（锁或信号量）的时候写，而且从不同时拿着。',
  },
  teaches: { en: 'as a mutex, a semaphore begins with 1', zh: '信号量当互斥锁用，要从 1 开始' },
  hints: [
    { en: 'Run it: who has ever got through the gate?', zh: '先运行一下：有谁进过这道门吗？' },
    {
      en: 'A semaphore with 0 permits lets nobody through before somebody has released it. Who could that be here?',
      zh: '许可为 0 的信号量，要等有谁释放过才放人。这里谁能释放？',
    },
    {
      en: 'One at a time means one permit at the beginning: `new Semaphore(1, …)`.',
      zh: '一次一个，就是一开始有一个许可：`new Semaphore(1, …)`。',
    },
  ],
  afterwards: {
    en: 'With 0 a semaphore is a signal: one waits, another one releases. With 1 it is a mutex: who acquires it releases it.',
    zh: '从 0 开始，信号量是信号：一个等，另一个放。从 1 开始，它是互斥锁：谁拿的谁还。',
  },
  properties: [
    {
      id: 'inside',
      title: { en: 'Who writes has the gate', zh: '写的时候拿着门' },
      broken: { en: '{a} wrote without it', zh: '{a} 写的时候没有拿着' },
    },
    {
      id: 'one-at-a-time',
      title: { en: 'One at a time', zh: '一次只进一个' },
      broken: { en: '{a} and {b} were inside at the same time', zh: '{a} 和 {b} 同时在里面' },
    },
    {
      id: 'both',
      title: { en: 'Two processes write', zh: '两个进程都写' },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
};
