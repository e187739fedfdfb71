/** Questions about processes that run at the same time, without any rule. */
import {
  activitySpans,
  mistake,
  numeric,
  option,
  overlapFinding,
  predict,
  processesOf,
  type Question,
  right,
  single,
  truth,
  wrong,
} from 'concur-lesson/lesson';
import { meta } from './meta.js';

export const questions: readonly Question[] = [
  single('lock-v1.start-returns', 'mutex', {
    en: 'main calls `start()` on p1, p2 and p3, one right after the other. When does p2 begin?',
    zh: 'main 依次对 p1、p2、p3 调用 `start()`。p2 什么时候开始运行？',
    code: 'p1.start();\np2.start();\np3.start();',
    options: [
      right('beside', {
        en: 'Beside p1: `start()` returns at once, without waiting',
        zh: '和 p1 同时：`start()` 马上返回，什么也不等',
        whyEn:
          'Right: `start()` creates the process and returns. The operating system runs them side by side.',
        whyZh: '对：`start()` 创建进程后就返回，操作系统让它们同时运行。',
      }),
      wrong('after', {
        en: 'After p1: `start()` returns when the child has ended',
        zh: '在 p1 之后：`start()` 要等子进程结束才返回',
        whyEn: 'It is `join()` that waits for the end. `start()` only begins.',
        whyZh: '等到结束的是 `join()`，`start()` 只管开头。',
      }),
      wrong('at-join', {
        en: 'At the first `join()`: until then they are only prepared',
        zh: '等到第一个 `join()`：在那之前只是做好准备',
        whyEn: 'They run from `start()` on, whether anybody joins them or not.',
        whyZh: '从 `start()` 起就在运行，跟有没有人 join 没关系。',
      }),
    ],
  }),
  numeric('lock-v1.how-long-together', 'mutex', {
    en: 'Three students print for 1, 2 and 3 seconds, all at once, with nothing to wait for. After how many seconds is the last one done (starting takes no time)?',
    zh: '三个同学分别要打印 1、2、3 秒，同时进行，谁也不等谁。几秒以后全部打完？（启动时间不算）',
    answer: 3,
    why: {
      en: 'Side by side, all are done when the longest one is: 3 seconds.',
      zh: '同时进行，最长的打完就全打完了：3 秒。',
    },
    mistakes: [
      mistake(6, {
        en: '1 + 2 + 3 is the time one after the other, as with join or a lock.',
        zh: '1 + 2 + 3 是一个接一个的时间，用 join 或锁才是这样。',
      }),
      mistake(2, {
        en: 'That is the mean. The longest job decides when all are done.',
        zh: '这是平均数。什么时候全部打完，看最长的那个。',
      }),
    ],
    proof: 'concur-lesson compare lock-v1 lock-v2 lock-v3',
  }),
  truth('lock-v1.always-a-bug', 'mutex', {
    en: 'A program whose processes run at the same time without any lock can be right.',
    zh: '几个进程同时运行，一把锁也不加，这样的程序也可以是对的。',
    answer: true,
    why: {
      true: {
        en: 'Right: overlapping is wrong only at a thing that serves one at a time, such as the printer.',
        zh: '对：只有在一次只能给一个用的东西（比如打印机）那里，同时才是错。',
      },
      false: {
        en: 'Running together is the very use of processes: it saves time. It goes wrong only where they share a thing that serves one at a time.',
        zh: '同时运行正是用多进程的目的：省时间。只有共用一次只能给一个用的东西时，才会出错。',
      },
    },
  }),
  predict('lock-v1.predict-together', 'mutex', {
    en: 'Eight students, one printer, no rules. How many print at the same time at the busiest moment?',
    zh: '八个同学，一台打印机，没有规矩。最忙的时候，有几个在同时打印？',
    chance: true,
    parameters: { processes: 8 },
    options: [
      option('one', {
        en: 'One: the printer serves one at a time',
        zh: '一个：打印机一次只打一份',
        whyEn: 'Nothing in the program says so, and the operating system does not know about printers.',
        whyZh: '程序里没有这样写，操作系统也不知道什么打印机。',
      }),
      option('some', {
        en: 'Two to seven of them',
        zh: '两个到七个',
        whyEn: 'Where the first is done before the last has come up, not all eight meet.',
        whyZh: '最先的已经打完、最后的还没启动好，八个就凑不齐。',
      }),
      option('all', {
        en: 'All eight of them',
        zh: '八个一起',
        whyEn: 'Where starting is quick compared with printing, all of them overlap.',
        whyZh: '启动比打印快得多的时候，八个就都碰到一起了。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, greatest } = overlapFinding(timeline, meta.activity).data;
      if (outcome === 'none') return 'one';
      return outcome !== 'shown' ? null : greatest < 8 ? 'some' : 'all';
    },
    proof: 'concur-lesson run lock-v1 --processes 8',
  }),
  predict('lock-v1.predict-finish', 'mutex', {
    en: 'p1, p2 and p3 start together and print for a random time. Who has finished printing first?',
    zh: 'p1、p2、p3 一起启动，打印的时间是随机的。谁最先打完？',
    chance: true,
    parameters: { processes: 3 },
    options: [
      option('p1', {
        en: 'p1',
        zh: 'p1',
        whyEn: 'It was started first. That helps only if its job is not longer than the others’.',
        whyZh: '它最先启动，但要它的活不比别人长才有用。',
      }),
      option('p2', {
        en: 'p2',
        zh: 'p2',
        whyEn: 'Possible whenever its job is the shortest: nobody waits for anybody.',
        whyZh: '只要它的活最短就可能：谁也不等谁。',
      }),
      option('p3', {
        en: 'p3',
        zh: 'p3',
        whyEn: 'The last to be started can be the first to be done: the shortest job wins.',
        whyZh: '最后启动的也可能最先打完：活最短的赢。',
      }),
    ],
    observe: (timeline) => {
      const done = activitySpans(timeline, meta.activity).filter(({ last }) => last !== null);
      if (processesOf(done).length < 3) return null;
      return done.sort((a, b) => (a.last ?? 0) - (b.last ?? 0))[0]?.process ?? null;
    },
  }),
];
