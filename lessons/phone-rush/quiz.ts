/** Questions about the phone rush, and about producers and consumers. */
import type { Question } from '../../src/quiz/question.js';
import type { Timeline } from '../../src/trace/timeline.js';
import { rushFinding } from '../../src/verdict/rush.js';

export const questions: readonly Question[] = [
  {
    id: 'phone-rush.why-nowait',
    topic: 'exercises',
    kind: 'single',
    prompt: {
      en: 'A hundred processes rush for `Queue(10)`, and nothing is taken out. Why `putNowait()` and not `put()`?',
      zh: '一百个进程抢 `Queue(10)`，没有人往外取。为什么用 `putNowait()`，不用 `put()`？',
    },
    options: [
      {
        id: 'ninety-wait',
        text: {
          en: 'With `put()` ninety of them would wait for ever for a place',
          zh: '用 `put()` 的话，九十个会永远等着空位',
        },
        right: true,
        why: {
          en: 'Right: `put()` waits while the queue is full, and main joins them before it takes anything out.',
          zh: '对：队列满了 `put()` 就等，而 main 要先 join 它们才往外取。',
        },
      },
      {
        id: 'eleventh',
        text: {
          en: 'With `put()` an eleventh could slip in between check and step',
          zh: '用 `put()` 的话，检查和放入之间会挤进第十一个',
        },
        right: false,
        why: {
          en: '`put()` checks and adds in one step, too. It only has another answer to “full”: it waits.',
          zh: '`put()` 的检查和放入也是一步，只是满了的时候它会等。',
        },
      },
      {
        id: 'order',
        text: {
          en: 'With `put()` the queue would not keep the order of arrival',
          zh: '用 `put()` 的话，队列不会保持先来后到',
        },
        right: false,
        why: {
          en: 'Both add at the end: first in, first out.',
          zh: '两种都是放在末尾，先进先出。',
        },
      },
      {
        id: 'speed',
        text: {
          en: '`putNowait()` is quicker because it does not use any lock inside',
          zh: '`putNowait()` 里面不用锁，所以更快',
        },
        right: false,
        why: {
          en: 'Both use the queue’s own locks. The difference is what happens when there is no room.',
          zh: '两种都用队列自带的锁，区别只在没有空位的时候。',
        },
      },
    ],
    proof: 'concur-lesson run phone-rush --processes 12 --phones 3',
  },
  {
    id: 'phone-rush.trust-empty',
    topic: 'exercises',
    kind: 'single',
    prompt: {
      en: 'main prints the ranking with “while the queue is not empty, get”. When may it trust `empty()`?',
      zh: 'main 用“只要队列不空就 get”来打印名次。什么时候可以相信 `empty()`？',
    },
    options: [
      {
        id: 'after-join',
        text: {
          en: 'After it has joined every buyer: nobody is left to change it',
          zh: '每个顾客都 join 过以后：再没有人会动它',
        },
        right: true,
        why: {
          en: 'Right: a snapshot stays true where nobody acts any more.',
          zh: '对：没有人再动，快照就一直是真的。',
        },
      },
      {
        id: 'after-ten',
        text: {
          en: 'As soon as it has seen `full()` answer true for the first time',
          zh: '只要 `full()` 返回过一次 true',
        },
        right: false,
        why: {
          en: '`full()` says nothing about `empty()`, and buyers may still be at it.',
          zh: '`full()` 说明不了 `empty()`，而且顾客可能还在抢。',
        },
      },
      {
        id: 'lock',
        text: {
          en: 'Whenever main itself holds a lock while it asks',
          zh: '只要 main 问的时候自己拿着一把锁',
        },
        right: false,
        why: {
          en: 'That helps only if everybody who puts takes the same lock. Here nobody does.',
          zh: '放的人也都拿同一把锁才有用，这里没有人拿。',
        },
      },
      {
        id: 'always',
        text: {
          en: 'At any time: only main takes something out of it',
          zh: '随时都可以：往外取的只有 main',
        },
        right: false,
        why: {
          en: 'Others put. “Empty” may be over a moment later, and a winner missing from the ranking.',
          zh: '别人还在放。刚说“空”，下一刻就不空了，名次里就会漏掉人。',
        },
      },
    ],
    proof: 'concur-lesson run phone-rush --processes 12 --phones 3',
  },
  {
    id: 'phone-rush.how-many-full',
    topic: 'exercises',
    kind: 'number',
    prompt: {
      en: '100 processes each call `putNowait()` once on a `Queue(10)`, and nothing is taken out meanwhile. How many of them catch Full?',
      zh: '100 个进程各对 `Queue(10)` 调用一次 `putNowait()`，期间没有人往外取。有几个会接到 Full？',
    },
    answer: 90,
    why: {
      en: '10 find a place, 100 − 10 = 90 are told at once that there is none.',
      zh: '10 个有位置，100 − 10 = 90 个马上知道没有了。',
    },
    mistakes: [
      { value: 10, why: { en: 'Those are the winners.', zh: '这是抢到的人数。' } },
      {
        value: 0,
        why: {
          en: 'A put without waiting has only one answer to a full queue: Full.',
          zh: '不等待的 put 遇到满的队列，只能抛出 Full。',
        },
      },
      {
        value: 89,
        why: {
          en: 'However many push at once, no eleventh gets in: check and step are one.',
          zh: '不管多少个一起挤，都不会有第十一个：检查和放入是一步。',
        },
      },
    ],
    proof: 'concur-lesson run phone-rush',
  },
  {
    id: 'phone-rush.predict-winners',
    topic: 'exercises',
    kind: 'predict',
    prompt: {
      en: '12 processes, 3 phones, no lock in the program. How many get a phone?',
      zh: '12 个进程，3 部手机，程序里没有锁。几个抢到手机？',
    },
    lesson: 'phone-rush',
    parameters: { processes: 12, phones: 3 },
    options: [
      {
        id: 'three',
        text: { en: 'Exactly 3', zh: '正好 3 个' },
        why: {
          en: 'The queue has 3 places, and asking and stepping in are one.',
          zh: '队列只有 3 个位置，看有没有和放进去是一步。',
        },
      },
      {
        id: 'more',
        text: { en: '4 or more', zh: '4 个或更多' },
        why: {
          en: 'For that, one would have to get in between check and step. The queue leaves no gap there.',
          zh: '得有人从检查和放入之间挤进来，队列在那里没有缝。',
        },
      },
      {
        id: 'fewer',
        text: { en: 'Fewer than 3', zh: '不到 3 个' },
        why: {
          en: 'As long as there is room, nobody is turned away.',
          zh: '只要有位置，就不会拒绝谁。',
        },
      },
    ],
    observe: (timeline) => {
      const { places, contenders, won } = outcomeOf(timeline);
      if (places !== 3 || contenders < 3 || timeline.end?.reason !== 'finished') return null;
      return won === 3 ? 'three' : won > 3 ? 'more' : 'fewer';
    },
    proof: 'concur-lesson run phone-rush --processes 12 --phones 3',
  },
  {
    id: 'phone-rush.predict-ranking',
    topic: 'exercises',
    kind: 'predict',
    prompt: {
      en: '12 processes are started one after the other, p1 first; there are 3 phones. Who are the winners?',
      zh: '12 个进程一个接一个启动，p1 最先；手机有 3 部。谁抢到了？',
    },
    lesson: 'phone-rush',
    parameters: { processes: 12, phones: 3 },
    options: [
      {
        id: 'as-started',
        text: { en: 'p1, p2, p3, ranked in this order', zh: 'p1、p2、p3，名次也是这样' },
        why: {
          en: 'Being started first is a head start, and this time it was enough.',
          zh: '先启动占一点先，这次够用了。',
        },
      },
      {
        id: 'same-three',
        text: { en: 'p1, p2 and p3, ranked differently', zh: '是 p1、p2、p3，名次不同' },
        why: {
          en: 'Their head start was enough to win, but among them another was up first.',
          zh: '先启动让它们都抢到了，但三个里先准备好的不一定是 p1。',
        },
      },
      {
        id: 'others',
        text: { en: 'At least one other among them', zh: '至少有一个是别人' },
        why: {
          en: 'Who is up and puts first wins; the kernel promises nothing to those who were started first.',
          zh: '谁先准备好、先放进去就是谁，内核没有答应让先启动的先来。',
        },
      },
    ],
    observe: (timeline) => {
      const { outcome, won, names } = outcomeOf(timeline);
      if (outcome !== 'shown' || won !== 3) return null;
      if (names.join() === 'p1,p2,p3') return 'as-started';
      return names.every((name) => ['p1', 'p2', 'p3'].includes(name)) ? 'same-three' : 'others';
    },
    proof: 'concur-lesson run phone-rush --processes 12 --phones 3',
  },
  {
    id: 'phone-rush.exercise-5',
    topic: 'exercises',
    exercise: 5,
    kind: 'open',
    prompt: {
      en: 'Write the phone rush: 100 processes line up, each announcing its pid; the first 10 get a phone; at the end the ranking of the 10 is printed. How do you build it, and why so?',
      zh: '写“抢手机”：100 个进程排队，各自报出 pid；前 10 个抢到手机；最后打印这 10 个的名次。你怎么写？为什么这样写？',
    },
    model: {
      en: 'Make a `Queue(10)` and start 100 processes with it in their args. Each prints its pid and calls `putNowait()` with its name and pid; if that succeeds it has a phone, if Full is thrown it prints that it is too late. The limit of the queue does the counting: check and put are one step, so exactly 10 get in, without a lock of one’s own. `put()` would let 90 wait for ever. main starts all of them before it joins the first, so that they compete; when all are joined, it takes the 10 out: the queue is first in, first out, so that is the ranking, and `empty()` can be trusted because nobody else is left.',
      zh: '建一个 `Queue(10)`，放进 args，启动 100 个进程。每个进程打印自己的 pid，然后用 `putNowait()` 放入名字和 pid；放进去了就是抢到，抛出 Full 就打印来晚了。由队列的容量来数：检查和放入是一步，所以正好进去 10 个，自己不用加锁。用 `put()` 的话，90 个会永远等下去。main 要先把它们全部启动，再开始 join，这样才有竞争；全都 join 以后，把 10 个取出来：队列先进先出，取出的顺序就是名次，这时没有别人了，`empty()` 可以相信。',
    },
    points: [
      {
        id: 'bounded',
        text: { en: '`Queue(10)`: its limit does the counting', zh: '`Queue(10)`：由容量来数' },
      },
      {
        id: 'nowait',
        text: {
          en: '`putNowait()`; Full means too late (`put()` would wait for ever)',
          zh: '用 `putNowait()`，Full 就是来晚了（`put()` 会永远等）',
        },
      },
      { id: 'pid', text: { en: 'each process announces its pid', zh: '每个进程报出 pid' } },
      {
        id: 'all-started',
        text: {
          en: 'all are started before the first is joined, so that they compete',
          zh: '全部启动以后才开始 join，这样才有竞争',
        },
      },
      {
        id: 'ranking',
        text: {
          en: 'first in, first out: taken out after all joins, the order is the ranking',
          zh: '先进先出：全部 join 以后取出来，顺序就是名次',
        },
      },
    ],
    proof: 'concur-lesson run phone-rush',
  },
  {
    id: 'producer-consumer.why-a-queue',
    topic: 'producer-consumer',
    kind: 'single',
    prompt: {
      en: 'Why is there a queue between a producer and a consumer?',
      zh: '生产者和消费者之间，为什么要放一个队列？',
    },
    options: [
      {
        id: 'decouples',
        text: {
          en: 'It decouples them: each works at its own pace, the queue evens it out',
          zh: '把两边解开：各按各的速度干活，快慢由队列来调节',
        },
        right: true,
        why: {
          en: 'Right: they never talk directly, and neither has to be ready at the moment the other is.',
          zh: '对：两边不直接打交道，不用正好同时准备好。',
        },
      },
      {
        id: 'faster',
        text: {
          en: 'It makes both of them faster, as it keeps their data in the cache',
          zh: '让两边都变快，因为数据留在了缓存里',
        },
        right: false,
        why: {
          en: 'Nobody works faster by it. In the long run the slower one sets the pace.',
          zh: '谁也不会因此变快。时间长了，快慢取决于慢的那一边。',
        },
      },
      {
        id: 'turns',
        text: {
          en: 'It makes them take turns strictly: produce one, consume one, and so on',
          zh: '让两边严格轮流：生产一个，消费一个，再生产一个',
        },
        right: false,
        why: {
          en: 'That is what a queue spares them. Several items may wait in it.',
          zh: '用了队列就不用这样，里面可以存着好几个。',
        },
      },
      {
        id: 'talk',
        text: {
          en: 'It lets them talk directly, so that each knows what the other one does',
          zh: '让两边直接通话，随时知道对方在做什么',
        },
        right: false,
        why: {
          en: 'They need not even know of each other: they know the queue.',
          zh: '它们甚至不用知道对方是谁，只认得队列。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'producer-consumer.back-pressure',
    topic: 'producer-consumer',
    kind: 'single',
    prompt: {
      en: 'The producer is twice as fast as the consumer and never stops. The queue between them is `Queue(5)`. What happens in the long run?',
      zh: '生产者比消费者快一倍，一直不停。中间的队列是 `Queue(5)`。时间长了会怎样？',
    },
    options: [
      {
        id: 'producer-waits',
        text: {
          en: 'The producer often waits in `put()`; it is slowed to the consumer’s pace',
          zh: '生产者常常等在 `put()` 里，被拖到和消费者一样慢',
        },
        right: true,
        why: {
          en: 'Right: that is back-pressure. A bounded queue hands the slowness back to where it can be felt.',
          zh: '对：这就是反压（back-pressure）。有上限的队列，会让快的一边慢下来。',
        },
      },
      {
        id: 'lost',
        text: {
          en: 'Every second item is lost, because there is no room for it any more',
          zh: '每生产两件就丢一件，因为队列里放不下了',
        },
        right: false,
        why: {
          en: '`put()` loses nothing: it waits until there is room.',
          zh: '`put()` 不会丢东西，它会等到有位置。',
        },
      },
      {
        id: 'grows',
        text: {
          en: 'The queue grows beyond 5 until the memory of the machine is full',
          zh: '队列超过 5 件还一直在涨，直到占满整台机器的内存',
        },
        right: false,
        why: {
          en: 'That is `Queue()` without a limit. 5 means never more than 5.',
          zh: '没有上限的 `Queue()` 才这样。写了 5，就不会超过 5。',
        },
      },
      {
        id: 'consumer-speeds',
        text: {
          en: 'The consumer is sped up by the kernel until both are equally fast',
          zh: '内核会给消费者提速，直到两边一样快',
        },
        right: false,
        why: {
          en: 'The kernel knows nothing of producers and consumers. Only waiting can bring them together.',
          zh: '内核不知道谁是生产者、谁是消费者，只能靠等待来一致。',
        },
      },
    ],
    proof: 'concur-lesson show phone-rush --text',
  },
  {
    id: 'producer-consumer.end-by-timeout',
    topic: 'producer-consumer',
    kind: 'several',
    prompt: {
      en: 'A consumer stops when `get({ timeout: 3 })` throws Empty. What is wrong with ending this way? Choose all that apply.',
      zh: '消费者用 `get({ timeout: 3 })`，抛出 Empty 就停。这样结束有什么问题？把对的都选出来。',
    },
    options: [
      {
        id: 'slow-producer',
        text: {
          en: 'A producer that is slow for once loses its consumer',
          zh: '生产者偶尔慢一下，消费者就走了',
        },
        right: true,
        why: {
          en: 'Right: an item that takes 4 seconds comes to a queue that nobody reads any more.',
          zh: '对：有一件花了 4 秒，放进队列时已经没有人来取了。',
        },
      },
      {
        id: 'wasted',
        text: {
          en: 'When the producer is done, 3 seconds are wasted',
          zh: '生产者做完了，还要白等 3 秒',
        },
        right: true,
        why: {
          en: 'Right: the consumer cannot know, so it waits the whole timeout.',
          zh: '对：消费者不知道已经做完，得把时限等完。',
        },
      },
      {
        id: 'guess',
        text: {
          en: 'Silence is taken for an end, and it need not be one',
          zh: '把没有动静当成结束，其实不一定',
        },
        right: true,
        why: {
          en: 'Right: an end that is told (a sentinel) is certain, a timeout is a guess.',
          zh: '对：说出来的结束（哨兵）才可靠，时限只是猜。',
        },
      },
      {
        id: 'loses-items',
        text: {
          en: 'Items that are in the queue already may be skipped',
          zh: '已经在队列里的东西可能被跳过',
        },
        right: false,
        why: {
          en: 'As long as something is in the queue, `get()` returns it; Empty comes only after 3 seconds without anything.',
          zh: '队列里有东西，`get()` 就会返回它；3 秒都没有，才抛出 Empty。',
        },
      },
      {
        id: 'cpu',
        text: {
          en: 'While it waits, the consumer uses up a whole CPU',
          zh: '等的时候，消费者会占满一个 CPU',
        },
        right: false,
        why: {
          en: 'It sleeps in the kernel: waiting costs no CPU time.',
          zh: '它在内核里睡眠，等待不费 CPU 时间。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'producer-consumer.how-many-sentinels',
    topic: 'producer-consumer',
    kind: 'number',
    prompt: {
      en: '2 producers and 3 consumers share a queue. When both producers are done, main puts sentinels; a consumer that gets one stops. How many does main have to put?',
      zh: '2 个生产者和 3 个消费者共用一个队列。两个生产者都做完以后，main 放哨兵；消费者取到一个就停。main 要放几个？',
    },
    answer: 3,
    why: {
      en: 'One for each consumer: an item goes to exactly one process.',
      zh: '每个消费者一个：一件东西只到一个进程手里。',
    },
    mistakes: [
      {
        value: 1,
        why: {
          en: 'One consumer takes it and stops, the other two wait for ever.',
          zh: '一个消费者取走它停了，另外两个永远等下去。',
        },
      },
      {
        value: 2,
        why: {
          en: 'It is not the producers who have to stop: they are done.',
          zh: '要停的不是生产者，它们已经做完了。',
        },
      },
      {
        value: 6,
        why: {
          en: 'One for each consumer is enough; the rest would stay in the queue.',
          zh: '每个消费者一个就够，多的会留在队列里。',
        },
      },
    ],
    proof: 'concur-lesson run ipc-queue --no-lock',
  },
  {
    id: 'producer-consumer.when-sentinel',
    topic: 'producer-consumer',
    kind: 'order',
    prompt: {
      en: 'Several producers, one consumer, an end by sentinel. Put what main does into order.',
      zh: '几个生产者，一个消费者，用哨兵来结束。给 main 做的事排好顺序。',
    },
    steps: [
      {
        id: 'queue',
        text: { en: 'Make the queue', zh: '建队列' },
        why: { en: 'All processes get it in their args.', zh: '所有进程都要在 args 里拿到它。' },
      },
      {
        id: 'start',
        text: { en: 'Start producers and consumer', zh: '启动生产者和消费者' },
        why: {
          en: 'All at once: they work side by side.',
          zh: '一起启动，同时干活。',
        },
      },
      {
        id: 'join-producers',
        text: { en: 'Join all producers', zh: 'join 所有的生产者' },
        why: {
          en: 'Only then it is certain that nothing more will be put.',
          zh: '这时才能肯定不会再放东西了。',
        },
      },
      {
        id: 'sentinel',
        text: { en: 'Put the sentinel', zh: '放哨兵' },
        why: {
          en: 'First in, first out: behind everything else. Put earlier, it would cut off what comes after it.',
          zh: '先进先出：排在所有东西后面。放早了，后面来的就没人取了。',
        },
      },
      {
        id: 'join-consumer',
        text: { en: 'Join the consumer', zh: 'join 消费者' },
        why: {
          en: 'It ends when it has come to the sentinel; joined before, main would wait for ever.',
          zh: '它取到哨兵才会结束。先 join 它，main 就会永远等下去。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'producer-consumer.while-not-empty',
    topic: 'producer-consumer',
    kind: 'single',
    prompt: {
      en: 'A consumer is written like this, while its producer is at work. What is the bug?',
      zh: '生产者正在干活，消费者是这样写的。错在哪里？',
    },
    code: 'while (!queue.empty()) {\n  eat(queue.get());\n}',
    options: [
      {
        id: 'stops-early',
        text: {
          en: 'It stops as soon as the queue happens to be empty for a moment',
          zh: '队列碰巧空了一下，它就停了',
        },
        right: true,
        why: {
          en: 'Right: “empty now” is not “over”. With a slow producer it may not eat a single one.',
          zh: '对：现在空了不等于结束了。生产者慢的话，它可能一个都吃不到。',
        },
      },
      {
        id: 'eats-twice',
        text: {
          en: 'It may eat one item twice, once for `empty()` and once for `get()`',
          zh: '同一件可能吃两次，`empty()` 一次，`get()` 一次',
        },
        right: false,
        why: {
          en: '`empty()` takes nothing out.',
          zh: '`empty()` 什么也不取走。',
        },
      },
      {
        id: 'never-stops',
        text: {
          en: 'It never stops, since `empty()` is false as long as a producer lives',
          zh: '停不下来，因为生产者还在，`empty()` 就是 false',
        },
        right: false,
        why: {
          en: '`empty()` looks at the items only; of producers it knows nothing.',
          zh: '`empty()` 只看有没有东西，不知道生产者在不在。',
        },
      },
      {
        id: 'wrong-order',
        text: {
          en: 'It eats the newest item first, as `empty()` turns the order round',
          zh: '先吃到最新的，因为 `empty()` 会颠倒顺序',
        },
        right: false,
        why: {
          en: 'Looking changes no order: first in, first out.',
          zh: '看一眼不会改变顺序，还是先进先出。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue --text',
  },
  {
    id: 'producer-consumer.unbounded',
    topic: 'producer-consumer',
    kind: 'truth',
    prompt: {
      en: 'A queue without a limit is always the safe choice: the producer never has to wait.',
      zh: '没有上限的队列总是最保险：生产者从来不用等。',
    },
    answer: false,
    why: {
      true: {
        en: 'If the producer stays faster, the queue grows without end, and the items get older and older before they are taken.',
        zh: '生产者要是一直更快，队列就会没完没了地涨，东西也越放越久才有人取。',
      },
      false: {
        en: 'Right: it only hides that the consumer is too slow, until the memory is full. A limit makes the producer wait.',
        zh: '对：它只是掩盖了消费者太慢，直到内存用完。有上限，生产者才会等。',
      },
    },
    proof: 'concur-lesson show phone-rush --text',
  },
  {
    id: 'producer-consumer.joinable',
    topic: 'producer-consumer',
    kind: 'single',
    prompt: {
      en: 'A producer puts 5 buns into a JoinableQueue and calls `queue.join()`. For what does it wait?',
      zh: '生产者往 JoinableQueue 里放了 5 个包子，调用 `queue.join()`。它在等什么？',
    },
    options: [
      {
        id: 'task-done',
        text: {
          en: 'Until `taskDone()` was called 5 times, once for each bun',
          zh: '等 `taskDone()` 调用过 5 次，一个一次',
        },
        right: true,
        why: {
          en: 'Right: so it knows that all are eaten, not only taken.',
          zh: '对：这样它知道的是都吃完了，不只是取走了。',
        },
      },
      {
        id: 'empty',
        text: {
          en: 'Until the queue is empty, with all 5 buns taken out',
          zh: '等队列空了，5 个包子都被取走',
        },
        right: false,
        why: {
          en: 'Taken is not done: the last bun may be in the consumer’s hand.',
          zh: '取走不等于做完：最后一个可能还在消费者手里。',
        },
      },
      {
        id: 'consumer-ends',
        text: {
          en: 'Until the consumer’s process has ended and is collected',
          zh: '等消费者进程结束，而且已经被 main 回收',
        },
        right: false,
        why: {
          en: 'That is `join()` of a Process. The consumer may live on and wait for more.',
          zh: '那是 Process 的 `join()`。消费者可以不结束，继续等着。',
        },
      },
      {
        id: 'room',
        text: {
          en: 'Until there is room again in the queue for another bun',
          zh: '等队列里又空出位置，能再放下一个包子',
        },
        right: false,
        why: {
          en: 'It is `put()` that waits for room, in a queue with a limit.',
          zh: '等位置的是 `put()`，而且队列要有上限。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
  {
    id: 'producer-consumer.seconds-wasted',
    topic: 'producer-consumer',
    kind: 'number',
    prompt: {
      en: 'A producer puts one bun at second 1 and another at second 2, then ends. The consumer takes each at once, eats 1 second, and asks with a timeout of 3 seconds. At which second does its `get()` throw Empty?',
      zh: '生产者在第 1 秒放一个包子，第 2 秒再放一个，就结束了。消费者一有就取，吃 1 秒，再用 3 秒的时限去取。它的 `get()` 在第几秒抛出 Empty？',
    },
    answer: 6,
    why: {
      en: 'First bun from 1 to 2, second from 2 to 3; then it asks at 3 and waits 3 seconds in vain: 6.',
      zh: '第一个从 1 吃到 2，第二个从 2 吃到 3；第 3 秒去取，白等 3 秒：第 6 秒。',
    },
    mistakes: [
      {
        value: 3,
        why: {
          en: 'At 3 it has eaten, but it cannot know that nothing more will come.',
          zh: '第 3 秒吃完了，但它不知道不会再有了。',
        },
      },
      {
        value: 5,
        why: {
          en: 'The timeout begins when it asks, not when the last bun was put.',
          zh: '时限从它去取的时候算起，不是从最后一个放进去的时候。',
        },
      },
    ],
    proof: 'concur-lesson show ipc-queue',
  },
];

interface RushOutcome {
  readonly outcome: string;
  readonly places: number;
  readonly contenders: number;
  readonly won: number;
  readonly names: readonly string[];
}

function outcomeOf(timeline: Timeline): RushOutcome {
  const places = Number(timeline.run?.parameters['phones']);
  const { data } = rushFinding(timeline, { queue: 'sale', places, toldBy: 'too late' });
  return data as unknown as RushOutcome;
}
