/** Questions about processes that have ended and are not collected. */
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
import { adoptedZombiesFinding, zombiesFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('zombie.what-it-is', 'processes', {
    en: 'An interviewer asks: what is a zombie process?',
    zh: '面试官问：什么是僵尸进程？',
    options: [
      right('ended-uncollected', {
        en: 'A process that has ended and whose parent has not collected it yet',
        zh: '已经结束、但父进程还没有回收的进程',
        whyEn: 'Right: it runs nothing any more; what is left is a record that waits for the parent.',
        whyZh: '对：它什么也不运行了，剩下的只是一条等着父进程来取的记录。',
      }),
      wrong('parent-ended', {
        en: 'A process that goes on running after its parent has already ended',
        zh: '父进程已经结束、自己还在继续运行的进程',
        whyEn: 'That is an orphan. It is alive, and a zombie is not.',
        whyZh: '那是孤儿进程。孤儿还活着，僵尸已经结束了。',
      }),
      wrong('hangs', {
        en: 'A process that hangs: it still exists, but it does not answer any more',
        zh: '卡死的进程：还在那里，但已经没有反应了',
        whyEn:
          'A process that hangs is alive and has its memory; it is asleep or in a loop. A zombie has ended.',
        whyZh: '卡死的进程还活着，内存也还在，只是在睡眠或死循环。僵尸是已经结束了的。',
      }),
      wrong('background', {
        en: 'A process that works in the background and belongs to no terminal',
        zh: '在后台工作、不属于任何终端的进程',
        whyEn:
          'That describes a service in the background, which systems call a daemon. (The daemon option of a Process means another thing: ended with its parent.) It lives and works; a zombie does neither.',
        whyZh:
          '那说的是后台服务，也叫守护进程。（Process 的 daemon 选项是另一回事：随父进程结束。）它活着，也在工作；僵尸两样都不是。',
      }),
    ],
  }),
  single('zombie.why-kept', 'processes', {
    en: 'A child has ended. Why does the kernel not remove every trace of it at once?',
    zh: '子进程结束了，内核为什么不马上把它清得一干二净？',
    options: [
      right('parent-learns', {
        en: 'So that the parent can still learn later how the child ended',
        zh: '好让父进程以后还能知道它是怎么结束的',
        whyEn:
          'Right: parent and child run independently, so the parent asks at a moment of its own. The record waits for it.',
        whyZh: '对：父子进程各跑各的，父进程什么时候来问，由它自己定，记录就留着等它。',
      }),
      wrong('restart', {
        en: 'So that the kernel can start the same child again if it is needed',
        zh: '好让内核在需要的时候把它重新启动起来',
        whyEn:
          'An ended process never runs again. Its code and data are gone; starting again means a new process with a new pid.',
        whyZh: '结束了的进程不会再运行，代码和数据都没了。重新启动得到的是新进程，有新的 pid。',
      }),
      wrong('flush', {
        en: 'Because its memory and its open files still have to be written back',
        zh: '因为它的内存和打开的文件还要慢慢写回去',
        whyEn:
          'Memory and open files are freed at the end of the process itself, before anybody collects it.',
        whyZh: '内存和打开的文件在进程结束时就释放了，不用等谁来回收。',
      }),
      wrong('children', {
        en: 'Because its own children would otherwise have to end together with it',
        zh: '因为不这样的话，它自己的子进程也得跟着结束',
        whyEn: 'Children of a process that ends go on living as orphans, whether it is collected or not.',
        whyZh: '一个进程结束以后，不管有没有被回收，它的子进程都会作为孤儿继续活着。',
      }),
    ],
  }),
  several('zombie.what-it-still-has', 'processes', {
    en: 'What does a zombie still hold? Choose all that apply.',
    zh: '僵尸进程还占着什么？把对的都选出来。',
    options: [
      right('pid', {
        en: 'its pid',
        zh: '它的 pid',
        whyEn: 'Right: nobody else can get this number until the zombie is collected. That is the harm.',
        whyZh: '对：回收之前，这个号谁也用不了。危害就在这里。',
      }),
      right('status', {
        en: 'its exit status',
        zh: '退出状态',
        whyEn: 'Right: it is kept for the parent, together with the CPU time the child has used.',
        whyZh: '对：连同用掉的 CPU 时间，一起给父进程留着。',
      }),
      right('entry', {
        en: 'an entry in the process table',
        zh: '进程表里的一项',
        whyEn: 'Right: there the record lies; that is why ps still lists it, with state Z.',
        whyZh: '对：记录就在那里，所以 ps 还列得出它，状态是 Z。',
      }),
      wrong('memory', {
        en: 'the memory of its program',
        zh: '程序占用的内存',
        whyEn: 'Free since its end. The verdict of the lesson shows it: zombies do not fill up the memory.',
        whyZh: '结束时就释放了，课程的结论里看得到：僵尸不会把内存占满。',
      }),
      wrong('files', {
        en: 'the files it had open',
        zh: '它打开的文件',
        whyEn: 'The kernel closes them when the process ends, not when it is collected.',
        whyZh: '进程一结束，内核就把它们关掉了，不用等到回收。',
      }),
    ],
  }),
  several('zombie.cures', 'processes', {
    en: 'Which of these can make a zombie go away? Choose all that apply.',
    zh: '下面哪些办法能让僵尸进程消失？把对的都选出来。',
    options: [
      right('wait', {
        en: 'Its parent calls `join()`, that is waitpid',
        zh: '父进程调用 `join()`，也就是 waitpid',
        whyEn: 'Right: that is collecting. The parent gets the exit status and the record goes.',
        whyZh: '对：这就是回收。父进程拿到退出状态，记录随之消失。',
      }),
      right('end-parent', {
        en: 'Its parent ends, and the new parent collects it',
        zh: '父进程结束，由新的父进程来回收',
        whyEn:
          'Right, as long as the new parent does collect. Most do; a container whose first process never waits does not.',
        whyZh: '对，前提是新的父进程真去回收。一般都会；容器里的第一个进程要是从来不等，就不会。',
      }),
      wrong('kill', {
        en: 'Somebody sends the zombie SIGKILL (kill -9)',
        zh: '给这个僵尸发 SIGKILL（kill -9）',
        whyEn: 'It has ended already: a signal has nobody left to end. Only collecting removes the record.',
        whyZh: '它早就结束了，信号没有对象可杀。只有回收才能去掉那条记录。',
      }),
      wrong('result', {
        en: 'Its parent reads the result it put into a queue',
        zh: '父进程从队列里取走它放的结果',
        whyEn:
          'A result is not the exit status. In the lesson both parents take the results, and the zombies stay.',
        whyZh: '结果不等于退出状态。课程里两个父进程都取了结果，僵尸照样还在。',
      }),
      wrong('ignore-now', {
        en: 'Its parent begins to ignore the signal SIGCHLD',
        zh: '父进程从现在起忽略 SIGCHLD 信号',
        whyEn:
          'That helps children that end later: the kernel keeps no record of them. A zombie that is there stays.',
        whyZh: '这只对以后结束的子进程有用：内核不再留它们的记录。已经成了僵尸的还在。',
      }),
    ],
  }),
  truth('zombie.every-child', 'processes', {
    en: 'Even in a correct program a child is a zombie for a moment, between its end and the `join()` of its parent.',
    zh: '就算程序写得完全正确，子进程从结束到父进程 `join()`，也要当一会儿僵尸。',
    answer: true,
    why: {
      true: {
        en: 'Right: a parent that already waits in `join()` keeps it very short. (Only where a parent has said beforehand that it ignores SIGCHLD there is no zombie, and nothing to collect either.)',
        zh: '对：父进程如果正等在 `join()` 里，这一段会很短。（父进程事先声明忽略 SIGCHLD，才没有僵尸，那样也就没有什么可回收的了。）',
      },
      false: {
        en: 'It is not a sign of a bug by itself: between end and collection there is always a moment. Only the pile is a bug.',
        zh: '出现僵尸本身不说明有错：结束和回收之间总有一段时间。越积越多才是错。',
      },
    },
  }),
  order('zombie.life-in-order', 'processes', {
    en: 'Put the life of a child into order, with a parent that collects late.',
    zh: '父进程很晚才来回收。把子进程的一生排好顺序。',
    steps: [
      step('start', {
        en: 'The parent calls `start()`',
        zh: '父进程调用 `start()`',
        whyEn: 'Only now the process exists and has a pid.',
        whyZh: '到这时才有这个进程，才有 pid。',
      }),
      step('run', {
        en: 'The child runs its function',
        zh: '子进程执行自己的函数',
        after: ['start'],
        whyEn: 'Beside the parent, which goes on with its own work.',
        whyZh: '和父进程同时进行，父进程接着做自己的事。',
      }),
      step('exit', {
        en: 'The child ends; memory and files are freed',
        zh: '子进程结束，内存和文件被释放',
        after: ['run'],
        whyEn: 'The kernel frees them at the end itself, without asking the parent.',
        whyZh: '一结束内核就释放，不用问父进程。',
      }),
      step('zombie', {
        en: 'Its record waits: it is a zombie',
        zh: '记录留着等人来取：它是僵尸',
        after: ['exit'],
        whyEn: 'From its end until it is collected, however long the parent takes.',
        whyZh: '从结束起一直到被回收，父进程拖多久就当多久。',
      }),
      step('join', {
        en: 'The parent calls `join()` and gets the status',
        zh: '父进程调用 `join()`，拿到退出状态',
        after: ['zombie'],
        whyEn: 'waitpid hands the record over.',
        whyZh: 'waitpid 把记录交给它。',
      }),
      step('gone', {
        en: 'Its pid may be given to a new process',
        zh: '它的 pid 可以分给新进程了',
        after: ['join'],
        whyEn: 'Only after the collection: until then the zombie holds its number.',
        whyZh: '要等回收以后：在那之前，号一直被僵尸占着。',
      }),
    ],
  }),
  numeric('zombie.how-many-left', 'processes', {
    en: 'A parent starts 8 children and joins the first one, which works longest. The other 7 have ended meanwhile. How many zombies does it have?',
    zh: '一个父进程启动了 8 个子进程，去 join 第一个，而它干得最久。这时另外 7 个都结束了。父进程有几个僵尸？',
    answer: 7,
    why: {
      en: '`join()` collects the one child it is called on. The other 7 have ended and wait for their turn.',
      zh: '`join()` 只回收它所对应的那一个子进程。另外 7 个结束了，还没轮到。',
    },
    mistakes: [
      mistake(8, {
        en: 'The first one is still at work: only what has ended can be a zombie.',
        zh: '第一个还在干活：结束了的才可能是僵尸。',
      }),
      mistake(0, {
        en: 'A parent that waits in `join()` collects that one child, not whoever happens to end.',
        zh: '父进程等在 `join()` 里，只回收那一个，不是谁结束就回收谁。',
      }),
      mistake(1, {
        en: 'That is the one it waits for, and it is alive.',
        zh: '那是它在等的那一个，还活着。',
      }),
    ],
    proof: 'concur-lesson run process --processes 8',
  }),
  predict('zombie.predict-state', 'processes', {
    en: 'The children p1, p2, p3 hand in their results and end; main takes the results and goes to sleep. What does the kernel show of the three then?',
    zh: '子进程 p1、p2、p3 交了结果就结束；main 取了结果，接着睡觉。这时内核里这三个是什么样子？',
    options: [
      option('zombie', {
        en: 'They are zombies, state Z',
        zh: '是僵尸，状态 Z',
        whyEn: 'They have ended, and main has not collected them: it only took their results.',
        whyZh: '它们结束了，main 没有回收，只是取走了结果。',
      }),
      option('gone', {
        en: 'They are gone without a trace',
        zh: '已经消失，什么也没留下',
        whyEn: 'That would take a main that waits for each of them; then the record goes at once.',
        whyZh: '要 main 正等着它们才会这样，记录马上就被取走。',
      }),
      option('asleep', {
        en: 'They sleep, state S, until main wakes them',
        zh: '在睡眠，状态 S，等 main 来叫醒',
        whyEn: 'A process that has ended does not sleep: it will never run again.',
        whyZh: '结束了的进程不是在睡：它再也不会运行了。',
      }),
    ],
    observe: (timeline) => {
      const { outcome } = zombiesFinding(timeline).data;
      if (outcome === 'shown') return 'zombie';
      return outcome === 'none' && timeline.end?.reason === 'finished' ? 'gone' : null;
    },
  }),
  predict('zombie.predict-careless', 'processes', {
    en: 'The parent "careless" has three zombies and ends without collecting them. What becomes of them on your system, within the two seconds that we look on?',
    zh: '父进程 careless 有三个僵尸，没有回收就结束了。在你的系统上，我们接着看两秒，它们会怎么样？',
    chance: true,
    options: [
      option('collected', {
        en: 'A new parent collects them; they are gone',
        zh: '新的父进程回收了它们，消失了',
        whyEn: 'That is the usual end: process 1, or a subreaper nearer by, adopts them and waits for them.',
        whyZh: '一般是这样：1 号进程，或更近的 subreaper，收养并回收它们。',
      }),
      option('kept', {
        en: 'They get a new parent, but stay zombies',
        zh: '有了新的父进程，但还是僵尸',
        whyEn:
          'This happens where the new parent does not wait, for example in a container started without --init, or where it takes its time.',
        whyZh: '新的父进程不去等就会这样，比如没有加 --init 启动的容器；也可能它只是来得慢。',
      }),
      option('with-it', {
        en: 'They stay zombies of careless for ever',
        zh: '永远是 careless 名下的僵尸',
        whyEn: 'A process that has ended is nobody’s parent: the kernel names another one at once.',
        whyZh: '结束了的进程不能再当父进程：内核马上另定一个。',
      }),
    ],
    observe: (timeline) => {
      const { shown, data } = adoptedZombiesFinding(timeline);
      const { names, kept } = data;
      if (!shown || (kept.length > 0 && kept.length < names.length)) return null;
      return kept.length === 0 ? 'collected' : 'kept';
    },
  }),
  open('zombie.exercise-1', 'exercises', {
    exercise: 1,
    en: 'Explain zombie and orphan processes. Which of them is more harmful, and why?',
    zh: '请解释僵尸进程和孤儿进程。哪一种危害更大？为什么？',
    model: {
      en: 'A zombie is a process that has ended and that its parent has not collected yet. Its memory and files are free, but a record with pid and exit status is kept, so that the parent can learn how it ended. An orphan is a process that still lives and whose parent has ended; it gets a new parent (process 1 or a nearer subreaper), which collects it in the end. Zombies are more harmful: each holds a pid and an entry in the process table, and where a parent never collects they pile up until no new process can be started. An orphan runs on normally and has somebody who collects it.',
      zh: '僵尸进程是已经结束、但父进程还没有回收的进程。它的内存和文件已经释放，内核只留下一条记录（pid、退出状态），好让父进程知道它是怎么结束的。孤儿进程是自己还活着、父进程却先结束了的进程；它会有新的父进程（1 号进程，或更近的 subreaper），结束后由新的父进程回收。僵尸的危害更大：每个僵尸都占着一个 pid 和进程表里的一项，父进程总不回收，越积越多，最后就启动不了新进程。孤儿照常运行，也有人回收。',
    },
    points: [
      keyPoint('zombie', {
        en: 'zombie: ended, not yet collected by its parent',
        zh: '僵尸：已经结束，父进程还没有回收',
      }),
      keyPoint('record', {
        en: 'the record is kept so that the parent can learn how the child ended',
        zh: '留着记录，是为了让父进程知道子进程是怎么结束的',
      }),
      keyPoint('orphan', { en: 'orphan: alive, its parent ended first', zh: '孤儿：还活着，父进程先结束了' }),
      keyPoint('adopted', {
        en: 'an orphan gets a new parent that collects it',
        zh: '孤儿有新的父进程，由它回收',
      }),
      keyPoint('harm', {
        en: 'zombies do more harm: they use up pids and process-table entries, not memory',
        zh: '僵尸危害更大：用光的是 pid 和进程表，不是内存',
      }),
    ],
  }),
];
