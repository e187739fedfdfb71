import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'ticket-queue',
  order: 4,
  title: { en: 'A ticket office on a queue', zh: '队列上的售票处' },
  lesson: 'ipc-queue',
  properties: [
    {
      id: 'one-at-a-time',
      title: { en: 'They buy one at a time', zh: '一个一个地买' },
      broken: {
        en: '{b} was at the counter before {a} had finished there',
        zh: '{a} 在柜台还没办完，{b} 就到柜台了',
      },
    },
    {
      id: 'looked',
      title: { en: 'Everybody looks how many tickets are left', zh: '每个人都先看看还剩几张' },
      broken: { en: '{a} never looked', zh: '{a} 从来没有看过' },
    },
    {
      id: 'looked-together',
      title: { en: 'They look at the same time: nobody is kept out', zh: '看的时候大家一起看，谁也不挡谁' },
      broken: {
        en: '{a} took {x} before it looked, and kept the others from it meanwhile',
        zh: '{a} 先拿了 {x} 才看，这时别人都被挡在外面',
      },
    },
    {
      id: 'network',
      title: {
        en: 'Each sleeps before it looks, and again at the counter',
        zh: '每个人看之前 sleep 一次，到柜台再 sleep 一次',
      },
      broken: {
        en: '{a} did not sleep both before it looked and before it took a ticket',
        zh: '{a} 没有做到看之前 sleep 一次、取票之前再 sleep 一次',
      },
    },
    {
      id: 'side-by-side',
      title: { en: 'All buyers come at the same time', zh: '顾客们同时来' },
      broken: {
        en: '{b} was started only after {a} had been collected',
        zh: '等 {a} 被回收之后，才启动 {b}',
      },
    },
    {
      id: 'told',
      title: {
        en: 'Success is announced, and failure is, too',
        zh: '买到了要说，没买到也要说',
      },
      broken: {
        en: '{a} left without a word about how it went',
        zh: '{a} 走了，买没买到一个字也没说',
      },
    },
    {
      id: 'four-sold',
      title: { en: 'Exactly 4 tickets are sold to at least 6 buyers', zh: '正好卖出 4 张票，顾客至少 6 个' },
      broken: {
        en: '{sold} of {tickets} tickets were sold to {buyers} buyers',
        zh: '有 {tickets} 张票、{buyers} 个顾客，卖出了 {sold} 张',
      },
      atEnd: true,
    },
  ],
  hints: [
    {
      en: 'What a buyer has seen may be out of date when it acts. From the last look to the ticket in its hand, nobody else may act.',
      zh: '看到的余票，等到动手时可能已经过时。从最后看一眼，到票拿在手里，这段时间别人不能动。',
    },
    {
      en: 'You need a `Lock` that all buyers share: looking stays outside of it; the network delay, the second look and the `get` are inside.',
      zh: '需要一把大家共用的 `Lock`：先看余票在锁外面；网络延迟、再看一眼和 `get` 在锁里面。',
    },
    {
      en: 'At the counter do not trust `qsize()`: `getNowait()` takes a ticket or throws `Empty` in one step. Catch it, and tell the buyer that it came too late.',
      zh: '在柜台别信 `qsize()`：`getNowait()` 一步完成，要么拿到票，要么抛出 `Empty`。接住它，告诉顾客来晚了。',
    },
    {
      en: 'In `visit`: sleep, look and print; `counter.acquire()`; sleep; `try { tickets.getNowait(); print(…) } catch { print(…) }`; `counter.release()`. In `main`: one `new Lock()`, handed to every buyer.',
      zh: '在 `visit` 里：sleep，看余票并打印；`counter.acquire()`；sleep；`try { tickets.getNowait(); print(…) } catch { print(…) }`；`counter.release()`。在 `main` 里：建一把 `new Lock()`，交给每个顾客。',
    },
  ],
  wrong: {
    'stale-look': ['ends'],
    'lock-released-early': ['one-at-a-time'],
    'lock-around-all': ['looked-together'],
    'get-nowait-without-lock': ['one-at-a-time'],
    'silent-loser': ['told'],
    'double-acquire': ['ends'],
    'one-after-the-other': ['side-by-side'],
    'gives-up': ['no-failure', 'ends'],
    'no-network': ['network'],
  },
};
