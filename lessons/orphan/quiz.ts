/** Questions about processes whose parent ended first. */
import {
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
import { orphanedFinding } from './findings.js';

export const questions: readonly Question[] = [
  single('orphan.what-happens', 'processes', {
    en: 'A parent ends while its child is at work. What happens to the child?',
    zh: '子进程正干着活，父进程结束了。子进程会怎么样？',
    options: [
      right('runs-on', {
        en: 'It runs on as before, with a new parent',
        zh: '照常运行，只是换了父进程',
        whyEn: 'Right: pid, memory and open files stay. Only its ppid is another one.',
        whyZh: '对：pid、内存、打开的文件都还在，变的只有 ppid。',
      }),
      wrong('killed', {
        en: 'The kernel ends it together with its parent',
        zh: '内核让它跟父进程一起结束',
        whyEn:
          'A parent’s end sends its children nothing. What you may have seen is a terminal that closes: it sends a signal to the whole group.',
        whyZh:
          '父进程结束，不会给子进程发任何东西。你可能见过关终端时一起结束，那是终端给整个进程组发了信号。',
      }),
      wrong('zombie', {
        en: 'It becomes a zombie, because nobody collects it',
        zh: '没有人回收它，它变成僵尸',
        whyEn:
          'Only an ended process can be a zombie. This one works, and when it ends there is a new parent for it.',
        whyZh: '结束了的进程才可能是僵尸。它还在干活，等它结束时也有新的父进程。',
      }),
      wrong('stopped', {
        en: 'It is stopped until a new parent continues it',
        zh: '先停住，等新的父进程让它继续',
        whyEn: 'It does not even notice: nothing stops it. It would have to ask `getppid()` to find out.',
        whyZh: '什么也不会让它停下，它甚至察觉不到，除非自己去问 `getppid()`。',
      }),
    ],
  }),
  single('orphan.who-adopts', 'processes', {
    en: 'Which process becomes the new parent of an orphan on Linux?',
    zh: '在 Linux 上，孤儿进程的新父进程是谁？',
    options: [
      right('subreaper-or-init', {
        en: 'The nearest ancestor that is a subreaper, else process 1',
        zh: '最近的、登记为 subreaper 的祖先；没有就是 1 号进程',
        whyEn:
          'Right: the user manager of systemd volunteers, for example, or WSL’s init. Without one it is process 1.',
        whyZh: '对：systemd 的用户管理器、WSL 的 init 都会登记为 subreaper；一个也没有，才轮到 1 号进程。',
      }),
      wrong('always-one', {
        en: 'Always process 1, on every system and in every session',
        zh: '永远是 1 号进程，哪个系统、哪个会话都一样',
        whyEn: 'Many books say so, and often it is true. But a subreaper nearer by comes first.',
        whyZh: '很多书这么写，也常常碰巧是这样。但是更近处要是有 subreaper，就先归它。',
      }),
      wrong('grandparent', {
        en: 'The grandparent, that is the process that started the parent',
        zh: '祖父进程，也就是启动它父进程的那个进程',
        whyEn: 'Being the grandparent is not enough. In the lesson main is there and is passed over.',
        whyZh: '只是祖父还不行。课程里 main 就在那里，也没有轮到它。',
      }),
      wrong('sibling', {
        en: 'The oldest sibling, that is the first child of the same parent',
        zh: '最年长的兄弟进程，也就是同一个父进程最早启动的那个',
        whyEn: 'Siblings never adopt. It is an ancestor, so that the tree stays a tree.',
        whyZh: '兄弟进程从不收养。收养的是祖先，这样进程树才还是一棵树。',
      }),
    ],
  }),
  single('orphan.test-for-one', 'processes', {
    en: 'A program wants to notice that it has become an orphan. Which test works everywhere?',
    zh: '程序想知道自己是不是成了孤儿。哪种判断在哪里都管用？',
    options: [
      right('compare', {
        en: 'Get the parent’s pid in `args`, and compare `getppid()` with it',
        zh: '让父进程把 pid 放进 `args`，拿 `getppid()` 跟它比',
        whyEn: 'Right: whoever adopts it, and however early that is, the number is another one.',
        whyZh: '对：不管谁收养，不管多早，号都不一样了。',
      }),
      wrong('is-one', {
        en: 'Ask whether `getppid() === 1` holds by now',
        zh: '看 `getppid() === 1` 现在成不成立',
        whyEn:
          'A subreaper may be the new parent, with another pid; and in a container a program may have parent 1 from the start.',
        whyZh: '新的父进程可能是 subreaper，pid 不是 1；在容器里，也可能一开始父进程就是 1。',
      }),
      wrong('remember', {
        en: 'Remember `getppid()` at the start, and compare later',
        zh: '一开始自己调用 `getppid()` 记下父进程的号，以后再调用一次来比较',
        whyEn:
          'Where the parent ends before the child’s first line, it remembers the adopter: 1 then, 1 later.',
        whyZh: '父进程要是在子进程的第一行之前就结束了，记下的就是收养者：当时是 1，后来还是 1。',
      }),
      wrong('state', {
        en: 'Ask whether its own state is shown as O for orphan',
        zh: '看自己的状态是不是显示为 O（孤儿）',
        whyEn: 'There is no such state. An orphan is R or S like everybody else; only its ppid tells.',
        whyZh: '没有这种状态。孤儿和别的进程一样是 R 或 S，只有 ppid 看得出来。',
      }),
    ],
    proof: 'concur-lesson show orphan --text',
  }),
  truth('orphan.harmless', 'processes', {
    en: 'Orphans are the more harmful kind: nobody is left to collect them when they end.',
    zh: '孤儿进程危害更大：它们结束时，已经没有人来回收了。',
    answer: false,
    why: {
      true: {
        en: 'Somebody is: the new parent. It is zombies whose parent lives and never asks that pile up.',
        zh: '有人回收：新的父进程。会越积越多的，是父进程还在、却从来不取的僵尸。',
      },
      false: {
        en: 'Right: an orphan is given a new parent, and to collect is a part of the work of init and its like. Zombies use up pids.',
        zh: '对：孤儿有新的父进程，init 之类的进程本来就负责回收。用光 pid 的是僵尸。',
      },
    },
  }),
  several('orphan.what-changes', 'processes', {
    en: 'A parent ends before its child. What changes for the child at that moment? Choose all that apply.',
    zh: '父进程比子进程先结束。那一刻，子进程有什么变了？把对的都选出来。',
    options: [
      right('ppid', {
        en: 'Its ppid',
        zh: '它的 ppid',
        whyEn: 'Right: it names the new parent from now on.',
        whyZh: '对：从此是新的父进程的号。',
      }),
      wrong('pid', {
        en: 'Its pid',
        zh: '它的 pid',
        whyEn: 'A process keeps its number for its whole life.',
        whyZh: '一个进程的号，一辈子不变。',
      }),
      wrong('memory', {
        en: 'Its memory, which is copied to the new parent',
        zh: '它的内存，会复制到新的父进程那里',
        whyEn: 'The new parent gets a child, and nothing of what is in it.',
        whyZh: '新的父进程得到的只是一个子进程，里面的东西一概没有。',
      }),
      wrong('files', {
        en: 'Its open files, which were the parent’s',
        zh: '它打开的文件，那本来是父进程的',
        whyEn: 'What a child has open is its own copy, and stays open.',
        whyZh: '子进程打开的是它自己的一份，照样开着。',
      }),
      wrong('state', {
        en: 'Its state, which is Z until it is adopted',
        zh: '它的状态，在有人收养之前是 Z',
        whyEn: 'Z is for what has ended. It runs or sleeps on as it did.',
        whyZh: 'Z 是已经结束的。它原来在运行就运行，在睡就睡。',
      }),
    ],
  }),
  order('orphan.order', 'processes', {
    en: 'How does a process become an orphan and end as one? Put the steps into order.',
    zh: '一个进程怎样成为孤儿，又怎样结束？排好顺序。',
    steps: [
      step('start', {
        en: 'The parent starts the child',
        zh: '父进程启动子进程',
        whyEn: 'The child’s ppid is the parent’s pid.',
        whyZh: '子进程的 ppid 是父进程的 pid。',
      }),
      step('parent-ends', {
        en: 'The parent ends',
        zh: '父进程结束',
        after: ['start'],
        whyEn: 'The child is still alive: from now on it is an orphan.',
        whyZh: '子进程还活着：从这时起它是孤儿。',
      }),
      step('works-on', {
        en: 'The child works on under a new ppid',
        zh: '子进程带着新的 ppid 继续干活',
        after: ['parent-ends'],
        whyEn: 'The kernel named the new parent at the parent’s end.',
        whyZh: '父进程结束时，内核就定好了新的父进程。',
      }),
      step('child-ends', {
        en: 'The child ends and is a zombie',
        zh: '子进程结束，成为僵尸',
        after: ['works-on'],
        whyEn: 'Orphans pass through this state as well.',
        whyZh: '孤儿也要经过这一步。',
      }),
      step('collected', {
        en: 'The new parent collects it',
        zh: '新的父进程回收它',
        after: ['child-ends'],
        whyEn: 'That is what it was given a new parent for.',
        whyZh: '给它定新的父进程，就是为了这一步。',
      }),
    ],
  }),
  single('orphan.container', 'processes', {
    en: 'A container runs for weeks, and its list of zombies grows. Its first process is your server, which never waits for anybody. What helps?',
    zh: '一个容器跑了几个星期，僵尸越来越多。容器里的第一个进程是你的服务，它从不等任何进程。怎么办？',
    options: [
      right('init', {
        en: 'Start it with docker run --init, so that process 1 collects',
        zh: '用 docker run --init 启动，让 1 号进程去回收',
        whyEn:
          'Right: then a tiny init is process 1. It adopts the orphans of the container and waits for them.',
        whyZh: '对：这样 1 号进程是一个很小的 init，容器里的孤儿归它收养，由它去等。',
      }),
      wrong('memory', {
        en: 'Give the container more memory, so that it holds more zombies',
        zh: '给容器多加些内存，好装得下更多的僵尸进程',
        whyEn:
          'Zombies have no memory to speak of. What runs out is pids, and the limit on pids of the container.',
        whyZh: '僵尸几乎不占内存。用光的是 pid，是容器的 pids 上限。',
      }),
      wrong('kill', {
        en: 'Run a job every night that sends all zombies kill -9',
        zh: '每天夜里跑一个任务，给所有僵尸发 kill -9',
        whyEn: 'Zombies have ended; signals do nothing to them. Somebody has to collect them.',
        whyZh: '僵尸已经结束，信号对它们不起作用，得有人来回收。',
      }),
      wrong('outside', {
        en: 'Nothing: the init of the host collects them after a while',
        zh: '不用管：再过一阵子，宿主机上的 1 号进程会来回收它们',
        whyEn:
          'Inside a container its own process 1 adopts. If that one never waits, the zombies stay until the container ends.',
        whyZh: '在容器里，收养的是容器自己的 1 号进程。它要是从不等，僵尸就一直留到容器结束。',
      }),
    ],
    proof: 'concur-lesson show orphan --text',
  }),
  predict('orphan.predict-parent', 'processes', {
    en: 'main starts "parent", parent starts "child" and ends. main is still there. Who is the parent of child afterwards, on your system?',
    zh: 'main 启动了 parent，parent 启动了 child，然后结束。main 还在。在你的系统上，child 之后的父进程是谁？',
    chance: true,
    options: [
      option('process-1', {
        en: 'Process 1',
        zh: '1 号进程',
        whyEn: 'It adopts where no nearer ancestor has volunteered as a subreaper.',
        whyZh: '更近的祖先里没有 subreaper，就归它。',
      }),
      option('subreaper', {
        en: 'Another one: neither main nor process 1',
        zh: '另一个进程：不是 main，也不是 1 号',
        whyEn: 'A subreaper, such as the user manager of systemd or WSL’s init, comes before process 1.',
        whyZh: 'subreaper（比如 systemd 的用户管理器、WSL 的 init）排在 1 号进程前面。',
      }),
      option('main', {
        en: 'main, the grandparent',
        zh: 'main，也就是祖父进程',
        whyEn: 'A grandparent adopts only if it has registered as a subreaper. main has not.',
        whyZh: '祖父进程登记为 subreaper 才会收养，main 没有登记。',
      }),
    ],
    observe: (timeline) => {
      const { shown, data } = orphanedFinding(timeline);
      if (!shown) return null;
      const main = timeline.lanes.find(({ process }) => process === 'main');
      return data.adopterPid === main?.pid ? 'main' : data.adopterPid === 1 ? 'process-1' : 'subreaper';
    },
  }),
  predict('orphan.predict-work', 'processes', {
    en: 'The child has three more seconds of work when its parent ends. Does it finish that work?',
    zh: '父进程结束时，child 还有三秒的活没干完。它干得完吗？',
    parameters: { seconds: 3 },
    options: [
      option('finishes', {
        en: 'Yes, and it ends by itself, with code 0',
        zh: '干得完，自己结束，退出码是 0',
        whyEn: 'The end of a parent does nothing to a child that is alive.',
        whyZh: '父进程结束，对活着的子进程没有任何影响。',
      }),
      option('cut-short', {
        en: 'No, it is ended together with its parent',
        zh: '干不完，跟着父进程一起被结束',
        whyEn: 'Nobody sends it a signal. The kernel gives it a new parent instead.',
        whyZh: '没有谁给它发信号。内核做的是给它定一个新的父进程。',
      }),
      option('paused', {
        en: 'No, it is stopped until a new parent continues it',
        zh: '干不完，停住等新的父进程让它继续',
        whyEn: 'The kernel names the new parent in passing; the child does not even notice.',
        whyZh: '内核顺手就定好了新的父进程，child 甚至察觉不到。',
      }),
    ],
    observe: (timeline) => {
      if (!orphanedFinding(timeline).shown) return null;
      const child = timeline.lanes.find(({ process }) => process === 'child');
      if (child?.ended == null) return null;
      return child.exitcode === 0 ? 'finishes' : 'cut-short';
    },
  }),
];
