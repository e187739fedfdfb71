/** Questions about one process that waits for itself. */
import {
  mistake,
  noDeadlockFinding,
  numeric,
  option,
  predict,
  type Question,
  right,
  selfDeadlockFinding,
  several,
  single,
  wrong,
} from 'concur-lesson/lesson';

export const questions: readonly Question[] = [
  single('deadlock-self.second-acquire', 'deadlock', {
    en: 'A process holds a Lock and acquires it once more. What happens?',
    zh: '一个进程已经拿着一把 Lock，又 acquire 了一次。会怎样？',
    code: 'lock.acquire();\nlock.acquire();',
    options: [
      right('blocks', {
        en: 'It sleeps for ever, unless another process releases the lock',
        zh: '永远睡下去，除非别的进程来还锁',
        whyEn: 'Right: the lock is taken, and the one who would give it back is asleep.',
        whyZh: '对：锁被占着，而该还锁的那个正睡着。',
      }),
      wrong('goes-through', {
        en: 'It goes through, because the process is the owner already',
        zh: '直接通过，因为它本来就是锁的主人',
        whyEn: 'A Lock records no owner. It is the RLock that lets its owner in again.',
        whyZh: 'Lock 不记主人。让主人再进来的是 RLock。',
      }),
      wrong('error', {
        en: 'It throws an error at once: acquired twice',
        zh: '马上抛出错误：重复获取',
        whyEn: 'The lock does not know that it is the same process, so it cannot complain.',
        whyZh: '锁不知道来的是同一个进程，没法报错。',
      }),
      wrong('counts', {
        en: 'It counts to two, and has to be released twice later on',
        zh: '计数变成二，以后要还两次',
        whyEn: 'That is what an RLock does. A Lock is free or taken, nothing else.',
        whyZh: '那是 RLock。Lock 只有空着和占着两种。',
      }),
    ],
  }),
  single('deadlock-self.where-it-hides', 'deadlock', {
    en: 'How does a self-deadlock usually get into a program?',
    zh: '自己锁死自己，在程序里一般是怎么来的？',
    options: [
      right('calls', {
        en: 'A function that holds the lock calls another that takes it, too',
        zh: '拿着锁的函数，又调用了也要拿它的函数',
        whyEn: 'Right: each of the two looks fine by itself.',
        whyZh: '对：两个函数单看都没问题。',
      }),
      wrong('many', {
        en: 'Too many processes ask for one and the same lock at the same moment',
        zh: '太多进程凑在同一时刻，都来要同一把锁',
        whyEn: 'Then they queue up, and one after the other gets it. It takes no crowd, only one process.',
        whyZh: '那只是排队，一个一个总能拿到。锁死自己不用人多，一个就够。',
      }),
      wrong('long', {
        en: 'A process sleeps for a long time while it is holding the lock',
        zh: '一个进程拿到锁以后，没有还就睡了很久',
        whyEn: 'The others wait longer, but it wakes up and releases.',
        whyZh: '别人要多等一会儿，但它会醒来还锁。',
      }),
    ],
  }),
  several('deadlock-self.rlock', 'deadlock', {
    en: 'What is true of an RLock (a reentrant lock)? Choose all that apply.',
    zh: '关于 RLock（可重入锁），哪些说法对？把对的都选出来。',
    options: [
      right('owner-again', {
        en: 'Its owner may acquire it again',
        zh: '主人可以再 acquire',
        whyEn: 'Right: that is what it is for.',
        whyZh: '对：它就是为这个设计的。',
      }),
      right('as-often', {
        en: 'It has to be released as often as it was acquired',
        zh: 'acquire 几次，就要 release 几次',
        whyEn: 'Right: it counts, and is free at zero.',
        whyZh: '对：它会计数，减到零才算还了。',
      }),
      right('only-owner', {
        en: 'Only its owner can release it',
        zh: '只有主人能 release',
        whyEn: 'Right: it records its owner and refuses anybody else. A Lock does not.',
        whyZh: '对：它记着主人，别人来还会被拒绝。Lock 不会。',
      }),
      wrong('others-in', {
        en: 'It lets several processes in at the same time',
        zh: '可以让几个进程同时进去',
        whyEn: 'For others it is as closed as a Lock. (A Semaphore lets several in.)',
        whyZh: '对别的进程，它和 Lock 一样锁着。（能让几个同时进的是 Semaphore。）',
      }),
      wrong('no-deadlock', {
        en: 'Two RLocks in opposite order cannot deadlock',
        zh: '两把 RLock 按相反顺序拿，也不会死锁',
        whyEn: 'They can: a circle of two processes has nothing to do with reentering.',
        whyZh: '照样会：两个进程等成圈，跟重入没有关系。',
      }),
    ],
    proof: 'concur-lesson run deadlock-self --cured',
  }),
  numeric('deadlock-self.how-many-releases', 'deadlock', {
    en: 'A process acquires an RLock 3 times and releases it once. How many more releases until another process can have it?',
    zh: '一个进程对一把 RLock acquire 了 3 次，release 了 1 次。还要 release 几次，别的进程才能拿到？',
    answer: 2,
    why: {
      en: 'It counts 3, then 2. At 0 it is free: two more.',
      zh: '计数到 3，又减到 2。减到 0 才空出来：还要两次。',
    },
    mistakes: [
      mistake(0, {
        en: 'One release opens a Lock. An RLock counts its acquires.',
        zh: '还一次就空出来的是 Lock。RLock 会数 acquire 的次数。',
      }),
      mistake(3, { en: 'One of the three is done already.', zh: '三次里已经还了一次。' }),
    ],
    proof: 'concur-lesson run deadlock-self --cured',
  }),
  predict('deadlock-self.predict', 'deadlock', {
    en: 'p1 acquires the printer (a Lock) and calls a function that acquires it as well. What does the run do?',
    zh: 'p1 拿到打印机（一把 Lock），又调用了一个也要拿它的函数。运行起来会怎样？',
    options: [
      option('waits-for-itself', {
        en: 'p1 waits for itself; nothing goes on',
        zh: 'p1 自己等自己，再也不动',
        whyEn:
          'The lock is taken, and p1 does not come to its release. The observer notices and ends the run.',
        whyZh: '锁被占着，p1 走不到 release。观察者发现了，停止了运行。',
      }),
      option('through', {
        en: 'p1 prints both pages and ends',
        zh: 'p1 打完两页，正常结束',
        whyEn: 'So it would with an RLock. A Lock does not know that it is p1 again.',
        whyZh: '换成 RLock 才会这样。Lock 不知道来的还是 p1。',
      }),
      option('error', {
        en: 'The second acquire throws an error',
        zh: '第二次 acquire 抛出错误',
        whyEn: 'A Lock does not know that it is p1 again, so it has nothing to complain of.',
        whyZh: 'Lock 不知道来的还是 p1，没什么可报错的。',
      }),
    ],
    observe: (timeline) => {
      if (selfDeadlockFinding(timeline).shown) return 'waits-for-itself';
      return noDeadlockFinding(timeline).shown ? 'through' : null;
    },
  }),
  predict('deadlock-self.predict-cured', 'deadlock', {
    en: 'The same program, but the printer is an RLock. p1 holds it and asks for it again. What does the run do?',
    zh: '同一个程序，只是打印机换成了 RLock。p1 拿着它，又来要一次。运行起来会怎样？',
    parameters: { cured: true },
    options: [
      option('through', {
        en: 'p1 gets it again, prints and ends',
        zh: 'p1 又拿到一次，打印完就结束',
        whyEn: 'An RLock knows its owner and counts: taken twice, it comes free with the second release.',
        whyZh: 'RLock 认得主人，还会计数：拿了两次，还两次才空出来。',
      }),
      option('waits-for-itself', {
        en: 'p1 waits for itself here, too',
        zh: 'p1 还是自己等自己',
        whyEn: 'That is what a Lock does, which knows no owner.',
        whyZh: 'Lock 才会这样，它不认主人。',
      }),
      option('error', {
        en: 'p1 gets it again, but its second release fails',
        zh: 'p1 又拿到一次，但第二次 release 出错',
        whyEn: 'Taken twice, given back twice: that is just as it should be.',
        whyZh: '拿了两次，还两次，正该如此。',
      }),
    ],
    observe: (timeline) => {
      if (selfDeadlockFinding(timeline).shown) return 'waits-for-itself';
      return noDeadlockFinding(timeline).shown ? 'through' : null;
    },
    proof: 'concur-lesson run deadlock-self --cured',
  }),
];
