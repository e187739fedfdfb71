/** Questions about what a process is and what becomes of it. */
import {
  keyPoint,
  mistake,
  numeric,
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
  wrong,
} from 'concur-lesson/lesson';
import { exitCodesFinding, waitedAtEndFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('process.program-or-process', 'processes', {
    en: 'What is the difference between a program and a process?',
    zh: '程序和进程有什么区别？',
    options: [
      right('text-and-run', {
        en: 'A program is text in a file; a process is one run of it',
        zh: '程序是文件里的文字，进程是它的一次运行',
        whyEn: 'Right: one program can be run as many processes at once, each with its own pid and memory.',
        whyZh: '对：一个程序可以同时运行成很多进程，各有各的 pid 和内存。',
      }),
      wrong('size', {
        en: 'A process is a small program that a larger one consists of',
        zh: '进程是小程序，几个合起来成为一个大程序',
        whyEn: 'A process is not a part of the text. It is the program being run, as a whole.',
        whyZh: '进程不是文字的一部分，它是整个程序在运行。',
      }),
      wrong('function', {
        en: 'A process is a function of the program while it is called',
        zh: '进程是程序里正在被调用的函数',
        whyEn: 'A call happens inside a process, in its memory. A process has memory and a pid of its own.',
        whyZh: '函数调用发生在进程里，用的是它的内存。进程有自己的内存和 pid。',
      }),
    ],
  }),
  several('process.what-it-has', 'processes', {
    en: 'What does every process have for itself? Choose all that apply.',
    zh: '每个进程自己都有什么？把对的都选出来。',
    options: [
      right('pid', {
        en: 'A pid that no other living process has',
        zh: '一个 pid，活着的进程里没有第二个',
        whyEn: 'Right: the kernel tells processes apart by it.',
        whyZh: '对：内核靠它分清各个进程。',
      }),
      right('parent', {
        en: 'A parent, whose pid is its ppid',
        zh: '一个父进程，它的 pid 就是自己的 ppid',
        whyEn: 'Right: the one that started it, as long as that one lives.',
        whyZh: '对：就是启动它的那个，只要那个还活着。',
      }),
      right('state', {
        en: 'A state such as R, S or Z',
        zh: '一个状态，比如 R、S 或 Z',
        whyEn: 'Right: running or ready, asleep, ended and not collected.',
        whyZh: '对：运行或就绪、睡眠、已结束未回收。',
      }),
      wrong('file', {
        en: 'A program file that only it may run',
        zh: '一个只有它能运行的程序文件',
        whyEn: 'Any number of processes can run one file. Here main and its children do.',
        whyZh: '多少个进程都可以运行同一个文件，这里的 main 和子进程就是。',
      }),
    ],
  }),
  truth('process.start-waits', 'processes', {
    en: '`start()` returns when the child has done its work.',
    zh: '`start()` 要等子进程干完活才返回。',
    answer: false,
    why: {
      true: {
        en: 'That would be `join()`. `start()` returns at once, and parent and child run side by side.',
        zh: '那是 `join()`。`start()` 立刻返回，父子进程同时跑。',
      },
      false: {
        en: 'Right: it makes the child and goes on. Who wants to wait calls `join()`.',
        zh: '对：它造出子进程就往下走。要等，就调用 `join()`。',
      },
    },
  }),
  order('process.put-in-order', 'processes', {
    en: 'The life of a child that `main` waits for in `join()`: put it in order.',
    zh: '`main` 在 `join()` 里等一个子进程。把它的一生排好顺序。',
    steps: [
      step('start', {
        en: '`main` calls `start()`',
        zh: '`main` 调用 `start()`',
        whyEn: 'First of all somebody has to make the process.',
        whyZh: '先得有人把进程造出来。',
      }),
      step('begins', {
        en: 'The child runs its first line',
        zh: '子进程执行第一行',
        after: ['start'],
        whyEn: 'The process is there, and its program has been loaded.',
        whyZh: '进程有了，程序也装入了。',
      }),
      step('ends', {
        en: 'The child ends with its exit code',
        zh: '子进程结束，带着退出码',
        after: ['begins'],
        whyEn: 'Its memory is freed; the kernel keeps the exit code.',
        whyZh: '内存释放了，退出码由内核保管。',
      }),
      step('collected', {
        en: '`join()` returns to `main`',
        zh: '`join()` 返回到 `main`',
        after: ['ends'],
        whyEn: 'It has collected the child: the exit code is known, and the record is gone.',
        whyZh: '子进程已被回收：退出码知道了，记录也没有了。',
      }),
    ],
  }),
  numeric('process.how-many', 'processes', {
    en: 'main starts 2 children, and each of these starts 2 of its own. How many processes are there, if all still live?',
    zh: 'main 启动 2 个子进程，每个子进程又启动 2 个。要是都还活着，一共有几个进程？',
    answer: 7,
    why: {
      en: '1 main, 2 children, 2 × 2 grandchildren: 7.',
      zh: '1 个 main，2 个子进程，2 × 2 个孙进程：7 个。',
    },
    mistakes: [
      mistake(6, { en: 'main is a process as well.', zh: 'main 也是一个进程。' }),
      mistake(5, {
        en: 'Each of the 2 children starts 2: that makes 4 grandchildren.',
        zh: '2 个子进程各启动 2 个，孙进程有 4 个。',
      }),
      mistake(4, { en: 'Those are the grandchildren alone.', zh: '这只是孙进程的数目。' }),
    ],
    proof: 'concur-lesson run process --processes 6',
  }),
  single('process.exit-code', 'processes', {
    en: 'A child ends with exit code 3. What does that mean?',
    zh: '一个子进程以退出码 3 结束。这是什么意思？',
    options: [
      right('up-to-them', {
        en: 'Something was not as it should be; what, is up to the program',
        zh: '有什么不对；具体是什么，由程序自己规定',
        whyEn: 'Right: only 0 has a meaning that all agree on: success.',
        whyZh: '对：大家公认的只有 0，表示成功。',
      }),
      wrong('three-errors', {
        en: 'Three errors happened in it before it ended',
        zh: '结束之前一共出了三个错',
        whyEn: 'It is no count. A program chooses which number stands for what.',
        whyZh: '它不是计数。哪个数代表什么，由程序自己定。',
      }),
      wrong('three-children', {
        en: 'It had three children that were still alive',
        zh: '它还有三个活着的子进程',
        whyEn: 'The exit code says how the process itself ended, nothing of others.',
        whyZh: '退出码说的是这个进程自己怎么结束的，跟别的进程无关。',
      }),
    ],
    proof: 'concur-lesson show process --text',
  }),
  single('process.state-letters', 'processes', {
    en: '`ps` shows state S for a process. What is it doing?',
    zh: '`ps` 显示某个进程的状态是 S。它在干什么？',
    options: [
      right('asleep', {
        en: 'It sleeps, and takes no processor time until it is woken',
        zh: '在睡眠，被叫醒之前不占处理器时间',
        whyEn: 'Right: it waits for a time, a child, a lock, a message, and the kernel will wake it.',
        whyZh: '对：它在等时间、子进程、锁或消息，到时由内核叫醒。',
      }),
      wrong('started', {
        en: 'It has been started and computes at this very moment',
        zh: '已经启动，此刻正在计算',
        whyEn: 'That is R: running, or ready to run.',
        whyZh: '那是 R：正在运行，或随时可以运行。',
      }),
      wrong('stopped', {
        en: 'It has ended, and its parent has not collected it',
        zh: '已经结束，父进程还没有回收它',
        whyEn: 'That is Z, a zombie.',
        whyZh: '那是 Z，僵尸进程。',
      }),
    ],
  }),
  open('process.explain', 'processes', {
    en: 'Explain to a beginner what `start()` and `join()` do.',
    zh: '给初学者讲讲 `start()` 和 `join()` 做了什么。',
    model: {
      en: '`start()` makes a new process, a child of the one that calls it, and returns at once, so that both run side by side. `join()` makes the caller sleep until that child has ended, and collects it: the exit code is known then, and the kernel’s record is gone.',
      zh: '`start()` 造出一个新进程，它是调用者的子进程；调用马上返回，两边同时运行。`join()` 让调用者睡到那个子进程结束，并把它回收：退出码知道了，内核里的记录也没有了。',
    },
    points: [
      keyPoint('new-process', { en: '`start()` makes a new process', zh: '`start()` 造出新进程' }),
      keyPoint('at-once', {
        en: '`start()` returns at once; both run side by side',
        zh: '`start()` 马上返回，两边同时运行',
      }),
      keyPoint('sleeps', { en: '`join()` sleeps until the child has ended', zh: '`join()` 睡到子进程结束' }),
      keyPoint('collects', {
        en: '`join()` collects the child with its exit code',
        zh: '`join()` 回收子进程，取走退出码',
      }),
    ],
  }),
  predict('process.predict-order', 'processes', {
    en: 'p1 works for 4 seconds, p2 for 2. `main` joins p1 first, then p2. Whose exit code does `main` tell first?',
    zh: 'p1 干 4 秒，p2 干 2 秒。`main` 先 join p1，再 join p2。`main` 先报出谁的退出码？',
    options: [
      option('p1', {
        en: 'p1’s: that is whom `main` waits for',
        zh: 'p1 的：`main` 等的是它',
        whyEn:
          '`join()` waits for one certain child. p2 has ended meanwhile, and is not collected until its turn: a zombie, Z.',
        whyZh: '`join()` 等的是指定的那一个。p2 早就结束了，要轮到它才被回收：这期间是僵尸，Z。',
      }),
      option('p2', {
        en: 'p2’s: it ends first',
        zh: 'p2 的：它先结束',
        whyEn: 'It ends first, but `main` sleeps in the `join()` of p1 and hears nothing of it.',
        whyZh: '它是先结束，可 `main` 正睡在 p1 的 `join()` 里，没去管它。',
      }),
      option('together', {
        en: 'Both at once, when the last one has ended',
        zh: '两个一起报，等最后一个也结束',
        whyEn: '`join()` waits for one child. As soon as that one has ended, `main` goes on and tells it.',
        whyZh: '`join()` 只等一个。那一个一结束，`main` 就接着走，报出来。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, codes } = exitCodesFinding(timeline).data;
      if (outcome !== 'shown') return null;
      return codes[0]?.process === 'p1' ? 'p1' : codes[0]?.process === 'p2' ? 'p2' : null;
    },
  }),
  predict('process.predict-no-join', 'processes', {
    en: 'No `join()` this time. `main` reaches its last line while its children still work. What happens then?',
    zh: '这次没有 `join()`。`main` 走到最后一行，子进程还在干活。接下来呢？',
    parameters: { join: false },
    options: [
      option('waits', {
        en: '`main` waits for them, and ends last',
        zh: '`main` 等它们，自己最后结束',
        whyEn:
          'At the end of its code a process of this library waits for its children, as one of Python’s multiprocessing does.',
        whyZh: '代码走完之后，这个库里的进程会等自己的子进程，Python 的 multiprocessing 也是这样。',
      }),
      option('alone', {
        en: '`main` ends, and they work on without it',
        zh: '`main` 结束，它们自己接着干',
        whyEn:
          'That takes a parent that ends at once, as with `process.exit()`: the lesson `orphan` shows it.',
        whyZh: '那要父进程立刻结束，比如用 `process.exit()`：`orphan` 那一课就是。',
      }),
      option('cut-short', {
        en: '`main` ends, and they end with it',
        zh: '`main` 结束，它们也跟着结束',
        whyEn: 'The end of a parent does not end its children.',
        whyZh: '父进程结束，并不会让子进程跟着结束。',
      }),
    ],
    observe: (timeline) => {
      const found = waitedAtEndFinding(timeline);
      if (found === null) return null;
      const wasCutShort = timeline.lanes.some(
        ({ parent, exitcode }) => parent !== null && (exitcode ?? 0) < 0,
      );
      if (wasCutShort) return 'cut-short';
      return found.data.outcome === 'shown' ? 'waits' : 'alone';
    },
  }),
];
