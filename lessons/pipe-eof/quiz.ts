/** Questions about how a pipe ends. */
import {
  endOfFileFinding,
  mistake,
  numeric,
  openEndFinding,
  option,
  order,
  predict,
  type Question,
  right,
  single,
  step,
  type Timeline,
  truth,
  wrong,
} from 'concur-lesson/lesson';
import { brokenPipeFinding, LINES } from './findings.js';

export const questions: readonly Question[] = [
  single('pipe-eof.end-of-file', 'pipe', {
    en: 'A process reads from a pipe in a loop. When does `recv()` throw EOFError?',
    zh: '一个进程循环读管道。`recv()` 什么时候抛出 EOFError？',
    options: [
      right('all-closed', {
        en: 'When all is read and every copy of the sending end is closed',
        zh: '读完了，而且发送端的每一份都关闭了',
        whyEn: 'Right: only then it is certain that nothing will ever come.',
        whyZh: '对：这时才能肯定再也不会有东西来。',
      }),
      wrong('empty', {
        en: 'When nothing is in the pipe at the moment it is called',
        zh: '调用的时候，管道里正好没有东西',
        whyEn: 'An empty pipe only makes `recv()` wait: something may still come.',
        whyZh: '管道空着，`recv()` 只是等待：还可能有东西来。',
      }),
      wrong('one-closed', {
        en: 'When one of the processes that can send has called `close()`',
        zh: '能发送的进程里，有一个调用了 `close()`',
        whyEn: 'One copy closed is not enough: the others may still send.',
        whyZh: '关一份不够，别的还可能发。',
      }),
      wrong('long-wait', {
        en: 'When nothing has come for longer than the time limit',
        zh: '等的时间超过了时限，还没有东西来',
        whyEn: '`recv()` has no time limit. `poll(timeout)` has one, and answers false.',
        whyZh: '`recv()` 没有时限。有时限的是 `poll(timeout)`，到时间返回 false。',
      }),
    ],
  }),
  single('pipe-eof.own-copy', 'pipe', {
    en: 'main gives the sending end of a one-way pipe to a child and reads until EOFError. The child sends, closes and ends; main hangs in `recv()`. What is missing?',
    zh: 'main 把单向管道的发送端交给子进程，自己一直读到 EOFError。子进程发完、关闭、结束了，main 却卡在 `recv()` 里。少了什么？',
    code: 'const [receiver, sender] = Pipe({ duplex: false });\nchild.start(); // has sender in its args\nwhile (true) print(receiver.recv());',
    options: [
      right('close-own', {
        en: 'main has to close its own copy of the sending end after `start()`',
        zh: 'main 在 `start()` 之后要关掉自己手里的那份发送端',
        whyEn: 'Right: while main itself could still send, the kernel cannot say that nothing will come.',
        whyZh: '对：main 自己还能发，内核就不能说再也没有东西来。',
      }),
      wrong('join-first', {
        en: 'main has to join the child before it reads from the pipe',
        zh: 'main 要先 join 子进程，等它结束了，再来读管道',
        whyEn:
          'That does not close main’s copy; and with much data the child would wait for a reader for ever.',
        whyZh: '这样并没有关掉 main 的那份；数据多的话，子进程还会一直等人来读。',
      }),
      wrong('send-twice', {
        en: 'The child has to call `close()` twice, once for each of the ends',
        zh: '子进程结束之前要调用两次 `close()`，每一端各一次',
        whyEn:
          'The child’s copy is closed, at the latest by its end. It is main’s copy that keeps the pipe open.',
        whyZh: '子进程的那份最迟在结束时就关了，让管道一直开着的是 main 的那份。',
      }),
      wrong('timeout', {
        en: '`recv()` has to be given a time limit for the last message',
        zh: '读最后一条时，要给 `recv()` 加时限',
        whyEn: '`recv()` takes none, and guessing when it is over is no end of file.',
        whyZh: '`recv()` 没有时限，而且靠猜时间也不是真正的结束。',
      }),
    ],
    proof: 'concur-lesson run pipe-eof --forget',
  }),
  numeric('pipe-eof.how-many-closes', 'pipe', {
    en: 'main makes a one-way pipe and gives its sending end to two children. How many copies of that end have to be closed before the reader gets EOFError?',
    zh: 'main 建了一个单向管道，把发送端交给两个子进程。要关掉几份发送端，读的一方才会得到 EOFError？',
    answer: 3,
    why: {
      en: 'One in each child, and main’s own: 2 + 1 = 3.',
      zh: '每个子进程一份，加上 main 自己的一份：2 + 1 = 3。',
    },
    mistakes: [
      mistake(2, {
        en: 'main has its copy as well, even if it never sends.',
        zh: 'main 手里也有一份，哪怕它从来不发。',
      }),
      mistake(1, {
        en: 'Handing over makes a copy for each child; closing one leaves the others open.',
        zh: '每交出去一次就多一份，关掉一份，别的还开着。',
      }),
    ],
    proof: 'concur-lesson run pipe-sharing --writers 2',
  }),
  single('pipe-eof.nobody-reads', 'pipe', {
    en: 'All copies of the receiving end are closed, and a process sends. What happens?',
    zh: '接收端的每一份都已经关闭，这时一个进程来发送。会怎样？',
    options: [
      right('broken', {
        en: '`send()` fails with BrokenPipeError (EPIPE)',
        zh: '`send()` 失败，抛出 BrokenPipeError（EPIPE）',
        whyEn: 'Right: nobody could ever read it, and the sender is told.',
        whyZh: '对：再也没有人能读，发送的一方会知道。',
      }),
      wrong('waits', {
        en: '`send()` waits until somebody opens it for reading',
        zh: '`send()` 一直等，直到又有进程打开接收端来读它',
        whyEn: 'Nobody can open a closed end again, so waiting would be for ever.',
        whyZh: '关掉的一端没有人能再打开，那就要永远等下去。',
      }),
      wrong('silently', {
        en: '`send()` returns, and the message is lost silently',
        zh: '`send()` 正常返回，消息悄悄丢了，谁也不知道',
        whyEn:
          'It would be if there was a reader that ends before it reads. Without any reader left the kernel refuses.',
        whyZh: '发的时候还有读者，读者没读就结束了，才会这样。一个读者都没有，内核会拒绝。',
      }),
      wrong('eof', {
        en: '`send()` fails with EOFError: it is the end of the file',
        zh: '`send()` 失败，抛出 EOFError：文件结束',
        whyEn: 'EOFError is for readers: nobody can send any more. Here it is the other side that is gone.',
        whyZh: 'EOFError 是给读的一方的：没有人会再发了。这里没有的是另一方。',
      }),
    ],
    proof: 'concur-lesson run pipe-eof --leave',
  }),
  truth('pipe-eof.buffered-after-close', 'pipe', {
    en: 'A writer sends three messages and closes its end before anybody has read. The three can still be received.',
    zh: '写的一方发了三条消息，还没有人读，就关闭了自己那一端。这三条还收得到。',
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
  }),
  order('pipe-eof.order', 'pipe', {
    en: 'main reads from a child through a one-way pipe, to the very end. The child sends more than a pipe holds. Put what main does into order.',
    zh: 'main 通过单向管道读子进程发来的东西，一直读到文件结束。子进程发的比管道装得下的还多。给 main 做的事排好顺序。',
    steps: [
      step('pipe', {
        en: 'Make the pipe',
        zh: '建管道',
        whyEn: 'First there have to be two ends.',
        whyZh: '先要有两端。',
      }),
      step('start', {
        en: 'Start the child with the sending end',
        zh: '启动子进程，把发送端交给它',
        after: ['pipe'],
        whyEn: 'The child gets a copy of that end.',
        whyZh: '子进程得到这一端的一份。',
      }),
      step('close-own', {
        en: 'Close its own sending end',
        zh: '关掉自己手里的发送端',
        after: ['start'],
        whyEn: 'After the start, or there would be nothing to hand over.',
        whyZh: '要在启动之后，不然没有东西可交。',
      }),
      step('eof', {
        en: 'Receive until `recv()` throws EOFError',
        zh: '一直收，收到 `recv()` 抛出 EOFError',
        after: ['close-own'],
        whyEn: 'EOFError comes when no copy of the sending end is open: main’s own has to be closed before.',
        whyZh: '发送端一份都没开着，才有 EOFError：main 自己的那份要先关掉。',
      }),
      step('join', {
        en: 'Join the child',
        zh: 'join 子进程',
        after: ['eof'],
        whyEn:
          'Joined before it is read empty, the child would wait for its reader for ever: the pipe is full.',
        whyZh: '没读完就 join，管道满了，子进程会一直等人来读。',
      }),
    ],
    proof: 'concur-lesson show pipe-eof --code',
  }),
  predict('pipe-eof.predict-forget', 'pipe', {
    en: 'main hands the sending end to writer and forgets to close its own copy, then joins writer and reader. The writer ends. What does the reader come to?',
    zh: 'main 把发送端交给 writer，忘了关自己的那一份，接着 join 了 writer 和 reader。writer 结束了，reader 会怎样？',
    parameters: { forget: true },
    options: [
      option('waits', {
        en: 'It waits for ever: the end of file never comes',
        zh: '永远等下去：等不到文件结束',
        whyEn: 'main still has a sending end, and it sleeps in a join for this very reader.',
        whyZh: 'main 手里还有一份发送端，而它正在 join 里等着这个 reader。',
      }),
      option('end', {
        en: 'It gets the end of file, as the writer has ended',
        zh: 'writer 结束了，它得到文件结束',
        whyEn: 'The writer’s copy is closed by its end, but not main’s: all of them have to be.',
        whyZh: 'writer 的那份随它的结束关了，main 的那份没有：要全都关掉才行。',
      }),
      option('broken', {
        en: 'Its `recv()` fails with BrokenPipeError',
        zh: '它的 `recv()` 失败，抛出 BrokenPipeError',
        whyEn:
          'BrokenPipeError is for who sends and has no reader left. Who receives waits, or gets EOFError.',
        whyZh: 'BrokenPipeError 是给发送的一方的：没有读者了。收的一方要么等，要么得到 EOFError。',
      }),
    ],
    observe: observeReader,
    proof: 'concur-lesson run pipe-eof --forget',
  }),
  predict('pipe-eof.predict-closed', 'pipe', {
    en: 'This time main closes its copies of both ends. The writer sends three lines, closes its end and is gone. What does the reader come to?',
    zh: '这次 main 把两端自己的那份都关了。writer 发完三行，关掉自己那一端，走了。reader 会怎样？',
    options: [
      option('end', {
        en: 'It reads the three lines, then meets the end of file',
        zh: '读完三行，就遇到文件结束',
        whyEn: 'Everything is read, and nobody holds a sending end any more.',
        whyZh: '都读完了，发送端也一份都不剩了。',
      }),
      option('waits', {
        en: 'It reads the three lines, then waits for a fourth',
        zh: '读完三行，接着等第四行',
        whyEn: 'It would wait if somebody still held a sending end.',
        whyZh: '还有谁手里留着一份发送端，才会这样。',
      }),
      option('early', {
        en: 'It meets the end of file before the third line',
        zh: '还没读到第三行就遇到文件结束',
        whyEn: 'Closing takes nothing back: what was sent is received first, then comes the end of file.',
        whyZh: '关闭不会收回已经发的：先收完，才是文件结束。',
      }),
    ],
    observe: observeReader,
  }),
  predict('pipe-eof.predict-leave', 'pipe', {
    en: 'The writer would write lines for ever. The reader reads one and ends. What becomes of the writer?',
    zh: 'writer 会一直写下去，reader 读了一行就结束。writer 会怎样？',
    parameters: { leave: true },
    options: [
      option('broken', {
        en: 'A later `send()` fails with BrokenPipeError',
        zh: '后来的一次 `send()` 失败，抛出 BrokenPipeError',
        whyEn: 'No receiving end is open any more: writing would be in vain, and the kernel says so.',
        whyZh: '接收端一份都没有了，写也白写，内核会告诉它。',
      }),
      option('goes-on', {
        en: 'It goes on until the pipe is full, then waits',
        zh: '写到管道满了，然后一直等',
        whyEn: 'So it would with a reader that is there but does not read.',
        whyZh: '读者还在、只是不读，才会这样。',
      }),
      option('lost', {
        en: 'It goes on, and its lines are lost silently',
        zh: '继续写，写的都悄悄丢了',
        whyEn: 'Without any reader left the kernel refuses: nobody could ever read it.',
        whyZh: '一个读者都没有了，内核会拒绝：写了也没有谁能读。',
      }),
    ],
    observe: (timeline) => {
      if (brokenPipeFinding(timeline).shown) return 'broken';
      return timeline.end?.reason === 'timeout' ? 'goes-on' : null;
    },
    proof: 'concur-lesson run pipe-eof --leave',
  }),
];

function observeReader(timeline: Timeline): string | null {
  if (openEndFinding(timeline, LINES).shown) return 'waits';
  return endOfFileFinding(timeline, LINES).shown ? 'end' : null;
}
