/** Questions about queues and pipes. */
import type { Question } from '../../src/quiz/question.js';
import { firstInFirstOutFinding, queueSalesFinding } from '../../src/verdict/queue-items.js';

/** What the course says about pipes. */
const ON_PIPES = 'concur-lesson show memory --text';

export const questions: readonly Question[] = [
  {
    id: 'ipc-queue.first-in-first-out',
    topic: 'queue',
    kind: 'number',
    prompt: {
      en: 'The queue is empty at first. What does the last line get?',
      zh: '队列一开始是空的。最后一行取到几？',
    },
    code: 'queue.put(1);\nqueue.put(2);\nqueue.get();\nqueue.put(3);\nqueue.get();',
    answer: 2,
    why: {
      en: 'First in, first out: the first get takes 1, the second one 2. The 3 is still waiting.',
      zh: '先进先出：第一次 get 取走 1，第二次取走 2，3 还在里面。',
    },
    mistakes: [
      {
        value: 3,
        why: {
          en: 'That was put last. Last in, first out is a stack.',
          zh: '3 是最后放的。后进先出的是栈。',
        },
      },
      {
        value: 1,
        why: {
          en: '`get()` takes the item out: the first get has taken the 1.',
          zh: '`get()` 会把东西取走，1 第一次就取掉了。',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'ipc-queue.empty-is-a-snapshot',
    topic: 'queue',
    kind: 'single',
    prompt: {
      en: 'One item is in the queue, and two processes run these lines at the same time. What can happen?',
      zh: '队列里有一件东西，两个进程同时运行下面两行。可能会怎样？',
    },
    code: 'if (!queue.empty())\n  item = queue.get();',
    options: [
      {
        id: 'one-waits',
        text: {
          en: 'One gets the item, the other waits in `get()`, maybe for ever',
          zh: '一个取到，另一个等在 `get()` 里，可能永远等下去',
        },
        right: true,
        why: {
          en: 'Right: both saw “not empty”, and that was old when the second one acted on it. Use `getNowait()` and catch Empty.',
          zh: '对：两个看到的都是“不空”，第二个动手时已经不是了。应该用 `getNowait()`，接住 Empty。',
        },
      },
      {
        id: 'both-get',
        text: {
          en: 'Both get the same item, since both have seen that it is there',
          zh: '两个都看到它在，所以取到同一件',
        },
        right: false,
        why: {
          en: 'An item comes out once. Taking it is one step inside the queue.',
          zh: '一件东西只出来一次，取是队列里面的一步。',
        },
      },
      {
        id: 'both-safe',
        text: {
          en: 'Nothing bad: `empty()` keeps the item for the one who asked',
          zh: '不会出错：`empty()` 会给问的人留着',
        },
        right: false,
        why: {
          en: '`empty()` reserves nothing. It tells how it stood a moment ago.',
          zh: '`empty()` 什么也不留，它说的只是刚才的情形。',
        },
      },
      {
        id: 'empty-locks',
        text: {
          en: 'The second waits in `empty()` until the first one has got',
          zh: '第二个会等在 `empty()` 里，直到第一个取完',
        },
        right: false,
        why: {
          en: '`empty()` locks nobody out and does not wait.',
          zh: '`empty()` 不会锁住别人，也不等待。',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue --no-lock',
  },
  {
    id: 'ipc-queue.block-false-timeout',
    topic: 'queue',
    kind: 'truth',
    prompt: {
      en: 'On an empty queue, `get({ block: false, timeout: 5 })` waits for up to 5 seconds.',
      zh: '队列是空的，`get({ block: false, timeout: 5 })` 最多等 5 秒。',
    },
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
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'ipc-queue.get-with-timeout',
    topic: 'queue',
    kind: 'single',
    prompt: {
      en: 'What does `queue.get({ timeout: 3 })` do on an empty queue?',
      zh: '队列是空的，`queue.get({ timeout: 3 })` 会怎样？',
    },
    options: [
      {
        id: 'waits-then-empty',
        text: {
          en: 'It waits for an item, and throws Empty after 3 seconds without one',
          zh: '等着有东西来，3 秒还没有就抛出 Empty',
        },
        right: true,
        why: {
          en: 'Right; and if an item comes within the 3 seconds, it returns that at once.',
          zh: '对；3 秒之内来了东西，就马上返回它。',
        },
      },
      {
        id: 'null',
        text: {
          en: 'It waits for an item, and returns null after 3 seconds without one',
          zh: '等着有东西来，3 秒还没有就返回 null',
        },
        right: false,
        why: {
          en: 'null could be an item as well. That nothing came is told by an error, Empty.',
          zh: 'null 也可能是别人放的东西。没有等到，是用 Empty 这个错误来说的。',
        },
      },
      {
        id: 'always-three',
        text: {
          en: 'It sleeps for 3 seconds in any case, and then looks into the queue',
          zh: '不管有没有东西，都先睡 3 秒，再看队列',
        },
        right: false,
        why: {
          en: 'It is woken as soon as an item is there. The timeout is only the longest wait.',
          zh: '一有东西就会被叫醒，3 秒只是最多等多久。',
        },
      },
      {
        id: 'for-ever',
        text: {
          en: 'It waits for an item for ever, and warns every 3 seconds',
          zh: '一直等下去，每 3 秒警告一次',
        },
        right: false,
        why: {
          en: 'Waiting for ever is what `get()` without a timeout does.',
          zh: '不写 timeout 的 `get()` 才会一直等。',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'ipc-queue.close',
    topic: 'queue',
    kind: 'single',
    prompt: {
      en: 'A producer has put its last item and calls `queue.close()`. What do the consumers notice?',
      zh: '生产者放完最后一件，调用了 `queue.close()`。消费者会察觉到什么？',
    },
    options: [
      {
        id: 'nothing',
        text: {
          en: 'Nothing: a `get()` on the empty queue goes on waiting',
          zh: '什么也没有：队列空了，`get()` 照样等着',
        },
        right: true,
        why: {
          en: 'Right: `close()` only says that this process is done with the queue. An end has to be told, by a sentinel for example.',
          zh: '对：`close()` 只表示本进程不再用这个队列。结束要另外通知，比如放一个哨兵。',
        },
      },
      {
        id: 'error',
        text: {
          en: 'Their next `get()` throws an error: the queue is closed',
          zh: '下一次 `get()` 会报错：队列已关闭',
        },
        right: false,
        why: {
          en: 'It is closed in the producer only. Only the producer’s own `put()` and `get()` fail from now on.',
          zh: '只在生产者那边关了，从此报错的只有它自己的 `put()` 和 `get()`。',
        },
      },
      {
        id: 'lost',
        text: {
          en: 'What they have not taken yet is lost with the close',
          zh: '还没取走的东西，随着 close 一起丢掉',
        },
        right: false,
        why: {
          en: 'What was put stays in the queue, and is delivered.',
          zh: '放进去的都还在队列里，照样能取到。',
        },
      },
      {
        id: 'end-of-file',
        text: {
          en: 'An end mark arrives as soon as the queue is empty',
          zh: '队列一空，就会收到一个结束标记',
        },
        right: false,
        why: {
          en: 'Pipes have that (EOFError). A queue has no end of its own.',
          zh: '管道才有（EOFError），队列自己没有结束。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'ipc-queue.clear',
    topic: 'queue',
    kind: 'single',
    prompt: {
      en: 'How do you empty a multiprocessing queue?',
      zh: '怎样清空一个多进程队列？',
    },
    options: [
      {
        id: 'drain',
        text: {
          en: 'Call `getNowait()` again and again until it throws Empty',
          zh: '反复调用 `getNowait()`，直到抛出 Empty',
        },
        right: true,
        why: {
          en: 'Right: that is draining. While others still put, it may fill again at once.',
          zh: '对：就这样取空。要是别人还在放，马上又会有。',
        },
      },
      {
        id: 'clear',
        text: {
          en: 'Call its method `clear()`, which every queue has for that',
          zh: '调用 `clear()` 方法，每个队列都有',
        },
        right: false,
        why: {
          en: 'There is none: neither Python’s multiprocessing.Queue nor the one here has `clear()`.',
          zh: '没有 `clear()`：Python 的 multiprocessing.Queue 没有，这里的也没有。',
        },
      },
      {
        id: 'close',
        text: {
          en: 'Call `close()`, which throws away what is still in it',
          zh: '调用 `close()`，里面剩下的就都扔掉了',
        },
        right: false,
        why: {
          en: '`close()` throws nothing away; it only ends this process’s use of the queue.',
          zh: '`close()` 什么也不扔，只是本进程不再用它。',
        },
      },
      {
        id: 'qsize-times',
        text: {
          en: 'Call `get()` as many times as `qsize()` says at the start',
          zh: '先看 `qsize()` 是几，再调用几次 `get()` 取完',
        },
        right: false,
        why: {
          en: '`qsize()` is a snapshot: if somebody else takes one meanwhile, the last `get()` waits for ever.',
          zh: '`qsize()` 只是快照：期间要是被别人取走一件，最后一次 `get()` 就会一直等。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'ipc-queue.full-count',
    topic: 'queue',
    kind: 'number',
    prompt: {
      en: 'A new `Queue(3)`, and nobody takes anything out. A process calls `putNowait()` 5 times. How often is Full thrown?',
      zh: '新建一个 `Queue(3)`，没有人取。一个进程调用了 5 次 `putNowait()`。抛出几次 Full？',
    },
    answer: 2,
    why: {
      en: '3 fit in; the other 5 − 3 = 2 fail at once.',
      zh: '放得下 3 件，剩下的 5 − 3 = 2 次马上失败。',
    },
    mistakes: [
      { value: 3, why: { en: 'That many find room.', zh: '这是放进去的次数。' } },
      {
        value: 0,
        why: {
          en: 'It would be 0 without a limit: `Queue()` or `Queue(0)`.',
          zh: '没有上限才是 0，也就是 `Queue()` 或 `Queue(0)`。',
        },
      },
      {
        value: 1,
        why: {
          en: 'Each call that finds no room throws, not only the first.',
          zh: '每次放不下都会抛出，不只是第一次。',
        },
      },
    ],
    proof: 'concur-lesson run phone-rush --processes 5 --phones 3',
  },
  {
    id: 'ipc-queue.methods',
    topic: 'queue',
    kind: 'several',
    prompt: {
      en: 'Which of these calls can make the process wait? Choose all that apply.',
      zh: '下面哪些调用可能让进程等待？把对的都选出来。',
    },
    options: [
      {
        id: 'get',
        text: { en: '`get()` on an empty queue', zh: '队列空时的 `get()`' },
        right: true,
        why: { en: 'Right: until somebody puts.', zh: '对：等到有人放进来。' },
      },
      {
        id: 'put-full',
        text: { en: '`put(x)` on a full `Queue(10)`', zh: '`Queue(10)` 满时的 `put(x)`' },
        right: true,
        why: { en: 'Right: until somebody takes one out.', zh: '对：等到有人取走一件。' },
      },
      {
        id: 'join',
        text: { en: '`join()` of a JoinableQueue', zh: 'JoinableQueue 的 `join()`' },
        right: true,
        why: {
          en: 'Right: until `taskDone()` was called for every item.',
          zh: '对：等到每一件都调用过 `taskDone()`。',
        },
      },
      {
        id: 'put-unbounded',
        text: { en: '`put(x)` on a `Queue()` without a limit', zh: '没有上限的 `Queue()` 的 `put(x)`' },
        right: false,
        why: {
          en: 'It is never full. The price: it may grow without end.',
          zh: '它永远不会满，代价是可能越来越长。',
        },
      },
      {
        id: 'get-nowait',
        text: { en: '`getNowait()` on an empty queue', zh: '队列空时的 `getNowait()`' },
        right: false,
        why: { en: 'It throws Empty at once.', zh: '它马上抛出 Empty。' },
      },
      {
        id: 'qsize',
        text: { en: '`qsize()` while others get and put', zh: '别人正在取放时的 `qsize()`' },
        right: false,
        why: {
          en: 'It only tells how it stands. (Python on macOS has no `qsize()` at all.)',
          zh: '它只说现在有几件。（macOS 上的 Python 没有 `qsize()`。）',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'ipc-queue.joinable-left',
    topic: 'queue',
    kind: 'number',
    prompt: {
      en: '5 items were put into a JoinableQueue, 3 were got, and `taskDone()` was called twice. How many more calls of `taskDone()` until `join()` returns?',
      zh: '往 JoinableQueue 里放了 5 件，取了 3 件，调用了 2 次 `taskDone()`。还要几次 `taskDone()`，`join()` 才返回？',
    },
    answer: 3,
    why: {
      en: '`join()` waits until every item that was put is done: 5 − 2 = 3.',
      zh: '放进去的每一件都做完，`join()` 才返回：5 − 2 = 3。',
    },
    mistakes: [
      {
        value: 1,
        why: {
          en: 'The two items still in the queue count as well.',
          zh: '还在队列里的那两件也要算。',
        },
      },
      {
        value: 2,
        why: {
          en: 'Taking an item out does not make it done; only `taskDone()` does.',
          zh: '取出来不等于做完，调用 `taskDone()` 才算。',
        },
      },
      {
        value: 0,
        why: {
          en: 'Then `join()` would have to return with work left.',
          zh: '那样活没干完 `join()` 就返回了。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'ipc-queue.why-needed',
    topic: 'queue',
    kind: 'single',
    prompt: {
      en: 'Why can two processes not simply share an ordinary list in place of a queue?',
      zh: '两个进程为什么不能直接共用一个普通列表，而要用队列？',
    },
    options: [
      {
        id: 'own-memory',
        text: {
          en: 'Each has memory of its own, so each has its own list',
          zh: '各有各的内存，列表也各是各的',
        },
        right: true,
        why: {
          en: 'Right: an item has to be carried from one memory to the other, and that is what a queue does.',
          zh: '对：东西要从一块内存搬到另一块，队列做的就是这件事。',
        },
      },
      {
        id: 'too-slow',
        text: {
          en: 'They can, but a list is slower than a queue is',
          zh: '可以共用，只是列表比队列慢',
        },
        right: false,
        why: {
          en: 'A list is much faster; it just does not reach the other process.',
          zh: '列表快得多，只是到不了另一个进程那里。',
        },
      },
      {
        id: 'no-lock',
        text: {
          en: 'They can, as long as there is a lock around the list',
          zh: '可以共用，给列表加一把锁就行',
        },
        right: false,
        why: {
          en: 'For threads that would do. Between processes a lock cannot make two lists one.',
          zh: '线程之间这样就够了。在进程之间，锁也不能把两个列表变成一个。',
        },
      },
    ],
    proof: 'concur-lesson run memory',
  },
  {
    id: 'ipc-queue.predict-no-lock',
    topic: 'queue',
    kind: 'predict',
    prompt: {
      en: '6 buyers and 4 tickets again. The tickets are items of a queue, and nobody takes a lock. How many buyers leave with a ticket?',
      zh: '还是 6 个顾客、4 张票。票是队列里的东西，大家都不加锁。有几个拿到票？',
    },
    lesson: 'ipc-queue',
    parameters: { processes: 6, tickets: 4, lock: false },
    options: [
      {
        id: 'four',
        text: { en: 'Exactly 4', zh: '正好 4 个' },
        why: {
          en: 'Taking an item is one step inside the queue: it comes out once, and there is no old number to write back.',
          zh: '取是队列里面的一步：一张票只出来一次，也没有旧的数要写回去。',
        },
      },
      {
        id: 'more',
        text: { en: 'More than 4', zh: '多于 4 个' },
        why: {
          en: 'That is what the file does without a lock. A ticket of a queue goes to one process.',
          zh: '文件不加锁才会这样。队列里的一张票只到一个进程手里。',
        },
      },
      {
        id: 'fewer',
        text: { en: 'Fewer than 4', zh: '少于 4 个' },
        why: {
          en: 'Nothing gets lost when several get at once.',
          zh: '几个进程同时取，也不会丢。',
        },
      },
    ],
    observe: (timeline) => {
      const { tickets, sold } = queueSalesFinding(timeline, 'tickets', 'too late').data;
      if (Number(tickets) !== 4 || timeline.end?.reason !== 'finished') return null;
      return Number(sold) === 4 ? 'four' : Number(sold) > 4 ? 'more' : 'fewer';
    },
    proof: 'concur-lesson run ipc-queue --no-lock',
  },
  {
    id: 'ipc-queue.predict-ticket-one',
    topic: 'queue',
    kind: 'predict',
    prompt: {
      en: 'Tickets 1 to 4 are put into the queue in this order; b1 to b6 are started in this order. Who gets ticket 1?',
      zh: '1 到 4 号票按顺序放进队列，b1 到 b6 按顺序启动。1 号票归谁？',
    },
    lesson: 'ipc-queue',
    parameters: { processes: 6, tickets: 4 },
    options: [
      {
        id: 'b1',
        text: { en: 'b1, the first to be started', zh: 'b1，最先启动的' },
        why: {
          en: 'So it comes out where its network is quick enough. Being started first is no claim.',
          zh: '它的网络够快才会这样，先启动并不占先。',
        },
      },
      {
        id: 'other',
        text: { en: 'Another of them', zh: '别的顾客' },
        why: {
          en: 'First in, first out is the order of the tickets. Who gets one is decided by who comes first.',
          zh: '先进先出说的是票的顺序。谁拿到，看谁先到。',
        },
      },
    ],
    observe: (timeline) => {
      if (!firstInFirstOutFinding(timeline, 'tickets').shown) return null;
      const buyers = queueSalesFinding(timeline, 'tickets', 'too late').data['buyers'] as readonly string[];
      return buyers[0] === 'b1' ? 'b1' : 'other';
    },
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'pipe.what-it-returns',
    topic: 'pipe',
    kind: 'single',
    prompt: { en: 'What does `Pipe({ duplex: false })` return?', zh: '`Pipe({ duplex: false })` 返回什么？' },
    options: [
      {
        id: 'receive-send',
        text: {
          en: 'Two ends: the first only receives, the second only sends',
          zh: '两端：第一端只能收，第二端只能发',
        },
        right: true,
        why: {
          en: 'Right. With duplex (the default) both ends send and receive.',
          zh: '对。默认是双向的，两端都能收能发。',
        },
      },
      {
        id: 'send-receive',
        text: {
          en: 'Two ends: the first only sends, the second only receives',
          zh: '两端：第一端只能发，第二端只能收',
        },
        right: false,
        why: {
          en: 'It is the other way round, as in Python: receiving end first. The wrong one refuses with an error.',
          zh: '正好相反，和 Python 一样，收的一端在前。用错了会报错。',
        },
      },
      {
        id: 'both',
        text: {
          en: 'Two ends that both send and receive, but in turns',
          zh: '两端都能收能发，只是要轮流',
        },
        right: false,
        why: {
          en: 'That would be duplex, and nobody has to take turns there.',
          zh: '那是双向管道，而且不用轮流。',
        },
      },
      {
        id: 'one',
        text: {
          en: 'One object that both processes send to and receive from',
          zh: '一个对象，两个进程都从它收、往它发',
        },
        right: false,
        why: {
          en: 'That describes a queue. A pipe has two ends, and each process gets its own.',
          zh: '那说的是队列。管道有两端，一个进程拿一端。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.end-of-file',
    topic: 'pipe',
    kind: 'single',
    prompt: {
      en: 'A process reads from a pipe in a loop. When does `recv()` throw EOFError?',
      zh: '一个进程循环读管道。`recv()` 什么时候抛出 EOFError？',
    },
    options: [
      {
        id: 'all-closed',
        text: {
          en: 'When all is read and every copy of the sending end is closed',
          zh: '读完了，而且发送端的每一份都关闭了',
        },
        right: true,
        why: {
          en: 'Right: only then it is certain that nothing will ever come.',
          zh: '对：这时才能肯定再也不会有东西来。',
        },
      },
      {
        id: 'empty',
        text: {
          en: 'When nothing is in the pipe at the moment it is called',
          zh: '调用的时候，管道里正好没有东西',
        },
        right: false,
        why: {
          en: 'An empty pipe only makes `recv()` wait: something may still come.',
          zh: '管道空着，`recv()` 只是等待：还可能有东西来。',
        },
      },
      {
        id: 'one-closed',
        text: {
          en: 'When one of the processes that can send has called `close()`',
          zh: '能发送的进程里，有一个调用了 `close()`',
        },
        right: false,
        why: {
          en: 'One copy closed is not enough: the others may still send.',
          zh: '关一份不够，别的还可能发。',
        },
      },
      {
        id: 'long-wait',
        text: {
          en: 'When nothing has come for longer than the time limit',
          zh: '等的时间超过了时限，还没有东西来',
        },
        right: false,
        why: {
          en: '`recv()` has no time limit. `poll(timeout)` has one, and answers false.',
          zh: '`recv()` 没有时限。有时限的是 `poll(timeout)`，到时间返回 false。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.own-copy',
    topic: 'pipe',
    kind: 'single',
    prompt: {
      en: 'main gives the sending end of a one-way pipe to a child and reads until EOFError. The child sends, closes and ends; main hangs in `recv()`. What is missing?',
      zh: 'main 把单向管道的发送端交给子进程，自己一直读到 EOFError。子进程发完、关闭、结束了，main 却卡在 `recv()` 里。少了什么？',
    },
    code: 'const [receiver, sender] = Pipe({ duplex: false });\nchild.start(); // has sender in its args\nwhile (true) print(receiver.recv());',
    options: [
      {
        id: 'close-own',
        text: {
          en: 'main has to close its own copy of the sending end after `start()`',
          zh: 'main 在 `start()` 之后要关掉自己手里的那份发送端',
        },
        right: true,
        why: {
          en: 'Right: while main itself could still send, the kernel cannot say that nothing will come.',
          zh: '对：main 自己还能发，内核就不能说再也没有东西来。',
        },
      },
      {
        id: 'join-first',
        text: {
          en: 'main has to join the child before it reads from the pipe',
          zh: 'main 要先 join 子进程，等它结束了，再来读管道',
        },
        right: false,
        why: {
          en: 'That does not close main’s copy; and with much data the child would wait for a reader for ever.',
          zh: '这样并没有关掉 main 的那份；数据多的话，子进程还会一直等人来读。',
        },
      },
      {
        id: 'send-twice',
        text: {
          en: 'The child has to call `close()` twice, once for each of the ends',
          zh: '子进程结束之前要调用两次 `close()`，每一端各一次',
        },
        right: false,
        why: {
          en: 'The child’s copy is closed, at the latest by its end. It is main’s copy that keeps the pipe open.',
          zh: '子进程的那份最迟在结束时就关了，让管道一直开着的是 main 的那份。',
        },
      },
      {
        id: 'timeout',
        text: {
          en: '`recv()` has to be given a time limit for the last message',
          zh: '读最后一条时，要给 `recv()` 加时限',
        },
        right: false,
        why: {
          en: '`recv()` takes none, and guessing when it is over is no end of file.',
          zh: '`recv()` 没有时限，而且靠猜时间也不是真正的结束。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.how-many-closes',
    topic: 'pipe',
    kind: 'number',
    prompt: {
      en: 'main makes a one-way pipe and gives its sending end to two children. How many copies of that end have to be closed before the reader gets EOFError?',
      zh: 'main 建了一个单向管道，把发送端交给两个子进程。要关掉几份发送端，读的一方才会得到 EOFError？',
    },
    answer: 3,
    why: {
      en: 'One in each child, and main’s own: 2 + 1 = 3.',
      zh: '每个子进程一份，加上 main 自己的一份：2 + 1 = 3。',
    },
    mistakes: [
      {
        value: 2,
        why: {
          en: 'main has its copy as well, even if it never sends.',
          zh: 'main 手里也有一份，哪怕它从来不发。',
        },
      },
      {
        value: 1,
        why: {
          en: 'Handing over makes a copy for each child; closing one leaves the others open.',
          zh: '每交出去一次就多一份，关掉一份，别的还开着。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.never-full',
    topic: 'pipe',
    kind: 'truth',
    prompt: {
      en: '`send()` never has to wait: what is sent lies in the pipe until somebody reads it.',
      zh: '`send()` 从不用等：发出去的东西就放在管道里，等人来读。',
    },
    answer: false,
    why: {
      true: {
        en: 'A pipe holds only so much (64 KiB is usual on Linux). When it is full, `send()` waits for a reader.',
        zh: '管道的容量有限（Linux 上一般是 64 KiB）。满了以后，`send()` 要等人来读。',
      },
      false: {
        en: 'Right: its capacity is limited. A writer whose reader does not come waits.',
        zh: '对：容量有限，没有人来读，写的就得等。',
      },
    },
    proof: ON_PIPES,
  },
  {
    id: 'pipe.nobody-reads',
    topic: 'pipe',
    kind: 'single',
    prompt: {
      en: 'All copies of the receiving end are closed, and a process sends. What happens?',
      zh: '接收端的每一份都已经关闭，这时一个进程来发送。会怎样？',
    },
    options: [
      {
        id: 'broken',
        text: {
          en: '`send()` fails with BrokenPipeError (EPIPE)',
          zh: '`send()` 失败，抛出 BrokenPipeError（EPIPE）',
        },
        right: true,
        why: {
          en: 'Right: nobody could ever read it, and the sender is told.',
          zh: '对：再也没有人能读，发送的一方会知道。',
        },
      },
      {
        id: 'waits',
        text: {
          en: '`send()` waits until somebody opens it for reading',
          zh: '`send()` 一直等，直到又有进程打开接收端来读它',
        },
        right: false,
        why: {
          en: 'Nobody can open a closed end again, so waiting would be for ever.',
          zh: '关掉的一端没有人能再打开，那就要永远等下去。',
        },
      },
      {
        id: 'silently',
        text: {
          en: '`send()` returns, and the message is lost silently',
          zh: '`send()` 正常返回，消息悄悄丢了，谁也不知道',
        },
        right: false,
        why: {
          en: 'It would be if there was a reader that ends before it reads. Without any reader left the kernel refuses.',
          zh: '发的时候还有读者，读者没读就结束了，才会这样。一个读者都没有，内核会拒绝。',
        },
      },
      {
        id: 'eof',
        text: {
          en: '`send()` fails with EOFError: it is the end of the file',
          zh: '`send()` 失败，抛出 EOFError：到头了',
        },
        right: false,
        why: {
          en: 'EOFError is for readers: nobody can send any more. Here it is the other side that is gone.',
          zh: 'EOFError 是给读的一方的：没有人会再发了。这里没有的是另一方。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.buffered-after-close',
    topic: 'pipe',
    kind: 'truth',
    prompt: {
      en: 'A writer sends three messages and closes its end before anybody has read. The three can still be received.',
      zh: '写的一方发了三条消息，还没有人读，就关闭了自己那一端。这三条还收得到。',
    },
    answer: true,
    why: {
      true: {
        en: 'Right: they lie in the kernel. The reader gets all three, and EOFError only after them.',
        zh: '对：消息在内核里。读的一方三条都能收到，然后才是 EOFError。',
      },
      false: {
        en: 'Closing ends the sending, it does not take back what was sent. EOFError comes after the last message.',
        zh: '关闭只是不再发，已经发的收不回去。EOFError 在最后一条之后才来。',
      },
    },
    proof: ON_PIPES,
  },
  {
    id: 'pipe.several-users',
    topic: 'pipe',
    kind: 'several',
    prompt: {
      en: 'Several processes use the same end of a pipe. What is true? Choose all that apply.',
      zh: '几个进程共用管道的同一端。哪些说法对？把对的都选出来。',
    },
    options: [
      {
        id: 'steal',
        text: {
          en: 'Two readers take messages away from each other',
          zh: '两个读者会互相抢走消息',
        },
        right: true,
        why: {
          en: 'Right: what one has read is out of the pipe.',
          zh: '对：一个读走了，管道里就没有了。',
        },
      },
      {
        id: 'writers-lock',
        text: {
          en: 'Two writers need a lock around `send()`',
          zh: '两个写者要给 `send()` 加锁',
        },
        right: true,
        why: {
          en: 'Right: a long message is written in pieces, and another’s pieces could come in between.',
          zh: '对：长消息是分几段写的，中间可能夹进别人的。',
        },
      },
      {
        id: 'queue-instead',
        text: {
          en: 'A queue does the locking by itself',
          zh: '换成队列，锁由它自己管',
        },
        right: true,
        why: {
          en: 'Right: a queue is a pipe with locks, and so the more robust choice.',
          zh: '对：队列就是管道加锁，所以更稳妥。',
        },
      },
      {
        id: 'copies',
        text: {
          en: 'Each of two readers gets a copy of every message',
          zh: '两个读者各得到一份消息',
        },
        right: false,
        why: {
          en: 'A pipe does not broadcast. A message is read once.',
          zh: '管道不广播，一条消息只读得到一次。',
        },
      },
      {
        id: 'in-turn',
        text: {
          en: 'The kernel serves the readers strictly in turn',
          zh: '内核让读者严格轮流来',
        },
        right: false,
        why: {
          en: 'Whoever reads next gets the next: there is no turn.',
          zh: '谁先读就是谁的，没有轮流这回事。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'pipe.order',
    topic: 'pipe',
    kind: 'order',
    prompt: {
      en: 'main reads from a child through a one-way pipe, to the very end. Put the steps into order.',
      zh: 'main 通过单向管道读子进程发来的东西，一直读到结束。排好顺序。',
    },
    steps: [
      {
        id: 'pipe',
        text: { en: 'main makes the pipe', zh: 'main 建管道' },
        why: { en: 'First there have to be two ends.', zh: '先要有两端。' },
      },
      {
        id: 'start',
        text: { en: 'main starts the child with the sending end', zh: 'main 启动子进程，把发送端交给它' },
        why: { en: 'The child gets a copy of that end.', zh: '子进程得到这一端的一份。' },
      },
      {
        id: 'close-own',
        text: { en: 'main closes its own sending end', zh: 'main 关掉自己手里的发送端' },
        why: {
          en: 'After the start, or there would be nothing to hand over; before the reading, or the end would never come.',
          zh: '要在启动之后，不然没有东西可交；要在读之前，不然永远等不到结束。',
        },
      },
      {
        id: 'recv',
        text: { en: 'main receives every message', zh: 'main 收下所有消息' },
        why: {
          en: 'Also those that were sent before the child closed.',
          zh: '子进程关闭之前发的也都收得到。',
        },
      },
      {
        id: 'eof',
        text: { en: '`recv()` throws EOFError', zh: '`recv()` 抛出 EOFError' },
        why: {
          en: 'All is read, and no copy of the sending end is open.',
          zh: '都读完了，发送端也没有一份开着。',
        },
      },
      {
        id: 'join',
        text: { en: 'main joins the child', zh: 'main 去 join 子进程' },
        why: {
          en: 'Joined before it is read empty, a child with much to send would wait for its reader for ever.',
          zh: '没读完就 join，要发很多东西的子进程会一直等人来读。',
        },
      },
    ],
    proof: ON_PIPES,
  },
  {
    id: 'ipc-queue.exercise-3',
    topic: 'exercises',
    exercise: 3,
    kind: 'open',
    prompt: {
      en: 'Which ways of inter-process communication do you know? Which one do you use, and why?',
      zh: '你知道哪些进程间通信的方式？你用哪一种？为什么？',
    },
    model: {
      en: 'Processes share no memory, so data has to go through something outside: a file, a queue or a pipe. A file is simple and survives the program, but slow, and the lock around it is yours, so lost updates and deadlocks come easily. A pipe connects two ends; it is quick, but with several readers or writers it needs locks, it has a limited capacity, and every copy of an end has to be closed for the end to be noticed. A queue is a pipe with the locks built in: first in, first out, any number of producers and consumers, each item goes to exactly one. I use the queue: faster than a file, more robust than a bare pipe.',
      zh: '进程之间不共享内存，数据要经过外面的东西：文件、队列或管道。文件简单，程序结束了也还在，但是慢，锁又要自己加，很容易丢失修改或者死锁。管道连接两端，很快；但有几个读者或写者时要加锁，容量有限，而且每一份都关掉，才知道结束了。队列是自带锁的管道：先进先出，生产者和消费者有几个都行，每件东西正好到一个进程手里。我用队列：比文件快，比光用管道稳妥。',
    },
    points: [
      { id: 'three', text: { en: 'file, queue, pipe', zh: '文件、队列、管道' } },
      {
        id: 'file',
        text: {
          en: 'file: slow, and the lock is yours to place',
          zh: '文件：慢，锁要自己加',
        },
      },
      {
        id: 'pipe',
        text: {
          en: 'pipe: two ends; several readers or writers need locks',
          zh: '管道：只有两端，几个读者或写者要加锁',
        },
      },
      {
        id: 'queue',
        text: {
          en: 'queue: a pipe with locks inside; each item goes to exactly one process',
          zh: '队列：管道加锁，每件东西正好到一个进程手里',
        },
      },
      {
        id: 'choice',
        text: {
          en: 'the queue: faster than a file, more robust than a pipe',
          zh: '选队列：比文件快，比管道稳妥',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue',
  },
  {
    id: 'ipc-queue.exercise-4',
    topic: 'exercises',
    exercise: 4,
    kind: 'open',
    prompt: {
      en: 'Write a ticket office on a queue: several processes look up at the same time and buy one at a time; success and failure are announced. How do you build it, and why so?',
      zh: '用队列写一个售票处：几个进程同时查票，一个一个买，成功和失败都要说出来。你怎么写？为什么这样写？',
    },
    model: {
      en: 'Put one item per ticket into a queue. Start a process for each buyer with the queue and a lock in its args. Each first prints `qsize()`, outside the lock, so that looking is concurrent; that number is a snapshot and decides nothing. Then acquire the lock, take a ticket with `getNowait()`, print success with the number left; catch Empty and print failure; release in any case. Taking is one step inside the queue, so no ticket is sold twice; the lock makes the purchases take turns, so that what they print as left is right. At the end main joins all of them.',
      zh: '每张票作为一件东西放进队列。每个顾客启动一个进程，队列和一把锁放进 args。先在锁外面打印 `qsize()`，这样查票可以同时进行；这个数只是快照，不能凭它来定。然后 acquire 拿锁，用 `getNowait()` 取一张票，打印成功和余票；接住 Empty，打印失败；不管怎样都要 release。取是队列里面的一步，所以一张票不会卖两次；锁让买票一个一个来，打印出来的余票才是对的。最后 main 把它们都 join 了。',
    },
    points: [
      { id: 'items', text: { en: 'one item of the queue per ticket', zh: '一张票就是队列里的一件东西' } },
      {
        id: 'look',
        text: {
          en: 'looking (qsize) lies outside the lock and is only a snapshot',
          zh: '查票（qsize）在锁外面，而且只是快照',
        },
      },
      {
        id: 'lock',
        text: { en: 'buying lies between acquire and release', zh: '买票放在 acquire 和 release 之间' },
      },
      {
        id: 'nowait',
        text: {
          en: '`getNowait()` and Empty decide, not `empty()` or `qsize()`',
          zh: '由 `getNowait()` 和 Empty 来定，不看 `empty()` 和 `qsize()`',
        },
      },
      { id: 'announce', text: { en: 'both success and failure are announced', zh: '成功和失败都要说出来' } },
      { id: 'join', text: { en: 'all processes are joined', zh: '所有进程都要 join' } },
    ],
    proof: 'concur-lesson run ipc-queue',
  },
];
