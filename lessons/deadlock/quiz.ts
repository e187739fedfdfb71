/** Questions about circles of waiting. */
import {
  deadlockFinding,
  noDeadlockFinding,
  option,
  order,
  predict,
  type Question,
  right,
  several,
  single,
  step,
  type Timeline,
  truth,
  wrong,
} from 'concur-lesson/lesson';

export const questions: readonly Question[] = [
  single('deadlock.what-it-is', 'deadlock', {
    en: 'What is a deadlock?',
    zh: '什么是死锁？',
    options: [
      right('circle', {
        en: 'All wait for what only they themselves could give back',
        zh: '大家等的东西，只有它们自己才能还',
        whyEn:
          'Right: a circle of waiting, of two, of many, or of one that waits for itself. Nobody in it can go on, so nobody gives anything back.',
        whyZh: '对：等成了一个圈，可以是两个、很多个，也可以是一个自己等自己。圈里谁也走不动，也就谁也不还。',
      }),
      wrong('slow', {
        en: 'One process holds a lock so long that the others are slow',
        zh: '一个进程拿着锁太久，拖慢了别的进程',
        whyEn: 'That is slow, but it ends: the holder is not waiting for them.',
        whyZh: '那只是慢，总会结束：拿锁的并没有在等它们。',
      }),
      wrong('cpu', {
        en: 'Processes that run in endless loops and use all of the CPU',
        zh: '几个进程都在死循环，把 CPU 占满了',
        whyEn: 'In a deadlock all sleep: it costs no CPU time at all. That is why nothing looks busy.',
        whyZh: '死锁里大家都在睡，一点 CPU 也不用，所以看起来什么动静都没有。',
      }),
      wrong('corrupt', {
        en: 'Two processes change the same data and one change is lost',
        zh: '两个进程改同一份数据，其中一次修改丢了',
        whyEn: 'That is a lost update: what happens with too little locking.',
        whyZh: '那是丢失修改，是该锁的没锁。',
      }),
    ],
  }),
  several('deadlock.four-conditions', 'deadlock', {
    en: 'A deadlock of locks takes four things at once. Which of these belong to them?',
    zh: '锁的死锁要同时凑齐四个条件。下面哪些属于这四个？',
    options: [
      right('exclusive', {
        en: 'Mutual exclusion: what is used serves one at a time',
        zh: '互斥：东西一次只能给一个用',
        whyEn: 'Right: otherwise nobody would have to wait.',
        whyZh: '对：不然就不用等了。',
      }),
      right('hold-and-wait', {
        en: 'Hold and wait: each keeps what it has while it waits',
        zh: '占有并等待：等的时候，手里的不放',
        whyEn: 'Right: who gave everything back before waiting would keep nobody from going on.',
        whyZh: '对：要是先都还了再等，就不会挡着别人。',
      }),
      right('no-preemption', {
        en: 'No preemption: nobody can take it away from the holder',
        zh: '不可剥夺：别人没法从它手里抢走',
        whyEn: 'Right: only the holder gives it back.',
        whyZh: '对：只能由它自己还。',
      }),
      right('circle', {
        en: 'Circular wait: the waiting goes round in a circle',
        zh: '循环等待：等待绕成了一个圈',
        whyEn: 'Right, and it is the easiest to break: one order for all.',
        whyZh: '对，也是最容易破掉的一个：大家按同一个顺序拿。',
      }),
      wrong('one-cpu', {
        en: 'Shortage: the machine has fewer CPUs than processes',
        zh: '资源不足：机器的 CPU 比进程少',
        whyEn: 'The number of CPUs plays no part: the processes sleep.',
        whyZh: '跟 CPU 的数目没有关系：进程都在睡。',
      }),
      wrong('many', {
        en: 'Crowding: at least three processes take part in it',
        zh: '多方参与：至少有三个进程',
        whyEn: 'Two are enough; with the same lock twice, even one.',
        whyZh: '两个就够；同一把锁拿两次，一个就够。',
      }),
    ],
  }),
  single('deadlock.cure', 'deadlock', {
    en: 'p1 takes the fork and then the knife, p2 the knife and then the fork. Which change rules out the deadlock for good?',
    zh: 'p1 先拿叉子再拿刀，p2 先拿刀再拿叉子。怎么改，才能彻底排除死锁？',
    options: [
      right('one-order', {
        en: 'Both take the fork first, and then the knife',
        zh: '两个都先拿叉子，再拿刀',
        whyEn: 'Right: who has the knife has the fork already, so no circle can close.',
        whyZh: '对：拿到刀的一定已经有叉子，圈就合不上了。',
      }),
      wrong('faster', {
        en: 'Both take the two without any pause in between',
        zh: '两个拿的时候中间都不停顿',
        whyEn:
          'That makes it rare, not impossible: the kernel may switch right between the two lines. Rare is worse to find.',
        whyZh: '只是变少了，不是没有：内核可能正好在两行之间切换。越少见越难找。',
      }),
      wrong('rlocks', {
        en: 'Both use an RLock for each in place of a Lock',
        zh: '两把锁都换成 RLock',
        whyEn: 'An RLock lets its own owner in again. Against waiting for somebody else it does nothing.',
        whyZh: 'RLock 只是让主人自己能再进来。等的是别人，它就帮不上忙。',
      }),
      wrong('release-order', {
        en: 'Both give them back in the opposite order',
        zh: '两个还的时候都按相反的顺序还',
        whyEn: 'The order of releases does not matter; it is the order of acquiring that closes the circle.',
        whyZh: '还的顺序无所谓，让圈合上的是拿的顺序。',
      }),
    ],
    proof: 'concur-lesson run deadlock --cured',
  }),
  truth('deadlock.seen-by-tests', 'deadlock', {
    en: 'The program ran through a hundred times, so it cannot deadlock.',
    zh: '程序跑了一百遍都正常，所以它不会死锁。',
    answer: false,
    why: {
      true: {
        en: 'Whether the circle closes depends on the schedule. The lesson without its pause runs through at times, and hangs at times.',
        zh: '圈合不合得上，要看调度。这一课去掉停顿以后，有时能跑完，有时卡住。',
      },
      false: {
        en: 'Right: runs show what did happen, not what cannot. It is the order of locks in the code that rules it out.',
        zh: '对：跑一遍只说明发生了什么，说明不了什么不会发生。能排除死锁的，是代码里拿锁的顺序。',
      },
    },
    proof: 'concur-lesson run deadlock --seconds 0',
  }),
  order('deadlock.order', 'deadlock', {
    en: 'p1 takes fork, then knife; p2 takes knife, then fork. p1 is a little faster each time. How does the circle close?',
    zh: 'p1 先叉子后刀，p2 先刀后叉子，每一步 p1 都快一点点。圈是怎么合上的？',
    steps: [
      step('p1-fork', {
        en: 'p1 acquires the fork',
        zh: 'p1 拿到叉子',
        whyEn: 'It is free.',
        whyZh: '叉子空着。',
      }),
      step('p2-knife', {
        en: 'p2 acquires the knife',
        zh: 'p2 拿到刀',
        after: ['p1-fork'],
        whyEn: 'It is free as well.',
        whyZh: '刀也空着。',
      }),
      step('p1-waits', {
        en: 'p1 asks for the knife and sleeps',
        zh: 'p1 来要刀，睡着了',
        after: ['p2-knife'],
        whyEn: 'p2 has it. No circle yet: p2 is still awake.',
        whyZh: '刀在 p2 手里。圈还没合上：p2 还醒着。',
      }),
      step('p2-waits', {
        en: 'p2 asks for the fork and sleeps',
        zh: 'p2 来要叉子，也睡着了',
        after: ['p1-waits'],
        whyEn: 'p1 has it, and p1 waits for p2: the circle is closed.',
        whyZh: '叉子在 p1 手里，p1 又在等 p2：圈合上了。',
      }),
    ],
  }),
  predict('deadlock.predict', 'deadlock', {
    en: 'p1 takes the fork, p2 the knife. Both pause for three seconds, then ask for the other one. What does the run do?',
    zh: 'p1 拿了叉子，p2 拿了刀。都停三秒，再去拿另一个。运行起来会怎样？',
    options: [
      option('circle', {
        en: 'Nobody goes on: each waits for the other',
        zh: '谁都走不下去：互相等着',
        whyEn: 'Each keeps what it has and sleeps until the other gives back what it holds: a circle.',
        whyZh: '手里的都不放，各自睡着等对方还：成了一个圈。',
      }),
      option('through', {
        en: 'One has to wait, then both have eaten',
        zh: '有一个要等一会儿，最后都吃上了',
        whyEn:
          'So it would be if one had both before the other took any. The pause sees to it that it is not so.',
        whyZh: '要有一个在对方动手前把两样都拿到才会这样，而那三秒让这几乎不可能。',
      }),
      option('one', {
        en: 'p1 eats, and p2 waits for ever',
        zh: 'p1 吃上了，p2 永远等下去',
        whyEn: 'Who eats gives both back afterwards, and then the other one can go on.',
        whyZh: '吃完就两样都还，另一个这时就能接着走。',
      }),
    ],
    observe: observeEnd,
  }),
  predict('deadlock.predict-no-pause', 'deadlock', {
    en: 'Two locks in opposite order, but without any pause between the first and the second. Does this run get through?',
    zh: '两把锁，拿的顺序相反，但两次之间没有停顿。这一次跑得完吗？',
    chance: true,
    parameters: { seconds: 0 },
    options: [
      option('circle', {
        en: 'No: the circle closes, it deadlocks',
        zh: '跑不完：圈合上了，死锁',
        whyEn:
          'Each got its first lock before the other had asked for it. It depends on the schedule, so it may be otherwise next time.',
        whyZh: '各自抢在对方来要之前，拿到了第一把。这要看调度，下次可能不一样。',
      }),
      option('through', {
        en: 'Yes: one is quick enough for both locks',
        zh: '跑得完：有一个够快，两把都拿到了',
        whyEn:
          'One had both before the other took any. The mistake is still in the program: next time it may hang.',
        whyZh: '一个拿到两把时，另一个一把还没拿。错误还在程序里，下次可能就卡住。',
      }),
    ],
    observe: observeEnd,
    proof: 'concur-lesson run deadlock --seconds 0',
  }),
  predict('deadlock.predict-cured', 'deadlock', {
    en: 'Now both take the fork first and then the knife, with a pause of three seconds in between. Does it get through?',
    zh: '现在两个都先拿叉子再拿刀，中间停三秒。跑得完吗？',
    parameters: { cured: true },
    options: [
      option('through', {
        en: 'Yes: one eats, then the other',
        zh: '跑得完：一个吃完，另一个吃',
        whyEn: 'The second waits for the fork with empty hands, so it keeps nothing that the first needs.',
        whyZh: '后一个空着手等叉子，没有占着前一个要用的东西。',
      }),
      option('circle', {
        en: 'No: the long pause lets a circle close',
        zh: '跑不完：停得这么久，圈总会合上',
        whyEn: 'A pause alone closes nothing: it takes two different orders.',
        whyZh: '光有停顿合不成圈，还要有两种不同的顺序。',
      }),
      option('one', {
        en: 'No: one eats, the other waits for ever',
        zh: '跑不完：一个吃上了，另一个永远等下去',
        whyEn: 'Who eats gives both back afterwards, and then the other one can go on.',
        whyZh: '吃完就两样都还，另一个这时就能接着走。',
      }),
    ],
    observe: observeEnd,
    proof: 'concur-lesson run deadlock --cured',
  }),
];

function observeEnd(timeline: Timeline): string | null {
  if (deadlockFinding(timeline).shown) return 'circle';
  return noDeadlockFinding(timeline).shown ? 'through' : null;
}
