/** Questions about the calls of a queue. */
import {
  mistake,
  numeric,
  option,
  predict,
  type Question,
  right,
  several,
  single,
  truth,
  wrong,
} from 'concur-lesson/lesson';
import { gaveUpFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('queue-api.empty-is-a-snapshot', 'queue', {
    en: 'One item is in the queue, and two processes run these lines at the same time. What can happen?',
    zh: '队列里有一件东西，两个进程同时运行下面两行。可能会怎样？',
    code: 'if (!queue.empty())\n  item = queue.get();',
    options: [
      right('one-waits', {
        en: 'One gets the item, the other waits in `get()`, maybe for ever',
        zh: '一个取到，另一个等在 `get()` 里，可能永远等下去',
        whyEn:
          'Right: both saw “not empty”, and that was old when the second one acted on it. Use `getNowait()` and catch Empty.',
        whyZh: '对：两个看到的都是“不空”，第二个动手时已经不是了。应该用 `getNowait()`，接住 Empty。',
      }),
      wrong('both-get', {
        en: 'Both get the same item, since both have seen that it is there',
        zh: '两个都看到它在，所以取到同一件',
        whyEn: 'An item comes out once. Taking it is one step inside the queue.',
        whyZh: '一件东西只出来一次，取是队列里面的一步。',
      }),
      wrong('both-safe', {
        en: 'Nothing bad: `empty()` keeps the item for the one who asked',
        zh: '不会出错：`empty()` 会给问的人留着',
        whyEn: '`empty()` reserves nothing. It tells how it stood a moment ago.',
        whyZh: '`empty()` 什么也不留，它说的只是刚才的情形。',
      }),
      wrong('empty-locks', {
        en: 'The second waits in `empty()` until the first one has got',
        zh: '第二个会等在 `empty()` 里，直到第一个取完',
        whyEn: '`empty()` locks nobody out and does not wait.',
        whyZh: '`empty()` 不会锁住别人，也不等待。',
      }),
    ],
    proof: 'concur-lesson run queue-api --looks',
  }),
  truth('queue-api.block-false-timeout', 'queue', {
    en: 'On an empty queue, `get({ block: false, timeout: 5 })` waits for up to 5 seconds.',
    zh: '队列是空的，`get({ block: false, timeout: 5 })` 最多等 5 秒。',
    answer: false,
    why: {
      true: {
        en: 'block: false means not to wait at all; the timeout is ignored then, and Empty comes at once.',
        zh: 'block: false 就是一点也不等，这时 timeout 不起作用，马上抛出 Empty。',
      },
      false: {
        en: 'Right: with block: false the timeout counts for nothing. Empty comes at once.',
        zh: '对：写了 block: false，timeout 就不算数，马上抛出 Empty。',
      },
    },
  }),
  single('queue-api.get-with-timeout', 'queue', {
    en: 'What does `queue.get({ timeout: 3 })` do on an empty queue?',
    zh: '队列是空的，`queue.get({ timeout: 3 })` 会怎样？',
    options: [
      right('waits-then-empty', {
        en: 'It waits for an item, and throws Empty after 3 seconds without one',
        zh: '等着有东西来，3 秒还没有就抛出 Empty',
        whyEn: 'Right; and if an item comes within the 3 seconds, it returns that at once.',
        whyZh: '对；3 秒之内来了东西，就马上返回它。',
      }),
      wrong('null', {
        en: 'It waits for an item, and returns null after 3 seconds without one',
        zh: '等着有东西来，3 秒还没有就返回 null',
        whyEn: 'null could be an item as well. That nothing came is told by an error, Empty.',
        whyZh: 'null 也可能是别人放的东西。没有等到，是用 Empty 这个错误来说的。',
      }),
      wrong('always-three', {
        en: 'It sleeps for 3 seconds in any case, and then looks into the queue',
        zh: '不管有没有东西，都先睡 3 秒，再看队列',
        whyEn: 'It is woken as soon as an item is there. The timeout is only the longest wait.',
        whyZh: '一有东西就会被叫醒，3 秒只是最多等多久。',
      }),
      wrong('for-ever', {
        en: 'It waits for an item for ever, and warns every 3 seconds',
        zh: '一直等下去，每 3 秒警告一次',
        whyEn: 'Waiting for ever is what `get()` without a timeout does.',
        whyZh: '不写 timeout 的 `get()` 才会一直等。',
      }),
    ],
  }),
  single('queue-api.close', 'queue', {
    en: 'A producer has put its last item and calls `queue.close()`. What do the consumers notice?',
    zh: '生产者放完最后一件，调用了 `queue.close()`。消费者会察觉到什么？',
    options: [
      right('nothing', {
        en: 'Nothing: a `get()` on the empty queue goes on waiting',
        zh: '什么也没有：队列空了，`get()` 照样等着',
        whyEn:
          'Right: `close()` only says that this process is done with the queue. An end has to be told, by a sentinel for example.',
        whyZh: '对：`close()` 只表示本进程不再用这个队列。结束要另外通知，比如放一个哨兵。',
      }),
      wrong('error', {
        en: 'Their next `get()` throws an error: the queue is closed',
        zh: '下一次 `get()` 会报错：队列已关闭',
        whyEn:
          'It is closed in the producer only. Only the producer’s own `put()` and `get()` fail from now on.',
        whyZh: '只在生产者那边关了，从此报错的只有它自己的 `put()` 和 `get()`。',
      }),
      wrong('lost', {
        en: 'What they have not taken yet is lost with the close',
        zh: '还没取走的东西，随着 close 一起丢掉',
        whyEn: 'What was put stays in the queue, and is delivered.',
        whyZh: '放进去的都还在队列里，照样能取到。',
      }),
      wrong('end-of-file', {
        en: 'An end mark arrives as soon as the queue is empty',
        zh: '队列一空，就会收到一个结束标记',
        whyEn: 'Pipes have that (EOFError). A queue has no end of its own.',
        whyZh: '管道才有（EOFError），队列自己没有结束。',
      }),
    ],
    proof: 'concur-lesson run queue-api --closing',
  }),
  single('queue-api.join-thread', 'queue', {
    en: 'A process has called `close()` on its queue. What does `joinThread()` do then?',
    zh: '一个进程对队列调用了 `close()`。接着 `joinThread()` 做什么？',
    options: [
      right('stored', {
        en: 'It waits until all that this process has put is stored',
        zh: '等到本进程放进去的都存好',
        whyEn:
          'Right: in Python a background thread writes what was put, and this waits for it. Here it is stored when `put()` returns.',
        whyZh:
          '对：Python 里由一个后台线程把放进去的写出去，这里等的就是它。在这个库里，`put()` 一返回就已经存好了。',
      }),
      wrong('taken', {
        en: 'It waits until consumers have taken all of it',
        zh: '等到消费者把它们全取走',
        whyEn: 'Nobody has to have taken anything. `join()` of a JoinableQueue is nearer to that.',
        whyZh: '取没取走不管。JoinableQueue 的 `join()` 才有点像这个。',
      }),
      wrong('threads', {
        en: 'It waits until the threads of the program have ended',
        zh: '等到程序里的线程都结束',
        whyEn: 'It is about one thread of the queue itself, which the program never sees.',
        whyZh: '说的是队列自己的一个线程，程序里看不到它。',
      }),
      wrong('others', {
        en: 'It waits until other processes have closed the queue, too',
        zh: '等到别的进程也关了这个队列',
        whyEn: 'What others do with the queue plays no part: `close()` and this are about one process.',
        whyZh: '跟别的进程没有关系：`close()` 和它都只管本进程。',
      }),
    ],
    proof: 'concur-lesson run queue-api --closing',
  }),
  truth('queue-api.cancel-join-thread', 'queue', {
    en: 'In Python, a process that calls `cancel_join_thread()` and ends may lose items that it has put.',
    zh: '在 Python 里，进程调用了 `cancel_join_thread()` 再结束，放进队列的东西可能会丢。',
    answer: true,
    why: {
      true: {
        en: 'Right: it says not to wait for the background thread, which may not have written all of it yet. Here nothing is lost: it is stored when `put()` returns.',
        zh: '对：它表示不等后台线程，而后台线程可能还没写完。在这个库里不会丢：`put()` 一返回就已经存好了。',
      },
      false: {
        en: 'Python’s `put()` only hands the item to a background thread. Who does not wait for that thread may lose what it has not written.',
        zh: 'Python 的 `put()` 只是把东西交给后台线程。不等它写完就结束，没写的就丢了。',
      },
    },
    proof: 'concur-lesson show queue-api --text',
  }),
  several('queue-api.what-it-waits-on', 'queue', {
    en: 'The kernel shows a process asleep, state S. In which of these calls can it be? Choose all that apply.',
    zh: '内核显示一个进程在睡眠，状态是 S。它可能正在哪些调用里？把对的都选出来。',
    options: [
      right('acquire', {
        en: '`acquire()` of a lock that another process holds',
        zh: '`acquire()`，锁在别的进程手里',
        whyEn:
          'Right: until the lock is released. The kernel calls that a futex: it waits for a word in shared memory to change.',
        whyZh: '对：等到还锁。内核管这叫 futex：等共享内存里的一个数变化。',
      }),
      right('join', {
        en: '`join()` of a child that is still at work',
        zh: '`join()`，子进程还在干活',
        whyEn: 'Right: until the child ends.',
        whyZh: '对：等到子进程结束。',
      }),
      right('get', {
        en: '`get()` from a queue that has nothing in it',
        zh: '`get()`，队列里什么也没有',
        whyEn: 'Right: until somebody puts something in.',
        whyZh: '对：等到有谁放进来。',
      }),
      right('sleep', {
        en: '`sleep(5)`, although nobody is in its way',
        zh: '`sleep(5)`，没有谁挡着它',
        whyEn: 'Right: until its timer rings. Waiting for time is waiting, too.',
        whyZh: '对：等到定时器到点。等时间也是等。',
      }),
    ],
    proof: 'concur-lesson run queue-api',
  }),
  single('queue-api.clear', 'queue', {
    en: 'How do you empty a multiprocessing queue?',
    zh: '怎样清空一个多进程队列？',
    options: [
      right('drain', {
        en: 'Call `getNowait()` again and again until it throws Empty',
        zh: '反复调用 `getNowait()`，直到抛出 Empty',
        whyEn: 'Right: that is draining. While others still put, it may fill again at once.',
        whyZh: '对：就这样取空。要是别人还在放，马上又会有。',
      }),
      wrong('clear', {
        en: 'Call its method `clear()`, which every queue has for that',
        zh: '调用 `clear()` 方法，每个队列都有',
        whyEn: 'There is none: neither Python’s multiprocessing.Queue nor the one here has `clear()`.',
        whyZh: '没有 `clear()`：Python 的 multiprocessing.Queue 没有，这里的也没有。',
      }),
      wrong('close', {
        en: 'Call `close()`, which throws away what is still in it',
        zh: '调用 `close()`，里面剩下的就都扔掉了',
        whyEn: '`close()` throws nothing away; it only ends this process’s use of the queue.',
        whyZh: '`close()` 什么也不扔，只是本进程不再用它。',
      }),
      wrong('qsize-times', {
        en: 'Call `get()` as many times as `qsize()` says at the start',
        zh: '先看 `qsize()` 是几，再调用几次 `get()` 取完',
        whyEn:
          '`qsize()` is a snapshot: if somebody else takes one meanwhile, the last `get()` waits for ever.',
        whyZh: '`qsize()` 只是快照：期间要是被别人取走一件，最后一次 `get()` 就会一直等。',
      }),
    ],
    proof: 'concur-lesson run queue-api --looks',
  }),
  several('queue-api.methods', 'queue', {
    en: 'Which of these calls can make the process wait? Choose all that apply.',
    zh: '下面哪些调用可能让进程等待？把对的都选出来。',
    options: [
      right('get', {
        en: '`get()` on an empty queue',
        zh: '队列空时的 `get()`',
        whyEn: 'Right: until somebody puts.',
        whyZh: '对：等到有人放进来。',
      }),
      right('put-full', {
        en: '`put(x)` on a full `Queue(10)`',
        zh: '`Queue(10)` 满时的 `put(x)`',
        whyEn: 'Right: until somebody takes one out.',
        whyZh: '对：等到有人取走一件。',
      }),
      right('join', {
        en: '`join()` of a JoinableQueue',
        zh: 'JoinableQueue 的 `join()`',
        whyEn: 'Right: until `taskDone()` was called for every item.',
        whyZh: '对：等到每一件都调用过 `taskDone()`。',
      }),
      wrong('put-unbounded', {
        en: '`put(x)` on a `Queue()` without a limit',
        zh: '没有上限的 `Queue()` 的 `put(x)`',
        whyEn: 'It is never full. The price: it may grow without end.',
        whyZh: '它永远不会满，代价是可能越来越长。',
      }),
      wrong('get-nowait', {
        en: '`getNowait()` on an empty queue',
        zh: '队列空时的 `getNowait()`',
        whyEn: 'It throws Empty at once.',
        whyZh: '它马上抛出 Empty。',
      }),
      wrong('qsize', {
        en: '`qsize()` while others get and put',
        zh: '别人正在取放时的 `qsize()`',
        whyEn: 'It only tells how it stands. (Python on macOS has no `qsize()` at all.)',
        whyZh: '它只说现在有几件。（macOS 上的 Python 没有 `qsize()`。）',
      }),
    ],
  }),
  numeric('queue-api.joinable-left', 'queue', {
    en: '5 items were put into a JoinableQueue, 3 were got, and `taskDone()` was called twice. How many more calls of `taskDone()` until `join()` returns?',
    zh: '往 JoinableQueue 里放了 5 件，取了 3 件，调用了 2 次 `taskDone()`。还要几次 `taskDone()`，`join()` 才返回？',
    answer: 3,
    why: {
      en: '`join()` waits until every item that was put is done: 5 − 2 = 3.',
      zh: '放进去的每一件都做完，`join()` 才返回：5 − 2 = 3。',
    },
    mistakes: [
      mistake(1, { en: 'The two items still in the queue count as well.', zh: '还在队列里的那两件也要算。' }),
      mistake(2, {
        en: 'Taking an item out does not make it done; only `taskDone()` does.',
        zh: '取出来不等于做完，调用 `taskDone()` 才算。',
      }),
      mistake(0, {
        en: 'Then `join()` would have to return with work left.',
        zh: '那样活没干完 `join()` 就返回了。',
      }),
    ],
    proof: 'concur-lesson run queue-api --tasks',
  }),
  predict('queue-api.predict-full', 'queue', {
    en: "`box` has room for two items, and two are inside. main calls `put('D', { timeout: 2 })`, and nobody takes anything. What happens?",
    zh: "`box` 放得下两项，里面已经有两项。main 调用 `put('D', { timeout: 2 })`，没有谁来取。会怎样？",
    options: [
      option('full', {
        en: 'It sleeps for two seconds, then throws Full',
        zh: '睡两秒，然后抛出 Full',
        whyEn: 'It waits for room, but only so long. D is not in the queue.',
        whyZh: '它等位置，但只等这么久。D 没有放进去。',
      }),
      option('at-once', {
        en: 'It throws Full at once: there is no room',
        zh: '没有位置，当场抛出 Full',
        whyEn: 'So does `putNowait()`. With a time limit it waits first.',
        whyZh: '那是 `putNowait()`。有时限的会先等。',
      }),
      option('in', {
        en: 'It returns after two seconds, and D is inside',
        zh: '两秒后返回，D 放进去了',
        whyEn: 'A limit is a limit: three items do not fit where two do.',
        whyZh: '上限就是上限：放两项的地方放不下三项。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, full } = gaveUpFinding(timeline).data;
      return outcome === 'shown' && full > 0 ? 'full' : null;
    },
  }),
];
