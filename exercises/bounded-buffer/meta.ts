import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'bounded-buffer',
  order: 6,
  title: { en: 'A buffer for three', zh: '只能放三件的缓冲区' },
  lesson: 'producer-consumer',
  properties: [
    {
      id: 'bounded',
      title: { en: 'Never more than 3 items wait', zh: '等着的从不超过 3 件' },
      broken: { en: '{a} made it {n}', zh: '{a} 放进去后，有 {n} 件了' },
    },
    {
      id: 'patient',
      title: {
        en: 'Consumers stop because they know that it is over, not because nothing came for a while',
        zh: '消费者停下，是因为知道结束了，而不是因为一时没有东西',
      },
      broken: { en: '{a} found nothing, and gave up', zh: '{a} 没等到东西，就放弃了' },
    },
    {
      id: 'told',
      title: {
        en: 'Consumers stop because somebody tells them that there is nothing more, not because they count',
        zh: '消费者停下，是因为有谁告诉它们再也没有了，而不是靠数数',
      },
      broken: {
        en: '{a} stopped after {n} items, and nobody had told it that there are no more',
        zh: '{a} 取了 {n} 件就停了，可并没有谁告诉它再也没有了',
      },
    },
    {
      id: 'all-consumed',
      title: { en: 'Everything the producers put in is taken out', zh: '生产者放进去的，都被取了出来' },
      broken: {
        en: '{a} put something in that nobody took out: {put} were put, {got} were got',
        zh: '{a} 放进去的东西没有人取：放了 {put} 件，取了 {got} 件',
      },
      atEnd: true,
    },
    {
      id: 'many',
      title: {
        en: 'At least 2 producers with 5 items each, and at least 2 consumers, at the same time',
        zh: '至少 2 个生产者各放 5 件，至少 2 个消费者，同时进行',
      },
      broken: {
        en: 'there were {producers} producers and {consumers} consumers that took part',
        zh: '参与的有 {producers} 个生产者和 {consumers} 个消费者',
      },
      atEnd: true,
    },
    {
      id: 'side-by-side',
      title: {
        en: 'All of them are started before the first one is collected',
        zh: '全部启动之后，才收第一个',
      },
      broken: {
        en: '{b} was started only after {a} had been collected',
        zh: '等 {a} 被回收之后，才启动 {b}',
      },
    },
  ],
  hints: [
    {
      en: 'A queue can have a limit. Who puts into a full one waits, all by itself: that is back-pressure.',
      zh: '队列可以有上限。往满的队列里放，会自己等着：这就是背压。',
    },
    {
      en: 'A consumer cannot tell “nothing yet” from “nothing more”. Somebody has to say it: with an item that means “the end” (a sentinel), or with a `JoinableQueue`.',
      zh: '消费者分不清“还没有”和“再也没有了”。得有谁说出来：放一件表示“结束”的东西（哨兵），或者用 `JoinableQueue`。',
    },
    {
      en: 'Each sentinel stops one consumer only, so you need as many as there are consumers; and they have to come after the last real item.',
      zh: '一个哨兵只能让一个消费者停下，所以有几个消费者就要放几个；而且要排在最后一件真东西的后面。',
    },
    {
      en: '`new Queue(3)`; in `main`: start all, join the producers, `for (const _ of consumers) buffer.put(null);`, join the consumers. In `consume`: `for (let bun = buffer.get(); bun !== null; bun = buffer.get()) …`',
      zh: '`new Queue(3)`；在 `main` 里：全部启动，join 生产者，`for (const _ of consumers) buffer.put(null);`，再 join 消费者。在 `consume` 里：`for (let bun = buffer.get(); bun !== null; bun = buffer.get()) …`',
    },
  ],
  wrong: {
    unbounded: ['bounded'],
    'gives-up': ['patient'],
    'one-sentinel': ['ends'],
    'no-sentinel': ['ends'],
    'sentinels-too-early': ['all-consumed', 'ends'],
    'sleep-instead-of-join': ['all-consumed', 'ends'],
    'counts-to-five': ['told'],
    'looks-if-empty': ['patient', 'all-consumed', 'ends'],
  },
};
