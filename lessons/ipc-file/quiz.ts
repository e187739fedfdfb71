/** Questions about processes that share a file. */
import {
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
  truth,
  wrong,
} from 'concur-lesson/lesson';
import { lostUpdateFinding } from './findings.js';
import { oversoldFinding, withinStockFinding } from './sales-findings.js';

export const questions: readonly Question[] = [
  single('ipc-file.what-to-lock', 'file', {
    en: 'Buying a ticket means: read the count, take one off, write it back. Which part has to lie between acquire and release?',
    zh: '买一张票要：读余票数，减一，写回去。哪一段必须放在 acquire 和 release 之间？',
    options: [
      right('all', {
        en: 'All of it, from the read to the write',
        zh: '从读到写，整个过程',
        whyEn: 'Right: what was read has to be still true when it is written back.',
        whyZh: '对：写回去的时候，读到的数必须还是真的。',
      }),
      wrong('only-write', {
        en: 'Only the write, for only it changes the file',
        zh: '只有写，改文件的只有它',
        whyEn: 'Then two may read 4, and write 3 one after the other: two sold, one counted.',
        whyZh: '那样两个都可能读到 4，再先后写下 3：卖了两张，只记了一张。',
      }),
      wrong('each-alone', {
        en: 'The read and the write, each in a hold of its own',
        zh: '读和写，各锁各的一次',
        whyEn: 'Between the two holds another one gets in, and what was read is old.',
        whyZh: '两次之间别人会插进来，读到的数就旧了。',
      }),
      wrong('looking-too', {
        en: 'All of it, and looking up the count beforehand as well',
        zh: '整个过程，连之前查余票也要锁进去',
        whyEn: 'Looking harms nobody and may be done together; locking it makes everybody wait for nothing.',
        whyZh: '看一眼不妨碍别人，可以同时看；锁进去只会让大家白等。',
      }),
    ],
  }),
  single('ipc-file.race-condition', 'file', {
    en: 'What is a race condition?',
    zh: '什么是竞态条件？',
    options: [
      right('order-decides', {
        en: 'What comes out depends on who is quicker, and may be wrong',
        zh: '结果要看谁快谁慢，有可能是错的',
        whyEn: 'Right: here it depends on whether B reads before or after A has written.',
        whyZh: '对：这里就看 B 读的时候，A 写了没有。',
      }),
      wrong('speed', {
        en: 'Two processes do the same work, and the quicker one is kept',
        zh: '两个进程做同一件事，谁快用谁的',
        whyEn: 'That is a race on purpose. A race condition is nobody’s purpose.',
        whyZh: '那是有意让它们比快慢。竞态条件不是谁有意写的。',
      }),
      wrong('deadlock', {
        en: 'Two processes wait for each other, and none can go on',
        zh: '两个进程互相等，谁也走不动',
        whyEn: 'That is a deadlock: too much waiting. In a race too little is waited for.',
        whyZh: '那是死锁，等得太多。竞态是该等的没有等。',
      }),
      wrong('starved', {
        en: 'One process is so quick that the others never get a turn',
        zh: '一个进程太快，别的总也轮不到',
        whyEn: 'That is starvation. In a race condition all get their turn, only at the wrong moment.',
        whyZh: '那是饥饿。竞态条件里谁都轮得到，只是时候不对。',
      }),
    ],
    proof: 'concur-lesson run ipc-file --no-lock',
  }),
  numeric('ipc-file.lost-update-number', 'file', {
    en: 'The file says 4. Without a lock, A reads, B reads, A writes its count minus one, then B does the same. What does the file say?',
    zh: '文件里是 4。没有锁：A 读，B 读，A 写回自己读到的数减一，B 也一样。文件里最后是几？',
    answer: 3,
    why: {
      en: 'Both have read 4, so both write 3. Two tickets are sold and the count fell by one: A’s update is lost.',
      zh: '两个都读到 4，都写 3。卖了两张，数只减了一：A 的修改丢了。',
    },
    mistakes: [
      mistake(2, {
        en: 'So it should be. But B’s number comes from before A’s write.',
        zh: '本来应该是 2。可是 B 手里的数，是 A 写之前读到的。',
      }),
      mistake(4, { en: 'They do write: 3, and 3 again.', zh: '它们都写了：写了 3，又写了一次 3。' }),
    ],
    proof: 'concur-lesson run ipc-file --no-lock',
  }),
  truth('ipc-file.rename', 'file', {
    en: 'If a program writes a new file and renames it over the old one, it needs no lock: readers never see half a file.',
    zh: '程序先写好新文件，再改名盖掉旧的，读的人就不会读到半个文件，所以不用加锁。',
    answer: false,
    why: {
      true: {
        en: 'The rename keeps the file whole. It does not keep the count right: two can still write the same old number minus one.',
        zh: '改名保证文件完整，保证不了数目正确：两个进程还是可能写下同一个旧数减一。',
      },
      false: {
        en: 'Right: a whole file and a right count are two things. The second takes a lock from the read to the write.',
        zh: '对：文件完整和数目正确是两回事。后者要从读到写一直锁着。',
      },
    },
    proof: 'concur-lesson run ipc-file --no-lock',
  }),
  single('ipc-file.looked-before', 'file', {
    en: 'A buyer looked up the count and saw 1 left. Now it has the lock. What should it do?',
    zh: '一个顾客刚才查到还剩 1 张，现在拿到了锁。它该怎么做？',
    options: [
      right('read-again', {
        en: 'Read the count again, and buy if it is above 0',
        zh: '再读一次余票，大于 0 才买',
        whyEn: 'Right: what it saw was true at that moment. While it waited, others bought.',
        whyZh: '对：看到的只是那一刻的情形，等锁的时候别人可能已经买走了。',
      }),
      wrong('write-zero', {
        en: 'Write 0 at once, since it has seen the 1',
        zh: '马上写 0，因为刚才看到的是 1',
        whyEn: 'The lock does not make an old number new. The ticket may be sold already.',
        whyZh: '锁不会让旧的数变新，那张票可能早就卖掉了。',
      }),
      wrong('lock-again', {
        en: 'Acquire the lock a second time, to be safe',
        zh: '保险起见，再 acquire 一次锁',
        whyEn: 'Then it waits for itself for ever: a Lock must not be acquired twice in a row.',
        whyZh: '那就自己等自己，永远等下去：Lock 不能连着拿两次。',
      }),
    ],
  }),
  several('ipc-file.drawbacks', 'file', {
    en: 'What speaks against a file as a way for processes to share data? Choose all that apply.',
    zh: '用文件在进程之间共享数据，有哪些缺点？把对的都选出来。',
    options: [
      right('slow', {
        en: 'Each access goes through the file system: it is slow',
        zh: '每次都要经过文件系统，比较慢',
        whyEn: 'Right: opening, reading, writing, renaming, for every single number.',
        whyZh: '对：为了一个数，要打开、读、写、改名。',
      }),
      right('own-lock', {
        en: 'The lock around it is yours to place, on every way out',
        zh: '锁要自己加，每条出路都要记得还',
        whyEn: 'Right: forget one release, and everybody waits for ever.',
        whyZh: '对：漏掉一次 release，大家就永远等下去。',
      }),
      wrong('half', {
        en: 'A reader may meet half a file, even where writers rename',
        zh: '哪怕写的人用改名来替换，读的人也可能读到半个文件',
        whyEn: 'A rename replaces all of it in one step: readers get the old content or the new.',
        whyZh: '改名是一步换掉：读的人看到的要么是旧内容，要么是新内容。',
      }),
      wrong('one-reader', {
        en: 'Only one process at a time can read a file',
        zh: '一个文件同一时刻只能给一个进程读',
        whyEn: 'Any number may read at once. In the lesson all buyers look together.',
        whyZh: '多少个都能同时读。课程里所有顾客就是一起查的。',
      }),
      wrong('family', {
        en: 'Only parent and child can use the same file',
        zh: '只有父子进程才能用同一个文件',
        whyEn:
          'A file is open to every process that knows its path and may read it: that is its strong side.',
        whyZh: '知道路径、有权限的进程都能用，这正是文件的长处。',
      }),
    ],
    proof: 'concur-lesson show ipc-file --text',
  }),
  order('ipc-file.purchase-in-order', 'file', {
    en: 'A buyer looks first, and then wants to buy. Put the steps into order, so that nothing is oversold and looking stays concurrent.',
    zh: '顾客先查票，再去买。给步骤排好顺序：不能超卖，查票还要能同时进行。',
    steps: [
      step('look', {
        en: 'Look up how many are left',
        zh: '查一下还剩几张',
        whyEn: 'Before the lock: all may look together.',
        whyZh: '在锁外面：大家可以一起查。',
      }),
      step('acquire', {
        en: 'acquire the lock',
        zh: 'acquire 拿锁',
        after: ['look'],
        whyEn: 'From here on, one at a time.',
        whyZh: '从这里起一次一个。',
      }),
      step('read', {
        en: 'Read the count anew',
        zh: '重新读余票数',
        after: ['acquire'],
        whyEn: 'What was seen before the lock is old.',
        whyZh: '拿锁之前看到的已经旧了。',
      }),
      step('write', {
        en: 'If it is above 0, write one less',
        zh: '大于 0 就写回减一后的数',
        after: ['read'],
        whyEn: 'Nobody has written since the read.',
        whyZh: '从读到现在，没有别人写过。',
      }),
      step('release', {
        en: 'release the lock',
        zh: 'release 还锁',
        after: ['write'],
        whyEn: 'Only when the new count is in the file.',
        whyZh: '新的数进了文件才能还。',
      }),
    ],
  }),
  numeric('ipc-file.how-many-late', 'file', {
    en: '9 buyers, 4 tickets, each wants one, purchases one at a time under the lock. How many buyers are told that they are too late?',
    zh: '9 个顾客，4 张票，每人要一张，加锁一次只成交一笔。有几个会被告知来晚了？',
    answer: 5,
    why: {
      en: '4 get one, and the other 9 − 4 = 5 read 0.',
      zh: '4 个买到，剩下的 9 − 4 = 5 个读到的是 0。',
    },
    mistakes: [
      mistake(4, { en: 'That many get a ticket.', zh: '这是买到的人数。' }),
      mistake(0, {
        en: 'Every one gets to the counter, but with the lock no more are sold than there are.',
        zh: '每个人都能走到柜台，但加了锁，不会多卖。',
      }),
    ],
    proof: 'concur-lesson run ipc-file --processes 9 --tickets 4',
  }),
  predict('ipc-file.predict-lock', 'file', {
    en: '6 buyers, 4 tickets in a file, and a lock around each purchase. How many tickets are sold?',
    zh: '6 个顾客，文件里有 4 张票，每次买票都加了锁。会卖出几张？',
    parameters: { processes: 6, tickets: 4 },
    options: [
      option('four', {
        en: 'Exactly 4',
        zh: '正好 4 张',
        whyEn: 'Read, pause and write are one piece: each buyer starts from what the one before left.',
        whyZh: '读、停顿、写是一个整体：每个人都从前一个人留下的数开始。',
      }),
      option('more', {
        en: 'More than 4: 5 or 6',
        zh: '多于 4 张：5 或 6 张',
        whyEn: 'That takes an old read, and under the lock there is none.',
        whyZh: '要读到旧的数才会这样，锁里读不到旧数。',
      }),
      option('fewer', {
        en: 'Fewer than 4',
        zh: '少于 4 张',
        whyEn: 'Nobody gives up: each waits for the lock until it has it.',
        whyZh: '没有人放弃：都会等到拿到锁为止。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, sold, tickets } = withinStockFinding(timeline).data;
      if (outcome === 'unsold' || tickets !== 4) return null;
      return sold === 4 ? 'four' : sold > 4 ? 'more' : 'fewer';
    },
  }),
  predict('ipc-file.predict-no-lock', 'file', {
    en: '6 buyers, 4 tickets in a file, and no lock. How many tickets are sold?',
    zh: '6 个顾客，文件里有 4 张票，没有锁。会卖出几张？',
    chance: true,
    parameters: { processes: 6, tickets: 4, lock: false },
    options: [
      option('four', {
        en: 'Exactly 4',
        zh: '正好 4 张',
        whyEn:
          'Two of them would have to read 0. All have read by the third second, and the count hardly falls that fast.',
        whyZh: '得有两个读到 0 才行。可是到第三秒大家都读过了，数很难降得这么快。',
      }),
      option('five', {
        en: '5',
        zh: '5 张',
        whyEn:
          'One of them would have to come so late that it reads 0; the others’ lost updates keep the count up.',
        whyZh: '得有一个来得很晚，读到 0；可是前面的修改一再丢失，数降不下来。',
      }),
      option('six', {
        en: '6',
        zh: '6 张',
        whyEn: 'Nobody has read 0: the lost updates kept the count above it.',
        whyZh: '没有人读到 0：修改一再丢失，数一直在 0 以上。',
      }),
    ],
    observe: (timeline) => {
      const { sold, tickets } = oversoldFinding(timeline).data;
      if (tickets !== 4) return null;
      return ['four', 'five', 'six'][sold - 4] ?? null;
    },
    proof: 'concur-lesson run ipc-file --no-lock',
  }),
  predict('ipc-file.predict-one-ticket', 'file', {
    en: '6 buyers, a single ticket in the file, and no lock. How many buyers leave with a ticket?',
    zh: '6 个顾客，文件里只有 1 张票，没有锁。有几个拿到票？',
    chance: true,
    parameters: { processes: 6, tickets: 1, lock: false },
    options: [
      option('one', {
        en: 'One',
        zh: '一个',
        whyEn: 'All others must have read after the first had written: a piece of luck.',
        whyZh: '别人都在第一个写完以后才读，这要很巧。',
      }),
      option('some', {
        en: 'Two to five',
        zh: '两个到五个',
        whyEn: 'Those who read the 1 before anybody had written the 0.',
        whyZh: '在有人写下 0 之前，读到 1 的那几个。',
      }),
      option('all', {
        en: 'All six',
        zh: '六个都拿到',
        whyEn: 'Every one of them had read the 1 before the first 0 was written.',
        whyZh: '第一个 0 写下之前，六个都读到了 1。',
      }),
    ],
    observe: (timeline) => {
      const { sold, tickets } = oversoldFinding(timeline).data;
      if (tickets !== 1 || sold < 1) return null;
      return sold === 1 ? 'one' : sold < 6 ? 'some' : 'all';
    },
    proof: 'concur-lesson run ipc-file --no-lock --tickets 1',
  }),
  predict('ipc-file.predict-two', 'file', {
    en: 'Only two buyers, 10 tickets in a file, and no lock. Is an update lost in this run?',
    zh: '只有两个顾客，文件里有 10 张票，没有锁。这一次会丢失修改吗？',
    chance: true,
    parameters: { processes: 2, tickets: 10, lock: false },
    options: [
      option('lost', {
        en: 'Yes: the file ends at 9',
        zh: '会：文件里最后是 9',
        whyEn: 'Both read 10 before either had written: both write 9.',
        whyZh: '两个都在对方写之前读到 10，都写了 9。',
      }),
      option('kept', {
        en: 'No: the file ends at 8',
        zh: '不会：文件里最后是 8',
        whyEn:
          'This time the second read came after the first write. That is luck, not a rule of the program.',
        whyZh: '这次第二个读的时候，第一个已经写完了。这是运气，不是程序保证的。',
      }),
    ],
    observe: (timeline) => {
      const { outcome, updates } = lostUpdateFinding(timeline).data;
      if (updates !== 2) return null;
      return outcome === 'shown' ? 'lost' : 'kept';
    },
    proof: 'concur-lesson run ipc-file --no-lock --processes 2 --tickets 10',
  }),
];
