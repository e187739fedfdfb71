/** Questions about what processes do not share. */
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
import { memoryApartFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('memory.child-changes', 'processes', {
    en: 'A module has one variable, counter, at 0. A child adds 1 to it and ends. What does the parent see after `join()`?',
    zh: '模块里有一个变量 counter，值是 0。子进程给它加 1，然后结束。`join()` 之后，父进程看到的是几？',
    options: [
      right('zero', {
        en: '0: the child changed a variable of its own',
        zh: '0：子进程改的是它自己那一份',
        whyEn:
          'Right: each process has memory of its own, so the same name is as many variables as there are processes.',
        whyZh: '对：每个进程各有各的内存，同一个名字，有几个进程就有几个变量。',
      }),
      wrong('one-at-once', {
        en: '1: both of them look at the same variable',
        zh: '1：它们用的是同一个变量',
        whyEn: 'That is how threads of one process behave. Processes do not share their memory.',
        whyZh: '同一个进程里的线程才这样。进程之间不共享内存。',
      }),
      wrong('one-at-join', {
        en: '1: `join()` copies the child’s values back',
        zh: '1：`join()` 会把子进程的值抄回来',
        whyEn: '`join()` brings back the exit status, nothing else. The child’s memory is gone by then.',
        whyZh: '`join()` 带回来的只有退出状态。那时子进程的内存已经没有了。',
      }),
    ],
  }),
  several('memory.how-to-share', 'processes', {
    en: 'A child has computed a number. How can it reach the parent? Choose all that apply.',
    zh: '子进程算出了一个数。怎样才能交到父进程手里？把对的都选出来。',
    options: [
      right('queue', {
        en: 'The child puts it into a queue',
        zh: '子进程把它放进队列',
        whyEn: 'Right: the queue carries a copy of it to whoever gets.',
        whyZh: '对：队列把它的副本交给来取的进程。',
      }),
      right('pipe', {
        en: 'The child sends it through a pipe',
        zh: '子进程通过管道发送',
        whyEn: 'Right: one end sends, the other receives.',
        whyZh: '对：一端发，另一端收。',
      }),
      right('file', {
        en: 'The child writes it into a file',
        zh: '子进程把它写进文件',
        whyEn: 'Right: the file system is shared. With several writers it takes a lock.',
        whyZh: '对：文件系统是共用的。几个进程都要写的话，得加锁。',
      }),
      right('exit-code', {
        en: 'The child ends with it as its exit code, 0 to 255',
        zh: '子进程把它当作退出码，0 到 255',
        whyEn: 'Right: that is little, but the parent gets it with `join()`.',
        whyZh: '对：装不下多少，但父进程 `join()` 之后就拿得到。',
      }),
      wrong('global', {
        en: 'The child assigns it to a global variable',
        zh: '子进程把它赋给全局变量',
        whyEn: 'Global within its own process. The parent’s variable of that name stays as it was.',
        whyZh: '全局也只在它自己的进程里，父进程的同名变量没有变。',
      }),
      wrong('argument', {
        en: 'The child changes the list it got in args',
        zh: '子进程修改 args 里传来的列表',
        whyEn: 'Arguments are copied. It changes its copy.',
        whyZh: '参数传过来的是副本，它改的只是自己那一份。',
      }),
    ],
  }),
  truth('memory.threads', 'processes', {
    en: 'Threads of one process share its memory; processes do not share theirs. That is why processes need IPC.',
    zh: '同一个进程的线程共享内存，进程之间不共享，所以进程需要进程间通信（IPC）。',
    answer: true,
    why: {
      true: {
        en: 'Right: what a process wants to tell another has to go through something outside of both: a file, a queue, a pipe.',
        zh: '对：一个进程要告诉另一个进程什么，得经过两者之外的东西：文件、队列、管道。',
      },
      false: {
        en: 'The kernel keeps the memories of processes apart. Run the lesson: main’s counter does not move.',
        zh: '内核把各个进程的内存隔开了。运行这一课看看：main 的计数器一动不动。',
      },
    },
  }),
  numeric('memory.how-many-counters', 'processes', {
    en: 'main starts 5 children. All processes use the module’s variable counter. How many counters are there in memory while all run?',
    zh: 'main 启动了 5 个子进程，每个进程都用到模块里的变量 counter。大家都在运行时，内存里一共有几个 counter？',
    answer: 6,
    why: {
      en: 'One per process: 5 children and main make 6.',
      zh: '每个进程一个：5 个子进程加上 main，一共 6 个。',
    },
    mistakes: [
      mistake(1, {
        en: 'One line in the program, but every process has its own copy in its own memory.',
        zh: '程序里只有一行，但每个进程的内存里各有一份。',
      }),
      mistake(5, { en: 'main is a process as well.', zh: 'main 也是一个进程。' }),
      mistake(2, {
        en: 'The children do not share one among themselves, either.',
        zh: '子进程之间也不共用。',
      }),
    ],
    proof: 'concur-lesson run memory --processes 5 --times 2',
  }),
  predict('memory.predict-main', 'processes', {
    en: 'Two children count their counter from 0 to 3. What does main print as its counter after both have been joined?',
    zh: '两个子进程各把 counter 从 0 数到 3。两个都 join 以后，main 打印出来的 counter 是几？',
    parameters: { processes: 2, times: 3 },
    options: [
      option('zero', {
        en: '0: nobody has touched it',
        zh: '0：没有谁动过它',
        whyEn: 'Each child counts in memory of its own; main’s counter is another variable.',
        whyZh: '子进程数的是自己内存里的那一个，main 的是另一个变量。',
      }),
      option('three', {
        en: '3: as the children left it',
        zh: '3：子进程数到的数',
        whyEn: 'Nothing is copied back, not even at the end of a child.',
        whyZh: '什么都不会抄回来，子进程结束时也不会。',
      }),
      option('six', {
        en: '6: three from each of them',
        zh: '6：每个子进程加了三',
        whyEn: 'That would take one counter in shared memory. Here each process has its own.',
        whyZh: '那要有一个放在共享内存里的计数器。这里是每个进程各有一个。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, after } = memoryApartFinding(timeline).data;
      if (outcome !== 'shown' && outcome !== 'changed') return null;
      return after === 0 ? 'zero' : after === 3 ? 'three' : after === 6 ? 'six' : null;
    },
  }),
];
