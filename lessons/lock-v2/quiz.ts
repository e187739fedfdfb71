/** Questions about order by join. */
import {
  activitySpans,
  decideOrder,
  mistake,
  numeric,
  option,
  predict,
  type Question,
  right,
  single,
  turnsOf,
  wrong,
} from 'concur-lesson/lesson';
import { meta } from './meta.js';

export const questions: readonly Question[] = [
  single('lock-v2.what-join-does', 'mutex', {
    en: 'What does `child.join()` do?',
    zh: '`child.join()` 做什么？',
    options: [
      right('waits-and-collects', {
        en: 'It makes the parent wait until the child has ended, and collects it',
        zh: '让父进程等到子进程结束，并回收它',
        whyEn:
          'Right: the parent sleeps in the kernel; then it has the child’s exit code, and no zombie is left.',
        whyZh: '对：父进程在内核里睡眠，醒来就拿到退出码，也不留下僵尸。',
      }),
      wrong('ends-it', {
        en: 'It tells the child to come to its end as soon as it can',
        zh: '叫子进程尽快结束',
        whyEn: '`join()` sends the child nothing: it only waits. `terminate()` is what ends it.',
        whyZh: '`join()` 什么都不发给子进程，只是等。让它结束的是 `terminate()`。',
      }),
      wrong('child-waits', {
        en: 'It makes the child wait until the parent has caught up with it',
        zh: '让子进程停下来，等父进程跟上',
        whyEn: 'It is the other way round: whoever calls it waits.',
        whyZh: '正好反过来：谁调用谁等。',
      }),
      wrong('merges', {
        en: 'It merges the child’s variables into the parent’s, and goes on',
        zh: '把子进程的变量并到父进程里，然后继续',
        whyEn: 'Processes share no variables, and `join()` brings back the exit status only.',
        whyZh: '进程之间不共享变量，`join()` 带回来的只有退出状态。',
      }),
    ],
  }),
  single('lock-v2.which-code', 'mutex', {
    en: 'Two students print with these lines. What is true of the run?',
    zh: '两个同学用下面几行来打印。运行时是什么情形？',
    code: 'p1.start();\np1.join();\np2.start();\np2.join();',
    options: [
      right('serial', {
        en: 'p2 does not even exist before p1 has ended',
        zh: 'p1 结束之前，p2 这个进程还不存在',
        whyEn: 'Right: main is stuck in `p1.join()`, and comes to `p2.start()` only afterwards.',
        whyZh: '对：main 停在 `p1.join()` 里，之后才走到 `p2.start()`。',
      }),
      wrong('both-run', {
        en: 'Both run at once, and main waits for both of them',
        zh: '两个同时运行，main 等着它们俩',
        whyEn: 'That is what two starts followed by two joins do.',
        whyZh: '先两个 start 再两个 join，才是这样。',
      }),
      wrong('p2-waits', {
        en: 'p2 is there and sleeps until p1 is done with printing',
        zh: 'p2 已经启动，正睡着等 p1 打印完毕',
        whyEn: 'So it would be with a lock. Here p2 has not been started.',
        whyZh: '用锁才是这样。这里 p2 还没有启动。',
      }),
    ],
  }),
  numeric('lock-v2.how-long-in-turn', 'mutex', {
    en: 'Three students print for 1, 2 and 3 seconds; each is joined right after its start. After how many seconds is the last one done (starting takes no time)?',
    zh: '三个同学分别要打印 1、2、3 秒，每个启动以后马上 join。几秒以后全部打完？（启动时间不算）',
    answer: 6,
    why: { en: 'One after the other: 1 + 2 + 3 = 6 seconds.', zh: '一个接一个：1 + 2 + 3 = 6 秒。' },
    mistakes: [
      mistake(3, {
        en: 'That is the longest job, the time when all print at once. Here they take turns.',
        zh: '这是最长的那一份，同时打印才是这个时间。这里是轮流打。',
      }),
      mistake(5, {
        en: 'The first job counts, too: main waits for it before it starts the second.',
        zh: '第一份也要算：main 等它打完才启动第二个。',
      }),
    ],
    proof: 'concur-lesson compare lock-v1 lock-v2',
  }),
  single('lock-v2.not-fair', 'mutex', {
    en: 'Why is a join after each start no good model of students at a printer?',
    zh: '每启动一个就 join 一个，为什么不像同学们排队用打印机？',
    options: [
      right('order-fixed', {
        en: 'The order is fixed in the program, whoever is ready first',
        zh: '顺序写死在程序里，谁先来都没用',
        whyEn: 'Right: it is p1, p2, p3 in every run: neither realistic nor fair.',
        whyZh: '对：每次都是 p1、p2、p3，既不真实，也不公平。',
      }),
      wrong('may-overlap', {
        en: 'Two of them may still print at the same time now and then',
        zh: '有时候还是会有两个同时打印',
        whyEn: 'Never: while one of them is there, the others have not been started.',
        whyZh: '不会：一个在的时候，别的还没有启动。',
      }),
      wrong('random', {
        en: 'The kernel shuffles them, so that nobody knows his turn',
        zh: '内核会打乱先后，谁也不知道轮到谁',
        whyEn: 'There is nothing to shuffle: only one student exists at a time.',
        whyZh: '没什么可打乱的：同一时刻只有一个同学存在。',
      }),
    ],
    proof: 'concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10',
  }),
  predict('lock-v2.predict-order', 'mutex', {
    en: 'main starts and joins p1, then p2, then p3. In which order do they print?',
    zh: 'main 启动并 join 了 p1，再 p2，再 p3。它们按什么顺序打印？',
    parameters: { processes: 3 },
    options: [
      option('as-written', {
        en: 'p1, p2, p3, one after the other',
        zh: 'p1、p2、p3，一个接一个',
        whyEn: 'As the program says. The durations change from run to run, this does not.',
        whyZh: '程序怎么写就怎么来。时间每次不同，顺序不变。',
      }),
      option('other-order', {
        en: 'One after the other, in some other order',
        zh: '一个接一个，但顺序是别的',
        whyEn: 'For another order p2 would have to exist while p1 prints.',
        whyZh: '要换个顺序，p2 得在 p1 打印时就存在。',
      }),
      option('together', {
        en: 'At least two of them at the same time',
        zh: '至少有两个同时打印',
        whyEn: 'That is what happens without the joins in between.',
        whyZh: '中间没有 join 才会这样。',
      }),
    ],
    observe: (timeline) => {
      const spans = activitySpans(timeline, meta.activity);
      const decision = decideOrder(timeline, spans);
      if (!decision) return null;
      if (decision.by === 'nobody' && decision.why === 'overlap') return 'together';
      return turnsOf(spans).join() === 'p1,p2,p3' ? 'as-written' : 'other-order';
    },
  }),
];
