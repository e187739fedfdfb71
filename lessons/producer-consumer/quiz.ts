/** Questions about producers, consumers and the end of their work. */
import {
  allConsumedFinding,
  mistake,
  numeric,
  option,
  order,
  predict,
  type Question,
  right,
  several,
  single,
  step,
  wrong,
} from 'concur-lesson/lesson';
import { BUNS, leftBehindFinding, SENTINEL } from './findings.js';

export const questions: readonly Question[] = [
  single('producer-consumer.why-a-queue', 'producer-consumer', {
    en: 'Why is there a queue between a producer and a consumer?',
    zh: '生产者和消费者之间，为什么要放一个队列？',
    options: [
      right('decouples', {
        en: 'It decouples them: each works at its own pace, the queue evens it out',
        zh: '把两边解开：各按各的速度干活，快慢由队列来调节',
        whyEn: 'Right: they never talk directly, and neither has to be ready at the moment the other is.',
        whyZh: '对：两边不直接打交道，不用正好同时准备好。',
      }),
      wrong('faster', {
        en: 'It makes both of them faster, as it keeps their data in the cache',
        zh: '让两边都变快，因为数据留在了缓存里',
        whyEn: 'Nobody works faster by it. In the long run the slower one sets the pace.',
        whyZh: '谁也不会因此变快。时间长了，快慢取决于慢的那一边。',
      }),
      wrong('turns', {
        en: 'It makes them take turns strictly: produce one, consume one, and so on',
        zh: '让两边严格轮流：生产一个，消费一个，再生产一个',
        whyEn: 'That is what a queue spares them. Several items may wait in it.',
        whyZh: '用了队列就不用这样，里面可以存着好几个。',
      }),
      wrong('talk', {
        en: 'It lets them talk directly, so that each knows what the other one does',
        zh: '让两边直接通话，随时知道对方在做什么',
        whyEn: 'They need not even know of each other: they know the queue.',
        whyZh: '它们甚至不用知道对方是谁，只认得队列。',
      }),
    ],
  }),
  several('producer-consumer.end-by-timeout', 'producer-consumer', {
    en: 'A consumer stops when `get({ timeout: 3 })` throws Empty. What is wrong with ending this way? Choose all that apply.',
    zh: '消费者用 `get({ timeout: 3 })`，抛出 Empty 就停。这样结束有什么问题？把对的都选出来。',
    options: [
      right('slow-producer', {
        en: 'A producer that is slow for once loses its consumer',
        zh: '生产者偶尔慢一下，消费者就走了',
        whyEn: 'Right: an item that takes 4 seconds comes to a queue that nobody reads any more.',
        whyZh: '对：有一件花了 4 秒，放进队列时已经没有人来取了。',
      }),
      right('wasted', {
        en: 'When the producer is done, 3 seconds are wasted',
        zh: '生产者做完了，还要白等 3 秒',
        whyEn: 'Right: the consumer cannot know, so it waits the whole timeout.',
        whyZh: '对：消费者不知道已经做完，得把时限等完。',
      }),
      right('guess', {
        en: 'Silence is taken for an end, and it need not be one',
        zh: '把没有动静当成结束，其实不一定',
        whyEn: 'Right: an end that is told (a sentinel) is certain, a timeout is a guess.',
        whyZh: '对：说出来的结束（哨兵）才可靠，时限只是猜。',
      }),
      wrong('loses-items', {
        en: 'Items that are in the queue already may be skipped',
        zh: '已经在队列里的东西可能被跳过',
        whyEn:
          'As long as something is in the queue, `get()` returns it; Empty comes only after 3 seconds without anything.',
        whyZh: '队列里有东西，`get()` 就会返回它；3 秒都没有，才抛出 Empty。',
      }),
      wrong('cpu', {
        en: 'While it waits, the consumer uses up a whole CPU',
        zh: '等的时候，消费者会占满一个 CPU',
        whyEn: 'It sleeps in the kernel: waiting costs no CPU time.',
        whyZh: '它在内核里睡眠，等待不费 CPU 时间。',
      }),
    ],
    proof: 'concur-lesson run producer-consumer --slow',
  }),
  numeric('producer-consumer.how-many-sentinels', 'producer-consumer', {
    en: '2 producers and 3 consumers share a queue. When both producers are done, main puts sentinels; a consumer that gets one stops. How many does main have to put?',
    zh: '2 个生产者和 3 个消费者共用一个队列。两个生产者都做完以后，main 放哨兵；消费者取到一个就停。main 要放几个？',
    answer: 3,
    why: {
      en: 'One for each consumer: an item goes to exactly one process.',
      zh: '每个消费者一个：一件东西只到一个进程手里。',
    },
    mistakes: [
      mistake(1, {
        en: 'One consumer takes it and stops, the other two wait for ever.',
        zh: '一个消费者取走它停了，另外两个永远等下去。',
      }),
      mistake(2, {
        en: 'It is not the producers who have to stop: they are done.',
        zh: '要停的不是生产者，它们已经做完了。',
      }),
      mistake(6, {
        en: 'One for each consumer is enough; the rest would stay in the queue.',
        zh: '每个消费者一个就够，多的会留在队列里。',
      }),
    ],
    proof: 'concur-lesson run producer-consumer --sentinel --producers 2 --consumers 3',
  }),
  order('producer-consumer.when-sentinel', 'producer-consumer', {
    en: 'Several producers, one consumer, an end by sentinel. Put what main does into order.',
    zh: '几个生产者，一个消费者，用哨兵来结束。给 main 做的事排好顺序。',
    steps: [
      step('queue', {
        en: 'Make the queue',
        zh: '建队列',
        whyEn: 'All processes get it in their args.',
        whyZh: '所有进程都要在 args 里拿到它。',
      }),
      step('start', {
        en: 'Start producers and consumer',
        zh: '启动生产者和消费者',
        after: ['queue'],
        whyEn: 'All at once: they work side by side.',
        whyZh: '一起启动，同时干活。',
      }),
      step('join-producers', {
        en: 'Join all producers',
        zh: 'join 所有的生产者',
        after: ['start'],
        whyEn: 'Only then it is certain that nothing more will be put.',
        whyZh: '这时才能肯定不会再放东西了。',
      }),
      step('sentinel', {
        en: 'Put the sentinel',
        zh: '放哨兵',
        after: ['join-producers'],
        whyEn:
          'First in, first out: behind everything else. Put earlier, it would cut off what comes after it.',
        whyZh: '先进先出：排在所有东西后面。放早了，后面来的就没人取了。',
      }),
      step('join-consumer', {
        en: 'Join the consumer',
        zh: 'join 消费者',
        after: ['sentinel'],
        whyEn: 'It ends when it has come to the sentinel; joined before, main would wait for ever.',
        whyZh: '它取到哨兵才会结束。先 join 它，main 就会永远等下去。',
      }),
    ],
    proof: 'concur-lesson run producer-consumer --sentinel --producers 2',
  }),
  single('producer-consumer.while-not-empty', 'producer-consumer', {
    en: 'A consumer is written like this, while its producer is at work. What is the bug?',
    zh: '生产者正在干活，消费者是这样写的。错在哪里？',
    code: 'while (!queue.empty()) {\n  eat(queue.get());\n}',
    options: [
      right('stops-early', {
        en: 'It stops as soon as the queue happens to be empty for a moment',
        zh: '队列碰巧空了一下，它就停了',
        whyEn: 'Right: “empty now” is not “over”. With a slow producer it may not eat a single one.',
        whyZh: '对：现在空了不等于结束了。生产者慢的话，它可能一个都吃不到。',
      }),
      wrong('eats-twice', {
        en: 'It may eat one item twice, once for `empty()` and once for `get()`',
        zh: '同一件可能吃两次，`empty()` 一次，`get()` 一次',
        whyEn: '`empty()` takes nothing out.',
        whyZh: '`empty()` 什么也不取走。',
      }),
      wrong('never-stops', {
        en: 'It never stops, since `empty()` is false as long as a producer lives',
        zh: '停不下来，因为生产者还在，`empty()` 就是 false',
        whyEn: '`empty()` looks at the items only; of producers it knows nothing.',
        whyZh: '`empty()` 只看有没有东西，不知道生产者在不在。',
      }),
      wrong('wrong-order', {
        en: 'It eats the newest item first, as `empty()` turns the order round',
        zh: '先吃到最新的，因为 `empty()` 会颠倒顺序',
        whyEn: 'Looking changes no order: first in, first out.',
        whyZh: '看一眼不会改变顺序，还是先进先出。',
      }),
    ],
    proof: 'concur-lesson run queue-api --looks',
  }),
  single('producer-consumer.joinable', 'producer-consumer', {
    en: 'A producer puts 5 buns into a JoinableQueue and calls `queue.join()`. For what does it wait?',
    zh: '生产者往 JoinableQueue 里放了 5 个包子，调用 `queue.join()`。它在等什么？',
    options: [
      right('task-done', {
        en: 'Until `taskDone()` was called 5 times, once for each bun',
        zh: '等 `taskDone()` 调用过 5 次，一个一次',
        whyEn: 'Right: so it knows that all are eaten, not only taken.',
        whyZh: '对：这样它知道的是都吃完了，不只是取走了。',
      }),
      wrong('empty', {
        en: 'Until the queue is empty, with all 5 buns taken out',
        zh: '等队列空了，5 个包子都被取走',
        whyEn: 'Taken is not done: the last bun may be in the consumer’s hand.',
        whyZh: '取走不等于做完：最后一个可能还在消费者手里。',
      }),
      wrong('consumer-ends', {
        en: 'Until the consumer’s process has ended and is collected',
        zh: '等消费者进程结束，而且已经被 main 回收',
        whyEn: 'That is `join()` of a Process. The consumer may live on and wait for more.',
        whyZh: '那是 Process 的 `join()`。消费者可以不结束，继续等着。',
      }),
      wrong('room', {
        en: 'Until there is room again in the queue for another bun',
        zh: '等队列里又空出位置，能再放下一个包子',
        whyEn: 'It is `put()` that waits for room, in a queue with a limit.',
        whyZh: '等位置的是 `put()`，而且队列要有上限。',
      }),
    ],
    proof: 'concur-lesson run producer-consumer --joinable',
  }),
  numeric('producer-consumer.seconds-wasted', 'producer-consumer', {
    en: 'A producer puts one bun at second 1 and another at second 2, then ends. The consumer takes each at once, eats 1 second, and asks with a timeout of 3 seconds. At which second does its `get()` throw Empty?',
    zh: '生产者在第 1 秒放一个包子，第 2 秒再放一个，就结束了。消费者一有就取，吃 1 秒，再用 3 秒的时限去取。它的 `get()` 在第几秒抛出 Empty？',
    answer: 6,
    why: {
      en: 'First bun from 1 to 2, second from 2 to 3; then it asks at 3 and waits 3 seconds in vain: 6.',
      zh: '第一个从 1 吃到 2，第二个从 2 吃到 3；第 3 秒去取，白等 3 秒：第 6 秒。',
    },
    mistakes: [
      mistake(3, {
        en: 'At 3 it has eaten, but it cannot know that nothing more will come.',
        zh: '第 3 秒吃完了，但它不知道不会再有了。',
      }),
      mistake(5, {
        en: 'The timeout begins when it asks, not when the last bun was put.',
        zh: '时限从它去取的时候算起，不是从最后一个放进去的时候。',
      }),
    ],
  }),
  predict('producer-consumer.predict-patience', 'producer-consumer', {
    en: 'The cook makes 5 buns, each in 1 or 2 seconds. The guest goes home when nothing came for 1 second. Are all five eaten?',
    zh: '厨师做 5 个包子，每个要 1 或 2 秒。客人等了 1 秒还没有，就回家。五个都吃完了吗？',
    chance: true,
    parameters: { patience: 1 },
    options: [
      option('left', {
        en: 'No: 1 to 4 of them are eaten',
        zh: '没有：吃了 1 到 4 个',
        whyEn: 'The guest took a slow cook for one that is done.',
        whyZh: '厨师只是慢，客人却当他做完了。',
      }),
      option('all', {
        en: 'Yes: all five are eaten',
        zh: '吃完了：五个都吃了',
        whyEn: 'It takes a cook who is quick enough each time. Nothing in the program sees to that.',
        whyZh: '要厨师每次都够快才行，程序里没有保证。',
      }),
      option('none', {
        en: 'No: not a single one is eaten',
        zh: '没有：一个也没吃上',
        whyEn: 'The guest was gone before the first bun was on the table.',
        whyZh: '第一个包子还没上桌，客人就走了。',
      }),
    ],
    observe: (timeline) => {
      const { shown, data } = allConsumedFinding(timeline, BUNS, SENTINEL);
      if (leftBehindFinding(timeline).shown) return data.left === data.items ? 'none' : 'left';
      return shown ? 'all' : null;
    },
    proof: 'concur-lesson run producer-consumer --patience 1',
  }),
  predict('producer-consumer.predict-sentinel', 'producer-consumer', {
    en: 'The cook stops for 10 seconds after the first bun. The guest waits without a time limit, until it gets a sentinel. How many of the 5 buns are eaten?',
    zh: '厨师做完第一个停了 10 秒。客人等的时候没有时限，直到取到哨兵。5 个包子吃了几个？',
    parameters: { slow: true, sentinel: true },
    options: [
      option('all', {
        en: 'All 5',
        zh: '5 个都吃了',
        whyEn: 'The sentinel comes behind the last bun: first in, first out.',
        whyZh: '先进先出，哨兵排在最后一个包子后面。',
      }),
      option('left', {
        en: '1 to 4 of them',
        zh: '1 到 4 个',
        whyEn: 'So it would be with a timeout. Here silence means nothing.',
        whyZh: '用时限才会这样。这里没有动静不说明什么。',
      }),
      option('none', {
        en: 'None: the guest waits for ever',
        zh: '一个也没有：客人永远等下去',
        whyEn: 'The first bun is there before the cook stops, and the others come later.',
        whyZh: '厨师停下之前，第一个就做好了，后面的也会来。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, items } = allConsumedFinding(timeline, BUNS, SENTINEL).data;
      if (Number(items) === 0) return null;
      return outcome === 'shown' ? 'all' : outcome === 'left' ? 'left' : null;
    },
    proof: 'concur-lesson run producer-consumer --slow --sentinel',
  }),
];
