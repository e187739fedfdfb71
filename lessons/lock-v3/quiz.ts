/** Questions about the mutex. */
import {
  activitySpans,
  decideOrder,
  keyPoint,
  noOverlapFinding,
  open,
  option,
  order,
  predict,
  type Question,
  right,
  several,
  single,
  step,
  truth,
  turnsOf,
  wrong,
} from 'concur-lesson/lesson';
import { meta } from './meta.js';

export const questions: readonly Question[] = [
  single('lock-v3.promise', 'mutex', {
    en: 'What does a mutex promise?',
    zh: '互斥锁保证什么？',
    options: [
      right('exclusion', {
        en: 'At most one process is between acquire and release',
        zh: 'acquire 和 release 之间最多只有一个进程',
        whyEn: 'Right: exclusion, and nothing beyond it.',
        whyZh: '对：只保证互斥，别的都不保证。',
      }),
      wrong('fairness', {
        en: 'Whoever asks for it first is the first to get it, in every run',
        zh: '谁先来要，谁就先拿到，每次都是',
        whyEn:
          'That is fairness. Neither the lock nor the kernel promises it, even if it often looks like it.',
        whyZh: '这是公平。看起来常常是这样，但锁和内核都没有保证。',
      }),
      wrong('no-deadlock', {
        en: 'No process waits for ever, as long as all of them use the lock',
        zh: '只要大家都用锁，就不会有进程永远等下去',
        whyEn: 'A lock is what deadlocks are made of: acquire it twice, or two of them in opposite order.',
        whyZh: '死锁正是锁造成的：同一把拿两次，或者两把按相反的顺序拿。',
      }),
      wrong('uninterrupted', {
        en: 'The holder runs without pause until it releases the lock',
        zh: '拿到锁的进程会一口气运行到还锁为止',
        whyEn:
          'The kernel may pause the holder at any time, and it may sleep. The others still do not get in.',
        whyZh: '内核随时可以让它停一停，它自己也可以睡眠。只是别人还是进不来。',
      }),
    ],
  }),
  several('lock-v3.lock-and-join', 'mutex', {
    en: 'Lock versus join after each start: what is true? Choose all that apply.',
    zh: '锁，和“启动一个 join 一个”相比，哪些说法对？把对的都选出来。',
    options: [
      right('both-serial', {
        en: 'Both make concurrent work serial, one after the other',
        zh: '两者都把并发变成串行，一个接一个',
        whyEn: 'Right: that is what they have in common.',
        whyZh: '对：这是它们的共同点。',
      }),
      right('who-orders', {
        en: 'With join the author sets the order, with a lock they compete',
        zh: 'join 的顺序由写程序的人定，锁的顺序靠进程去抢',
        whyEn: 'Right: that is the difference.',
        whyZh: '对：这就是区别。',
      }),
      wrong('only-protected', {
        en: 'With a lock all that a process does is serial, as with join',
        zh: '用锁时，一个进程做的事全都变成串行，和 join 一样',
        whyEn: 'Only the critical section is: looking up tickets, say, can still happen side by side.',
        whyZh: '串行的只有临界区：比如查余票，还是可以同时进行。',
      }),
      wrong('lock-order-fixed', {
        en: 'With a lock the order is that of the starts in the program',
        zh: '用锁时，先后就是程序里启动的先后',
        whyEn: 'The one who acquires first goes first, and that may be any of them.',
        whyZh: '谁先拿到锁谁先来，哪个都有可能。',
      }),
      wrong('lock-instead', {
        en: 'With a lock main need not join the processes any more',
        zh: '用了锁，main 就不用再 join 这些进程了',
        whyEn: 'They still have to be collected, or they stay zombies while main lives.',
        whyZh: '还是要回收，不然只要 main 还在，它们就一直是僵尸。',
      }),
    ],
    proof: 'concur-lesson compare lock-v2 lock-v3 --repeat 20 --speed 10',
  }),
  truth('lock-v3.fair', 'mutex', {
    en: 'p1 asked for the lock before p2. So p1 gets it before p2.',
    zh: 'p1 比 p2 先来要锁，所以 p1 一定比 p2 先拿到。',
    answer: false,
    why: {
      true: {
        en: 'It often comes out so, but nobody promises it: at a release any of the waiting processes, or one that comes just then, may get it.',
        zh: '常常是这样，但没有谁保证：还锁的那一刻，任何一个在等的、或者刚好赶到的进程都可能拿到。',
      },
      false: {
        en: 'Right: a mutex promises exclusion, not first come, first served.',
        zh: '对：互斥锁保证互斥，不保证先到先得。',
      },
    },
    proof: 'concur-lesson run lock-v3 --processes 5',
  }),
  truth('lock-v3.owner', 'mutex', {
    en: 'A Lock of multiprocessing can be released by a process that has not acquired it.',
    zh: '一个进程没有拿过某把 Lock（multiprocessing 的），也能把它 release 掉。',
    answer: true,
    why: {
      true: {
        en: 'Right: this Lock is a binary semaphore, as Python’s: it knows whether it is taken, not by whom. An RLock has an owner, and so have the mutexes of POSIX, C++, Windows and Java.',
        zh: '对：这种 Lock 是二值信号量，和 Python 的一样，只知道自己锁没锁，不知道被谁锁。RLock 有主人，POSIX、C++、Windows、Java 的互斥锁也有。',
      },
      false: {
        en: 'You think of an RLock, or of a mutex in POSIX, C++, Windows or Java: they have an owner. This Lock has none, so anybody can open it.',
        zh: '你说的是 RLock，或者 POSIX、C++、Windows、Java 的互斥锁，它们有主人。这种 Lock 没有，所以谁都能放开它。',
      },
    },
    proof: 'concur-lesson show lock-v3 --text',
  }),
  single('lock-v3.killed-holder', 'mutex', {
    en: 'A process acquires a Lock and is killed (SIGKILL) before it releases it. What about the others that wait for the lock?',
    zh: '一个进程拿到 Lock，还没 release 就被杀了（SIGKILL）。其他等这把锁的进程会怎样？',
    options: [
      right('for-ever', {
        en: 'They wait for ever: nobody releases it any more',
        zh: '永远等下去：再也没有人来还锁',
        whyEn:
          'Right: the lock does not know its holder, so it cannot notice its death. A timeout on acquire gets you out.',
        whyZh: '对：锁不知道被谁拿着，也就不知道它死了。给 acquire 加时限才出得来。',
      }),
      wrong('kernel-releases', {
        en: 'One gets it at once: the kernel releases what the dead held',
        zh: '马上有一个拿到：死掉的进程拿着的锁，内核会还',
        whyEn:
          'The kernel does close files of a dead process, but this lock is a counter in shared memory: it stays as it was.',
        whyZh: '内核会关掉死去进程的文件，但这把锁是共享内存里的一个计数，原样留着。',
      }),
      wrong('error', {
        en: 'Their acquire fails with an error that names the dead process',
        zh: '它们的 acquire 会报错，指出是哪个进程死了',
        whyEn: 'Nobody tells them. They sleep, and to them it looks like a slow holder.',
        whyZh: '没有人告诉它们。它们睡着，在它们看来只是对方慢。',
      }),
    ],
    proof: 'concur-lesson show lock-v3 --text',
  }),
  single('lock-v3.release-on-error', 'mutex', {
    en: '`printPages()` may throw here. Which change makes sure that the others do not wait for ever?',
    zh: '这里的 `printPages()` 可能抛出错误。怎么改，才能保证别的进程不会永远等下去？',
    code: 'printer.acquire();\nprintPages();\nprinter.release();',
    options: [
      right('finally', {
        en: 'Put the printing into try and the release into finally',
        zh: '打印放进 try，release 放进 finally',
        whyEn:
          'Right: the lock is given back on every way out. (Python’s “with lock:” does just that, and so does lock.run.)',
        whyZh:
          '对：不管从哪条路出去都会还锁。（Python 的 with lock: 做的就是这件事，这里的 lock.run 也是。）',
      }),
      wrong('twice', {
        en: 'Call `release()` twice, so that one of them gets through',
        zh: '连着调用两次 `release()`，总有一次会成功',
        whyEn:
          'After an error neither of them is reached; without one, the second is an error: the lock is free already.',
        whyZh: '出错时两次都走不到；没出错时，第二次本身就是错误：锁已经还了。',
      }),
      wrong('before', {
        en: 'Release the lock before `printPages()` is called at all',
        zh: '在调用 `printPages()` 之前就 release',
        whyEn: 'Then nothing is protected any more: the next one prints at the same time.',
        whyZh: '那就什么也没有保护：下一个会同时打印。',
      }),
      wrong('join', {
        en: 'Let main join the process, so that it is collected',
        zh: '让 main 去 join 这个进程，把它回收',
        whyEn: 'Collecting a process does not release its locks.',
        whyZh: '回收进程不会替它还锁。',
      }),
    ],
    proof: 'concur-lesson show lock-v3 --text',
  }),
  order('lock-v3.order-of-calls', 'mutex', {
    en: 'p1 and p2 share a lock. p1 was faster, and p2 comes while p1 is still printing. Put into order what happens.',
    zh: 'p1 和 p2 共用一把锁。p1 抢先了一步，p2 来的时候 p1 还在打印。把发生的事排好顺序。',
    steps: [
      step('p1-acquires', {
        en: 'p1 acquires the lock',
        zh: 'p1 拿到锁',
        whyEn: 'It was free.',
        whyZh: '锁是空着的。',
      }),
      step('p2-blocks', {
        en: 'p2 asks for it and goes to sleep',
        zh: 'p2 来要锁，拿不到，睡着了',
        after: ['p1-acquires'],
        whyEn: 'It is taken, and p1 still prints. Waiting costs no CPU time.',
        whyZh: '锁被拿着，p1 还在打印。等待不费 CPU 时间。',
      }),
      step('p1-finishes', {
        en: 'p1 finishes printing',
        zh: 'p1 打印完毕',
        after: ['p2-blocks'],
        whyEn: 'Still within its hold.',
        whyZh: '这时还拿着锁。',
      }),
      step('p1-releases', {
        en: 'p1 releases the lock',
        zh: 'p1 还锁',
        after: ['p1-finishes'],
        whyEn: 'Only now it can change hands.',
        whyZh: '到这时锁才可能换手。',
      }),
      step('p2-acquires', {
        en: 'p2 has the lock',
        zh: 'p2 拿到锁',
        after: ['p1-releases'],
        whyEn: 'An acquire always follows the release before it.',
        whyZh: 'acquire 总在前一个 release 之后。',
      }),
      step('p2-prints', {
        en: 'p2 starts printing',
        zh: 'p2 开始打印',
        after: ['p2-acquires'],
        whyEn: 'Inside the lock, after the acquire.',
        whyZh: '拿到锁以后，在锁里面打印。',
      }),
    ],
  }),
  predict('lock-v3.predict-together', 'mutex', {
    en: 'Five students, all started at once, with a lock around the printing. Do two of them ever print at the same time?',
    zh: '五个同学一起启动，打印那一段加了锁。会有两个同时打印吗？',
    parameters: { processes: 5 },
    options: [
      option('never', {
        en: 'No, never two at once',
        zh: '不会，同一时刻只有一个',
        whyEn: 'Each prints between acquire and release, and only one can be there.',
        whyZh: '每个都在 acquire 和 release 之间打印，那里只容得下一个。',
      }),
      option('sometimes', {
        en: 'Yes, at least once two of them',
        zh: '会，至少有一次两个同时',
        whyEn: 'Only without the lock, or with the prints outside of it.',
        whyZh: '不加锁，或者打印在锁外面，才会这样。',
      }),
      option('stuck', {
        en: 'No: they block each other, and nobody prints',
        zh: '不会：互相卡住，谁也打不成',
        whyEn: 'One lock that is taken once and given back blocks nobody for ever.',
        whyZh: '只有一把锁，拿一次、还一次，不会把谁永远卡住。',
      }),
    ],
    observe: (timeline) => {
      const { outcome } = noOverlapFinding(timeline, meta.activity).data;
      return outcome === 'shown' ? 'never' : outcome === 'overlap' ? 'sometimes' : null;
    },
    proof: 'concur-lesson run lock-v3 --processes 5',
  }),
  predict('lock-v3.predict-first', 'mutex', {
    en: 'p1, p2 and p3 are started in this order and compete for the lock. Do they print in this order, too?',
    zh: 'p1、p2、p3 按这个顺序启动，然后抢锁。它们也会按这个顺序打印吗？',
    chance: true,
    parameters: { processes: 3 },
    options: [
      option('as-started', {
        en: 'Yes: p1, p2, p3',
        zh: '会：p1、p2、p3',
        whyEn:
          'It can come out so, if the first to be started is also the first to be up. No line of the program says it.',
        whyZh: '先启动的要是也先准备好，就会这样。但程序里没有哪一行这么要求。',
      }),
      option('reversed', {
        en: 'No: p3, p2, p1',
        zh: '不会：是 p3、p2、p1',
        whyEn: 'It can come out so, as any order can: no line of the program says who waits longer.',
        whyZh: '有可能，哪种顺序都有可能：程序没有规定谁等得更久。',
      }),
      option('other', {
        en: 'No: in yet another order',
        zh: '不会：是别的顺序',
        whyEn:
          'They compete: who is up and asks first, and which of those who wait takes it first, can differ in each run.',
        whyZh: '靠抢：谁先准备好来要锁，等着的里面谁先拿到，每次都可能不同。',
      }),
    ],
    observe: (timeline) => {
      const spans = activitySpans(timeline, meta.activity);
      if (decideOrder(timeline, spans)?.by !== 'competition' || spans.length !== 3) return null;
      const turns = turnsOf(spans).join();
      return turns === 'p1,p2,p3' ? 'as-started' : turns === 'p3,p2,p1' ? 'reversed' : 'other';
    },
  }),
  open('lock-v3.exercise-2', 'exercises', {
    exercise: 2,
    en: 'What is a mutex? What must you watch for when you use one?',
    zh: '什么是互斥锁？用的时候要注意什么？',
    model: {
      en: 'A mutex protects a stretch of code (the critical section) or a shared thing, so that at most one process (or thread) is inside at a time: acquire takes it and waits while it is taken, release gives it back. It makes concurrent work serial there, and the processes compete for the order; it promises exclusion, not fairness. Watch out: never acquire it a second time while you hold it (you would wait for yourself for ever); release it on every way out, errors included; with several locks, all take them in the same order, or there will be a deadlock; keep the protected stretch short.',
      zh: '互斥锁保护一段代码（临界区）或一样共用的东西，让同一时刻最多只有一个进程（或线程）在里面：acquire 拿锁，锁被占着就等；release 还锁。它让这一段由并发变成串行，先后靠进程去抢；它保证互斥，不保证公平。要注意：拿着锁的时候不能再 acquire 一次，否则自己等自己，永远等下去；每条出路都要 release，出错时也一样；要拿几把锁，大家都按同一个顺序拿，不然会死锁；锁住的那一段要尽量短。',
    },
    points: [
      keyPoint('one-at-a-time', {
        en: 'at most one process is inside at a time',
        zh: '同一时刻最多一个进程在里面',
      }),
      keyPoint('calls', {
        en: 'acquire takes it or waits, release gives it back',
        zh: 'acquire 拿锁，拿不到就等；release 还锁',
      }),
      keyPoint('not-twice', {
        en: 'never acquire it twice in a row: one process deadlocks with itself',
        zh: '不能连着 acquire 两次：自己会把自己锁死',
      }),
      keyPoint('deadlock', {
        en: 'avoid deadlock: one order for several locks',
        zh: '避免死锁：几把锁按同一个顺序拿',
      }),
      keyPoint('release-always', { en: 'release on every way out', zh: '每条出路都要 release' }),
    ],
  }),
];
