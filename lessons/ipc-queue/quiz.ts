/** Questions about the ticket office on a queue. */
import {
  firstInFirstOutFinding,
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
import { queueSalesFinding, TICKETS } from './findings.js';

export const questions: readonly Question[] = [
  numeric('ipc-queue.first-in-first-out', 'queue', {
    en: 'The queue is empty at first. What does the last line get?',
    zh: '队列一开始是空的。最后一行取到几？',
    code: 'queue.put(1);\nqueue.put(2);\nqueue.get();\nqueue.put(3);\nqueue.get();',
    answer: 2,
    why: {
      en: 'First in, first out: the first get takes 1, the second one 2. The 3 is still waiting.',
      zh: '先进先出：第一次 get 取走 1，第二次取走 2，3 还在里面。',
    },
    mistakes: [
      mistake(3, {
        en: 'That was put last. Last in, first out is a stack.',
        zh: '3 是最后放的。后进先出的是栈。',
      }),
      mistake(1, {
        en: '`get()` takes the item out: the first get has taken the 1.',
        zh: '`get()` 会把东西取走，1 第一次就取掉了。',
      }),
    ],
  }),
  numeric('ipc-queue.full-count', 'queue', {
    en: 'A new `Queue(3)`, and nobody takes anything out. A process calls `putNowait()` 5 times. How often is Full thrown?',
    zh: '新建一个 `Queue(3)`，没有人取。一个进程调用了 5 次 `putNowait()`。抛出几次 Full？',
    answer: 2,
    why: {
      en: '3 fit in; the other 5 − 3 = 2 fail at once.',
      zh: '放得下 3 件，剩下的 5 − 3 = 2 次马上失败。',
    },
    mistakes: [
      mistake(3, { en: 'That many find room.', zh: '这是放进去的次数。' }),
      mistake(0, {
        en: 'It would be 0 without a limit: `Queue()` or `Queue(0)`.',
        zh: '没有上限才是 0，也就是 `Queue()` 或 `Queue(0)`。',
      }),
      mistake(1, {
        en: 'Each call that finds no room throws, not only the first.',
        zh: '每次放不下都会抛出，不只是第一次。',
      }),
    ],
    proof: 'concur-lesson run phone-rush --buyers 5 --phones 3',
  }),
  single('ipc-queue.why-needed', 'queue', {
    en: 'Why can two processes not simply share an ordinary list in place of a queue?',
    zh: '两个进程为什么不能直接共用一个普通列表，而要用队列？',
    options: [
      right('own-memory', {
        en: 'Each has memory of its own, so each has its own list',
        zh: '各有各的内存，列表也各是各的',
        whyEn:
          'Right: an item has to be carried from one memory to the other, and that is what a queue does.',
        whyZh: '对：东西要从一块内存搬到另一块，队列做的就是这件事。',
      }),
      wrong('too-slow', {
        en: 'They can, but a list is slower than a queue is',
        zh: '可以共用，只是列表比队列慢',
        whyEn: 'A list is much faster; it just does not reach the other process.',
        whyZh: '列表快得多，只是到不了另一个进程那里。',
      }),
      wrong('no-lock', {
        en: 'They can, as long as there is a lock around the list',
        zh: '可以共用，给列表加一把锁就行',
        whyEn: 'For threads that would do. Between processes a lock cannot make two lists one.',
        whyZh: '线程之间这样就够了。在进程之间，锁也不能把两个列表变成一个。',
      }),
    ],
    proof: 'concur-lesson run memory',
  }),
  predict('ipc-queue.predict-no-lock', 'queue', {
    en: '6 buyers and 4 tickets again. The tickets are items of a queue, and nobody takes a lock. How many buyers leave with a ticket?',
    zh: '还是 6 个顾客、4 张票。票是队列里的东西，大家都不加锁。有几个拿到票？',
    parameters: { processes: 6, tickets: 4, lock: false },
    options: [
      option('four', {
        en: 'Exactly 4',
        zh: '正好 4 个',
        whyEn:
          'Taking an item is one step inside the queue: it comes out once, and there is no old number to write back.',
        whyZh: '取是队列里面的一步：一张票只出来一次，也没有旧的数要写回去。',
      }),
      option('more', {
        en: 'More than 4',
        zh: '多于 4 个',
        whyEn: 'That is what the file does without a lock. A ticket of a queue goes to one process.',
        whyZh: '文件不加锁才会这样。队列里的一张票只到一个进程手里。',
      }),
      option('fewer', {
        en: 'Fewer than 4',
        zh: '少于 4 个',
        whyEn: 'Nothing gets lost when several get at once.',
        whyZh: '几个进程同时取，也不会丢。',
      }),
    ],
    observe: (timeline) => {
      const { tickets, sold } = queueSalesFinding(timeline).data;
      if (tickets !== 4 || timeline.end?.reason !== 'finished') return null;
      return sold === 4 ? 'four' : sold > 4 ? 'more' : 'fewer';
    },
    proof: 'concur-lesson run ipc-queue --no-lock',
  }),
  predict('ipc-queue.predict-ticket-one', 'queue', {
    en: 'Tickets 1 to 4 are put into the queue in this order; b1 to b6 are started in this order. Who gets ticket 1?',
    zh: '1 到 4 号票按顺序放进队列，b1 到 b6 按顺序启动。1 号票归谁？',
    chance: true,
    parameters: { processes: 6, tickets: 4 },
    options: [
      option('b1', {
        en: 'b1, the first to be started',
        zh: 'b1，最先启动的',
        whyEn: 'So it comes out where its network is quick enough. Being started first is no claim.',
        whyZh: '它的网络够快才会这样，先启动并不占先。',
      }),
      option('between', {
        en: 'One of b2 to b5',
        zh: 'b2 到 b5 里的一个',
        whyEn: 'First in, first out is the order of the tickets. Who gets one is decided by who comes first.',
        whyZh: '先进先出说的是票的顺序。谁拿到，看谁先到。',
      }),
      option('b6', {
        en: 'b6, the last to be started',
        zh: 'b6，最后启动的',
        whyEn: 'Possible: its network only has to be quicker than those of the others.',
        whyZh: '有可能：只要它的网络比别人都快。',
      }),
    ],
    observe: (timeline) => {
      if (!firstInFirstOutFinding(timeline, TICKETS).shown) return null;
      const { buyers } = queueSalesFinding(timeline).data;
      return buyers[0] === 'b1' || buyers[0] === 'b6' ? buyers[0] : 'between';
    },
  }),
  open('ipc-queue.exercise-3', 'exercises', {
    exercise: 3,
    en: 'Which ways of inter-process communication do you know? Which one do you use, and why?',
    zh: '你知道哪些进程间通信的方式？你用哪一种？为什么？',
    model: {
      en: 'Processes share no memory, so data has to go through something outside: a file, a queue or a pipe. A file is simple and survives the program, but slow, and the lock around it is yours, so lost updates and deadlocks come easily. A pipe connects two ends; it is quick, but with several readers or writers it needs locks, it has a limited capacity, and every copy of an end has to be closed for the end to be noticed. A queue is a pipe with the locks built in: first in, first out, any number of producers and consumers, each item goes to exactly one. I use the queue: faster than a file, more robust than a bare pipe.',
      zh: '进程之间不共享内存，数据要经过外面的东西：文件、队列或管道。文件简单，程序结束了也还在，但是慢，锁又要自己加，很容易丢失修改或者死锁。管道连接两端，很快；但有几个读者或写者时要加锁，容量有限，而且每一份都关掉，才知道结束了。队列是自带锁的管道：先进先出，生产者和消费者有几个都行，每件东西正好到一个进程手里。我用队列：比文件快，比光用管道稳妥。',
    },
    points: [
      keyPoint('three', { en: 'file, queue, pipe', zh: '文件、队列、管道' }),
      keyPoint('file', { en: 'file: slow, and the lock is yours to place', zh: '文件：慢，锁要自己加' }),
      keyPoint('pipe', {
        en: 'pipe: two ends; several readers or writers need locks',
        zh: '管道：只有两端，几个读者或写者要加锁',
      }),
      keyPoint('queue', {
        en: 'queue: a pipe with locks inside; each item goes to exactly one process',
        zh: '队列：管道加锁，每件东西正好到一个进程手里',
      }),
      keyPoint('choice', {
        en: 'the queue: faster than a file, more robust than a pipe',
        zh: '选队列：比文件快，比管道稳妥',
      }),
    ],
  }),
  open('ipc-queue.exercise-4', 'exercises', {
    exercise: 4,
    en: 'Write a ticket office on a queue: several processes look up at the same time and buy one at a time; success and failure are announced. How do you build it, and why so?',
    zh: '用队列写一个售票处：几个进程同时查票，一个一个买，成功和失败都要说出来。你怎么写？为什么这样写？',
    model: {
      en: 'Put one item per ticket into a queue. Start a process for each buyer with the queue and a lock in its args. Each first prints `qsize()`, outside the lock, so that looking is concurrent; that number is a snapshot and decides nothing. Then acquire the lock, take a ticket with `getNowait()`, print success with the number left; catch Empty and print failure; release in any case. Taking is one step inside the queue, so no ticket is sold twice; the lock makes the purchases take turns, so that what they print as left is right. At the end main joins all of them.',
      zh: '每张票作为一件东西放进队列。每个顾客启动一个进程，队列和一把锁放进 args。先在锁外面打印 `qsize()`，这样查票可以同时进行；这个数只是快照，不能凭它来定。然后 acquire 拿锁，用 `getNowait()` 取一张票，打印成功和余票；接住 Empty，打印失败；不管怎样都要 release。取是队列里面的一步，所以一张票不会卖两次；锁让买票一个一个来，打印出来的余票才是对的。最后 main 把它们都 join 了。',
    },
    points: [
      keyPoint('items', { en: 'one item of the queue per ticket', zh: '一张票就是队列里的一件东西' }),
      keyPoint('look', {
        en: 'looking (qsize) lies outside the lock and is only a snapshot',
        zh: '查票（qsize）在锁外面，而且只是快照',
      }),
      keyPoint('lock', {
        en: 'buying lies between acquire and release',
        zh: '买票放在 acquire 和 release 之间',
      }),
      keyPoint('nowait', {
        en: '`getNowait()` and Empty decide, not `empty()` or `qsize()`',
        zh: '由 `getNowait()` 和 Empty 来定，不看 `empty()` 和 `qsize()`',
      }),
      keyPoint('announce', { en: 'both success and failure are announced', zh: '成功和失败都要说出来' }),
      keyPoint('join', { en: 'all processes are joined', zh: '所有进程都要 join' }),
    ],
  }),
];
