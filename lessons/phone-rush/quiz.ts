/** Questions about the phone rush. */
import {
  keyPoint,
  mistake,
  numeric,
  open,
  option,
  predict,
  type Question,
  right,
  single,
  wrong,
} from 'concur-lesson/lesson';
import { rushFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('phone-rush.why-nowait', 'exercises', {
    en: 'A hundred processes rush for `Queue(10)`, and nothing is taken out. Why `putNowait()` and not `put()`?',
    zh: '一百个进程抢 `Queue(10)`，没有人往外取。为什么用 `putNowait()`，不用 `put()`？',
    options: [
      right('ninety-wait', {
        en: 'With `put()` ninety of them would wait for ever for a place',
        zh: '用 `put()` 的话，九十个会永远等着空位',
        whyEn:
          'Right: `put()` waits while the queue is full, and main joins them before it takes anything out.',
        whyZh: '对：队列满了 `put()` 就等，而 main 要先 join 它们才往外取。',
      }),
      wrong('eleventh', {
        en: 'With `put()` an eleventh could slip in between check and step',
        zh: '用 `put()` 的话，检查和放入之间会挤进第十一个',
        whyEn: '`put()` checks and adds in one step, too. It only has another answer to “full”: it waits.',
        whyZh: '`put()` 的检查和放入也是一步，只是满了的时候它会等。',
      }),
      wrong('order', {
        en: 'With `put()` the queue would not keep the order of arrival',
        zh: '用 `put()` 的话，队列不会保持先来后到',
        whyEn: 'Both add at the end: first in, first out.',
        whyZh: '两种都是放在末尾，先进先出。',
      }),
      wrong('speed', {
        en: '`putNowait()` is quicker because it does not use any lock inside',
        zh: '`putNowait()` 里面不用锁，所以更快',
        whyEn: 'Both use the queue’s own locks. The difference is what happens when there is no room.',
        whyZh: '两种都用队列自带的锁，区别只在没有空位的时候。',
      }),
    ],
    proof: 'concur-lesson run phone-rush --buyers 12 --phones 3',
  }),
  single('phone-rush.trust-empty', 'exercises', {
    en: 'main prints the ranking with “while the queue is not empty, get”. When may it trust `empty()`?',
    zh: 'main 用“只要队列不空就 get”来打印名次。什么时候可以相信 `empty()`？',
    options: [
      right('after-join', {
        en: 'After it has joined every buyer: nobody is left to change it',
        zh: '每个顾客都 join 过以后：再没有人会动它',
        whyEn: 'Right: a snapshot stays true where nobody acts any more.',
        whyZh: '对：没有人再动，快照就一直是真的。',
      }),
      wrong('after-ten', {
        en: 'As soon as it has seen `full()` answer true for the first time',
        zh: '只要 `full()` 返回过一次 true',
        whyEn: '`full()` says nothing about `empty()`, and buyers may still be at it.',
        whyZh: '`full()` 说明不了 `empty()`，而且顾客可能还在抢。',
      }),
      wrong('lock', {
        en: 'Whenever main itself holds a lock while it asks',
        zh: '只要 main 问的时候自己拿着一把锁',
        whyEn: 'That helps only if everybody who puts takes the same lock. Here nobody does.',
        whyZh: '放的人也都拿同一把锁才有用，这里没有人拿。',
      }),
      wrong('always', {
        en: 'At any time: only main takes something out of it',
        zh: '随时都可以：往外取的只有 main',
        whyEn: 'Others put. “Empty” may be over a moment later, and a winner missing from the ranking.',
        whyZh: '别人还在放。刚说“空”，下一刻就不空了，名次里就会漏掉人。',
      }),
    ],
    proof: 'concur-lesson run phone-rush --buyers 12 --phones 3',
  }),
  numeric('phone-rush.how-many-full', 'exercises', {
    en: '100 processes each call `putNowait()` once on a `Queue(10)`, and nothing is taken out meanwhile. How many of them catch Full?',
    zh: '100 个进程各对 `Queue(10)` 调用一次 `putNowait()`，期间没有人往外取。有几个会接到 Full？',
    answer: 90,
    why: {
      en: '10 find a place, 100 − 10 = 90 are told at once that there is none.',
      zh: '10 个有位置，100 − 10 = 90 个马上知道没有了。',
    },
    mistakes: [
      mistake(10, { en: 'Those are the winners.', zh: '这是抢到的人数。' }),
      mistake(0, {
        en: 'A put without waiting has only one answer to a full queue: Full.',
        zh: '不等待的 put 遇到满的队列，只能抛出 Full。',
      }),
      mistake(89, {
        en: 'However many push at once, no eleventh gets in: check and step are one.',
        zh: '不管多少个一起挤，都不会有第十一个：检查和放入是一步。',
      }),
    ],
  }),
  predict('phone-rush.predict-winners', 'exercises', {
    en: '12 processes, 3 phones, no lock in the program. How many get a phone?',
    zh: '12 个进程，3 部手机，程序里没有锁。几个抢到手机？',
    parameters: { buyers: 12, phones: 3 },
    options: [
      option('three', {
        en: 'Exactly 3',
        zh: '正好 3 个',
        whyEn: 'The queue has 3 places, and asking and stepping in are one.',
        whyZh: '队列只有 3 个位置，看有没有和放进去是一步。',
      }),
      option('more', {
        en: '4 or more',
        zh: '4 个或更多',
        whyEn: 'For that, one would have to get in between check and step. The queue leaves no gap there.',
        whyZh: '得有人从检查和放入之间挤进来，队列在那里没有缝。',
      }),
      option('fewer', {
        en: 'Fewer than 3',
        zh: '不到 3 个',
        whyEn: 'As long as there is room, nobody is turned away.',
        whyZh: '只要有位置，就不会拒绝谁。',
      }),
    ],
    observe: (timeline) => {
      const { places, contenders, won } = rushFinding(timeline).data;
      if (places !== 3 || contenders < 3 || timeline.end?.reason !== 'finished') return null;
      return won === 3 ? 'three' : won > 3 ? 'more' : 'fewer';
    },
    proof: 'concur-lesson run phone-rush --buyers 12 --phones 3',
  }),
  predict('phone-rush.predict-ranking', 'exercises', {
    en: '12 processes are started one after the other, p1 first, and wait at a barrier until all are there; then they rush for 3 phones. Who are the winners?',
    zh: '12 个进程一个接一个启动，p1 最先，都在屏障前等到到齐，再一起抢 3 部手机。谁抢到了？',
    chance: true,
    parameters: { buyers: 12, phones: 3 },
    options: [
      option('as-started', {
        en: 'p1, p2, p3, ranked in this order',
        zh: 'p1、p2、p3，名次也是这样',
        whyEn: 'The barrier lets all go at once; that these three were quickest, in this order, is chance.',
        whyZh: '屏障一开大家同时出发；这三个最快，名次也一样，是碰巧。',
      }),
      option('same-three', {
        en: 'p1, p2 and p3, ranked differently',
        zh: '是 p1、p2、p3，名次不同',
        whyEn: 'The barrier lets all go at once; that it was these three is chance, and so is their order.',
        whyZh: '屏障一开大家同时出发；正好是这三个，是碰巧，名次也是。',
      }),
      option('others', {
        en: 'At least one other among them',
        zh: '至少有一个是别人',
        whyEn:
          'After the barrier whoever puts first wins; the kernel promises nothing to those who were started first.',
        whyZh: '屏障打开以后，谁先放进去就是谁，内核没有答应让先启动的先来。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, won, names } = rushFinding(timeline).data;
      if (outcome !== 'shown' || won !== 3) return null;
      if (names.join() === 'p1,p2,p3') return 'as-started';
      return names.every((name) => ['p1', 'p2', 'p3'].includes(name)) ? 'same-three' : 'others';
    },
    proof: 'concur-lesson run phone-rush --buyers 12 --phones 3',
  }),
  open('phone-rush.exercise-5', 'exercises', {
    exercise: 5,
    en: 'Write the phone rush: 100 processes line up, each announcing its pid; the first 10 get a phone; at the end the ranking of the 10 is printed. How do you build it, and why so?',
    zh: '写“抢手机”：100 个进程排队，各自报出 pid；前 10 个抢到手机；最后打印这 10 个的名次。你怎么写？为什么这样写？',
    model: {
      en: 'Make a `Queue(10)` and start 100 processes with it in their args. Each prints its pid and calls `putNowait()` with its name and pid; if that succeeds it has a phone, if Full is thrown it prints that it is too late. The limit of the queue does the counting: check and put are one step, so exactly 10 get in, without a lock of one’s own. `put()` would let 90 wait for ever. main starts all of them before it joins the first, so that they compete; when all are joined, it takes the 10 out: the queue is first in, first out, so that is the ranking, and `empty()` can be trusted because nobody else is left.',
      zh: '建一个 `Queue(10)`，放进 args，启动 100 个进程。每个进程打印自己的 pid，然后用 `putNowait()` 放入名字和 pid；放进去了就是抢到，抛出 Full 就打印来晚了。由队列的上限来数：检查和放入是一步，所以正好进去 10 个，自己不用加锁。用 `put()` 的话，90 个会永远等下去。main 要先把它们全部启动，再开始 join，这样才有竞争；全都 join 以后，把 10 个取出来：队列先进先出，取出的顺序就是名次，这时没有别人了，`empty()` 可以相信。',
    },
    points: [
      keyPoint('bounded', { en: '`Queue(10)`: its limit does the counting', zh: '`Queue(10)`：由上限来数' }),
      keyPoint('nowait', {
        en: '`putNowait()`; Full means too late (`put()` would wait for ever)',
        zh: '用 `putNowait()`，Full 就是来晚了（`put()` 会永远等）',
      }),
      keyPoint('pid', { en: 'each process announces its pid', zh: '每个进程报出 pid' }),
      keyPoint('all-started', {
        en: 'all are started before the first is joined, so that they compete',
        zh: '全部启动以后才开始 join，这样才有竞争',
      }),
      keyPoint('ranking', {
        en: 'first in, first out: taken out after all joins, the order is the ranking',
        zh: '先进先出：全部 join 以后取出来，顺序就是名次',
      }),
    ],
  }),
];
