import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'printer-lock',
  order: 2,
  title: { en: 'Three students, one printer', zh: '三个同学，一台打印机' },
  lesson: 'lock-v3',
  properties: [
    {
      id: 'one-at-a-time',
      title: { en: 'Never two at the printer at once', zh: '打印机前从不同时有两个人' },
      broken: { en: '{b} began to print before {a} was done', zh: '{a} 还没打印完，{b} 就开始打印了' },
    },
    {
      id: 'announced',
      title: {
        en: 'Each says when it begins and when it is done, while it has the printer',
        zh: '每个人占着打印机的时候，说一声开始，说一声结束',
      },
      broken: {
        en: '{a} did not print a line before and after its sleep while it had the printer',
        zh: '{a} 占着打印机的时候，没有在 sleep 前后各打印一行',
      },
    },
    {
      id: 'side-by-side',
      title: { en: 'All come at the same time, and compete', zh: '大家同时来，谁先谁后自己去抢' },
      broken: {
        en: '{b} was started only after {a} had been collected: the program has fixed the order',
        zh: '等 {a} 被回收之后，才启动 {b}：顺序是程序定死的',
      },
    },
    {
      id: 'everybody',
      title: { en: 'At least 3 students print', zh: '至少有 3 个同学打印' },
      broken: { en: 'only {n} did', zh: '只有 {n} 个' },
      atEnd: true,
    },
  ],
  hints: [
    {
      en: 'Who may print has to be decided by something that all students share. A variable is not shared between processes; which object of `concur-lesson/mp` is?',
      zh: '该谁打印，要由大家共用的东西来决定。进程之间不共享变量，`concur-lesson/mp` 里哪种对象是共享的？',
    },
    {
      en: 'Make one `Lock` in `main` and hand the same one to every student in `args`. A lock that each student makes for itself keeps nobody out.',
      zh: '在 `main` 里建一把 `Lock`，通过 `args` 把同一把锁交给每个同学。各建各的锁，谁也挡不住。',
    },
    {
      en: 'In `printHomework`: `printer.acquire()` before the first line, `printer.release()` after the last one. Acquire once: a second time in a row waits for ever.',
      zh: '在 `printHomework` 里，打印第一行之前 `printer.acquire()`，打印最后一行之后 `printer.release()`。只获取一次：连着第二次会永远等下去。',
    },
  ],
  wrong: {
    'released-too-early': ['one-at-a-time', 'announced'],
    'released-before-the-word': ['announced'],
    'own-lock-each': ['one-at-a-time'],
    impatient: ['one-at-a-time', 'no-failure'],
    staggered: ['one-at-a-time'],
    'join-each': ['side-by-side'],
    'double-acquire': ['ends'],
  },
};
