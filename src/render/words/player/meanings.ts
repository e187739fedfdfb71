/** What an event means, for a beginner: a second sentence below the one that says what has happened. Empty: the first says it all. */
import type { Localized } from '../../../i18n/language.js';
import type {
  BlockEvent,
  EventKind,
  EventOf,
  KernelState,
  PassEvent,
  TraceEvent,
} from '../../../trace/events.js';

const NOTHING: Localized = { en: '', zh: '' };

const meanings: { readonly [Kind in EventKind]: Localized | ((event: EventOf<Kind>) => Localized) } = {
  run: {
    en: 'What follows was done by real processes of this machine.',
    zh: '下面的一切，都是这台机器上真实的进程做的。',
  },
  program: NOTHING,
  spawn: {
    en: 'There is a new process with a number and a memory of its own. It still has to load the program.',
    zh: '多了一个新进程，有自己的编号和自己的内存。它还要先把程序装进来。',
  },
  start: {
    en: 'It has loaded the program and begins with its first line.',
    zh: '程序已经装好，它从第一行开始执行。',
  },
  exit: ({ seenBy }) =>
    seenBy === 'self'
      ? {
          en: 'Its code is over. Until its parent collects it, the kernel keeps its exit code.',
          zh: '它的代码执行完了。父进程回收之前，内核替它留着退出码。',
        }
      : {
          en: 'It could not say so itself: it was found dead.',
          zh: '它自己来不及说：是被发现时就已经死了。',
        },
  fail: {
    en: 'The error has ended its work, but it still waits for its own children.',
    zh: '错误中断了它的工作，但它还要等自己的子进程。',
  },
  join: {
    en: 'The parent has read the exit code. Nothing is left of the child.',
    zh: '父进程读走了退出码，这个子进程就此什么也不剩。',
  },
  kill: {
    en: 'A signal is on its way. The kernel ends the process when it gets there.',
    zh: '信号已经发出。送到时，内核就结束那个进程。',
  },
  print: NOTHING,
  output: NOTHING,
  sleep: {
    en: 'It asked the kernel to wake it later. Meanwhile it uses no processor.',
    zh: '它请内核到时候叫醒它。这段时间它不占处理器。',
  },
  wake: { en: 'The time is over; the kernel lets it run again.', zh: '时间到了，内核让它继续执行。' },
  wait: {
    en: 'The call has begun. Whether it has to wait shows in a moment.',
    zh: '调用已经开始。要不要等，马上就知道。',
  },
  block: (event) => BLOCKS[event.on](event),
  acquire: ({ primitive }) =>
    primitive === 'semaphore'
      ? {
          en: 'It has one of the permits. Others can go on as long as any are left.',
          zh: '它拿到了一个许可。只要还有剩的，别的进程也能继续。',
        }
      : {
          en: 'From here on it is alone: whoever else asks has to wait until it gives it back.',
          zh: '从现在起只有它一个：别的进程来要，就得等它归还。',
        },
  release: {
    en: 'One of those who wait for it is woken. Whoever is quickest has it next.',
    zh: '在等的会有一个被叫醒。接下来谁快就归谁。',
  },
  timeout: { en: 'It did not get it in time, and goes on without.', zh: '它没能及时等到，只好空着手继续。' },
  pass: (event) => passed(event),
  set: {
    en: 'All who wait for the event go on, and until it is cleared nobody has to wait for it.',
    zh: '等这个事件的都可以继续。清除之前，谁来都不用等。',
  },
  clear: {
    en: 'From here on whoever waits for the event sleeps until it is set again.',
    zh: '从现在起，来等这个事件的都要睡到它再次置位。',
  },
  put: {
    en: 'It lies in the queue now. The items come out in the order they went in.',
    zh: '它现在在队列里。先放进去的，先取出来。',
  },
  get: {
    en: 'The item is out: nobody else will get the same one.',
    zh: '这一个已经取走：别的进程不会再拿到它。',
  },
  look: {
    en: 'What it has seen may have changed by the time it acts on it.',
    zh: '等它照着看到的去做时，情况可能已经变了。',
  },
  spin: {
    en: 'It keeps a processor busy with asking. Waiting in the kernel would cost nothing.',
    zh: '它为了反复看而一直占着处理器。在内核里等，是不花力气的。',
  },
  copy: {
    en: 'Processes share no variables: what it changes, the others never see.',
    zh: '进程之间不共享变量：它改了什么，别的进程永远看不到。',
  },
  send: {
    en: 'The message is on its way through the pipe, a buffer in the kernel.',
    zh: '消息进了管道。管道是内核里的一块缓冲区。',
  },
  recv: {
    en: 'The message has left the pipe, and belongs to this process alone.',
    zh: '消息离开了管道，只归这一个进程。',
  },
  eof: {
    en: 'The pipe is empty, and nobody holds its sending end any more: nothing will ever come.',
    zh: '管道空了，也没有谁还拿着发送端：再也不会有东西来。',
  },
  broken: NOTHING,
  close: ({ primitive }) => (primitive === 'pipe' ? CLOSED : NOTHING),
  done: {
    en: 'It has told the queue that an item is dealt with; a join of the queue counts that.',
    zh: '它告诉队列：有一个处理完了。等队列全部完成的，数的就是这个。',
  },
  read: {
    en: 'It has the content as it was at this moment. The file may change while it thinks.',
    zh: '它拿到的是这一刻的内容。它还在想的时候，文件可能就变了。',
  },
  write: {
    en: 'The new content replaces the old, whatever others have written meanwhile.',
    zh: '新内容盖掉旧内容，不管别的进程这期间写过什么。',
  },
  var: NOTHING,
  state: ({ state }) => KERNEL_SAYS[state],
  standstill: {
    en: 'Each of them sleeps until another acts, and none can. It would stay like this for ever.',
    zh: '它们都睡着等别的进程，而谁都动不了。会永远这样下去。',
  },
  point: NOTHING,
  steer: NOTHING,
  end: { en: 'All processes of the run are gone.', zh: '这次运行的进程都已经不在了。' },
  stop: {
    en: 'What comes after this was done by concur-lesson, not by the program.',
    zh: '这之后发生的，都是 concur-lesson 做的，不是程序做的。',
  },
  verdict: NOTHING,
};

const CLOSED: Localized = {
  en: 'One holder less of this end. When the last one is gone, the other side notices.',
  zh: '拿着这一端的少了一个。最后一个也放开时，另一头就会知道。',
};

const BLOCKS: { readonly [On in BlockEvent['on']]: (event: BlockEvent) => Localized } = {
  lock: () => ({
    en: 'It sleeps in the kernel, and uses no processor until the lock is given back.',
    zh: '它在内核里睡着，不占处理器，直到锁被归还。',
  }),
  rlock: () => BLOCKS.lock({} as BlockEvent),
  semaphore: () => ({
    en: 'No permit is left. It sleeps until somebody gives one back.',
    zh: '许可用完了。它睡着，等谁归还一个。',
  }),
  event: () => ({ en: 'It sleeps until somebody sets the event.', zh: '它睡着，直到有谁把事件置位。' }),
  barrier: () => ({
    en: 'It sleeps until enough others have come, too.',
    zh: '它睡着，等够了别的进程一起走。',
  }),
  queue: ({ until }) => AT_QUEUE[until ?? 'item'],
  pipe: ({ left }) =>
    left === undefined
      ? {
          en: 'There is nothing to receive. It sleeps until a message comes.',
          zh: '没有可收的。它睡着，直到有消息来。',
        }
      : {
          en: 'The pipe is full. It sleeps until somebody has received something.',
          zh: '管道满了。它睡着，直到有谁取走一些。',
        },
  join: ({ atEnd }) =>
    atEnd
      ? {
          en: 'No line of the program asks for this: a process that has started others waits for them before it ends, as in Python.',
          zh: '程序里没有哪一行要它等：启动过别的进程的进程，要等它们都结束才结束，和 Python 一样。',
        }
      : { en: 'It sleeps until the child has ended.', zh: '它睡着，直到那个子进程结束。' },
};

const AT_QUEUE: Readonly<Record<NonNullable<BlockEvent['until']>, Localized>> = {
  room: {
    en: 'The queue is full. It sleeps until somebody takes something out.',
    zh: '队列满了。它睡着，直到有谁取走一个。',
  },
  item: {
    en: 'The queue is empty. It sleeps until somebody puts something in.',
    zh: '队列空了。它睡着，直到有谁放进一个。',
  },
  done: { en: 'It sleeps until every item has been dealt with.', zh: '它睡着，直到每一个都处理完。' },
};

function passed({ primitive }: PassEvent): Localized {
  switch (primitive) {
    case 'event':
      return { en: 'The event is set, so it goes on.', zh: '事件已经置位，所以它继续。' };
    case 'barrier':
      return { en: 'All have come, so all go on together.', zh: '都到齐了，于是一起继续。' };
    default:
      return { en: 'What it waited for is there, so it goes on.', zh: '它等的已经有了，所以继续。' };
  }
}

const KERNEL_SAYS: Readonly<Record<KernelState, Localized>> = {
  R: { en: 'It computes, or is about to.', zh: '它正在计算，或者马上要轮到它。' },
  S: {
    en: 'The kernel lets it run again when what it waits for has come.',
    zh: '等的东西来了，内核才会让它继续。',
  },
  D: {
    en: 'It waits for a device, and cannot even be killed meanwhile.',
    zh: '它在等设备，这期间连杀也杀不掉。',
  },
  T: { en: 'Somebody has stopped it; SIGCONT lets it go on.', zh: '有谁把它停住了；SIGCONT 让它继续。' },
  Z: {
    en: 'All that is left of it is its exit code, for its parent to collect.',
    zh: '它只剩下一个退出码，等父进程来回收。',
  },
  X: {
    en: 'It has been collected: its number is free for another.',
    zh: '它已被回收：这个编号又可以给别的进程用了。',
  },
};

/** `event` in a beginner's words. */
export function meaningOf(event: TraceEvent): Localized {
  // The one cast: a meaning found by an event's kind takes events of that kind, which TypeScript cannot follow.
  const meaning = meanings[event.kind] as Localized | ((event: TraceEvent) => Localized);
  return typeof meaning === 'function' ? meaning(event) : meaning;
}
