/** Questions about queues with and without a limit. */
import {
  option,
  predict,
  type Question,
  right,
  several,
  single,
  truth,
  waitedForRoomFinding,
  wrong,
} from 'concur-lesson/lesson';
import { piledUpFinding, SENTINEL, TABLE } from './findings.js';

export const questions: readonly Question[] = [
  single('back-pressure.in-the-long-run', 'producer-consumer', {
    en: 'The producer is twice as fast as the consumer and never stops. The queue between them is `Queue(5)`. What happens in the long run?',
    zh: '生产者比消费者快一倍，一直不停。中间的队列是 `Queue(5)`。时间长了会怎样？',
    options: [
      right('producer-waits', {
        en: 'The producer often waits in `put()`; it is slowed to the consumer’s pace',
        zh: '生产者常常等在 `put()` 里，被拖到和消费者一样慢',
        whyEn: 'Right: that is back-pressure. A full queue makes the faster side wait.',
        whyZh: '对：这就是背压（back-pressure）。队列满了，快的一边就得等。',
      }),
      wrong('lost', {
        en: 'Every second item is lost, because there is no room for it any more',
        zh: '每生产两件就丢一件，因为队列里放不下了',
        whyEn: '`put()` loses nothing: it waits until there is room.',
        whyZh: '`put()` 不会丢东西，它会等到有位置。',
      }),
      wrong('grows', {
        en: 'The queue grows beyond 5 until the memory of the machine is full',
        zh: '队列超过 5 件还一直在涨，直到占满整台机器的内存',
        whyEn: 'That is `Queue()` without a limit. 5 means never more than 5.',
        whyZh: '没有上限的 `Queue()` 才这样。写了 5，就不会超过 5。',
      }),
      wrong('consumer-speeds', {
        en: 'The consumer is sped up by the kernel until both are equally fast',
        zh: '内核会给消费者提速，直到两边一样快',
        whyEn: 'The kernel knows nothing of producers and consumers. Only waiting can bring them together.',
        whyZh: '内核不知道谁是生产者、谁是消费者，只能靠等待来一致。',
      }),
    ],
  }),
  several('back-pressure.what-slows', 'producer-consumer', {
    en: 'The producer is faster, the queue between is `Queue(5)`. What slows the producer down? Choose all that apply.',
    zh: '生产者更快，中间是 `Queue(5)`。是什么让生产者慢下来？把对的都选出来。',
    options: [
      wrong('message', {
        en: 'A message of the consumer, that it cannot keep up',
        zh: '消费者发来的一句话：我来不及',
        whyEn: 'They never talk to each other: they know the queue only.',
        whyZh: '两边从不直接说话，都只认得队列。',
      }),
      wrong('measure', {
        en: 'A line of the producer that measures the pace',
        zh: '生产者里有一行在量快慢',
        whyEn: 'No line measures anything. It only calls `put()`.',
        whyZh: '没有哪一行在量，它只是调用 `put()`。',
      }),
      right('full', {
        en: 'The full queue: `put()` sleeps until there is room',
        zh: '满了的队列：`put()` 睡到有空位',
        whyEn: 'Right: that alone does it.',
        whyZh: '对：光靠这一点就够了。',
      }),
      wrong('scheduler', {
        en: 'The kernel, which gives it fewer turns on the CPU',
        zh: '内核，少给它一些 CPU 时间',
        whyEn: 'The kernel does not know who produces for whom.',
        whyZh: '内核不知道谁在给谁生产。',
      }),
    ],
  }),
  truth('back-pressure.unbounded', 'producer-consumer', {
    en: 'A queue without a limit is always the safe choice: the producer never has to wait.',
    zh: '没有上限的队列总是最保险：生产者从来不用等。',
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
    proof: 'concur-lesson run back-pressure --no-limit',
  }),
  predict('back-pressure.predict-cook', 'producer-consumer', {
    en: 'A bun takes 1 second to make and 3 to eat. The table is a `Queue(2)`. Does the cook ever wait?',
    zh: '做一个包子 1 秒，吃一个 3 秒。桌子是 `Queue(2)`。厨师要等吗？',
    parameters: { places: 2 },
    options: [
      option('waits', {
        en: 'Yes: in put, until there is room',
        zh: '要等：卡在 put 里，等到有位置',
        whyEn: 'Back-pressure: the full queue slows the cook down to the guest’s pace.',
        whyZh: '这就是背压：满了的队列让厨师慢到客人的节奏。',
      }),
      option('never', {
        en: 'No: it goes on and on at its own pace',
        zh: '不用等：一直按自己的节奏做',
        whyEn: 'So it does where the queue has no limit; then the buns pile up.',
        whyZh: '队列没有上限才这样，包子会越堆越多。',
      }),
      option('full', {
        en: 'It fails: put throws Full when there is no room',
        zh: '会出错：没有位置，put 抛出 Full',
        whyEn: '`put()` without a time limit waits. It is `putNowait()` that throws Full at once.',
        whyZh: '没有时限的 `put()` 会等，当场抛出 Full 的是 `putNowait()`。',
      }),
    ],
    observe: (timeline) => {
      if (waitedForRoomFinding(timeline, TABLE, SENTINEL).shown) return 'waits';
      return piledUpFinding(timeline, 2).shown ? 'never' : null;
    },
  }),
];
