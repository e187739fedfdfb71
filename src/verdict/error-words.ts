/**
 * The errors of `concur-lesson/mp` in Chinese. The log has the English sentence, as it was thrown; views say it in their language.
 * What is not here, and what a program throws itself, stays as it is.
 */
import type { Language } from '../i18n/language.js';
import type { MpErrorCode } from '../mp/errors.js';
import type { ErrorReport } from '../trace/events.js';

/** `line`: "MpError: what happened", as the log tells it. Its name stays, so that it can be looked up. */
export function errorIn(language: Language, line: string, code: ErrorReport['code']): string {
  const say = language === 'zh' && code !== undefined ? ERRORS_ZH[code as MpErrorCode] : undefined;
  if (say === undefined) return line;
  const [, name = '', message = ''] = /^([^:]*): ([\s\S]*)$/.exec(line) ?? [];
  return message === '' ? line : `${name}：${say(message)}`;
}

/** What stands in quotation marks in a message: the name of a lock, a queue, a pipe. */
const quoted = (message: string): string => /“[^”]*”/.exec(message)?.[0] ?? '';

/** What `pattern` finds in a message. */
const found = (message: string, pattern: RegExp, otherwise: string): string =>
  pattern.exec(message)?.[1] ?? otherwise;

/** The process of "start() of p1: …", "p1 was closed: …". */
const nameIn = (message: string): string =>
  found(message, /^(?:\w+\(\) of )?(.+?)(?:, which | was | is a |:)/, '这个进程');

/** By code; each gets the English sentence, for the names in it. */
const ERRORS_ZH: Readonly<Record<MpErrorCode, (message: string) => string>> = {
  TARGET_NOT_FUNCTION: () =>
    'new Process({ target }) 的 target 要是一个函数。把函数本身传进去，不要调用它：写 `target: work`，不写 `target: work()`',
  TARGET_NOT_EXPORTED: (message) => {
    const name = found(message, /target, but (?!this function)(\S+) is not/, '');
    return name === ''
      ? '新进程先载入你的程序，再去找它的 target，可是这个函数没有导出。给它起个名字，在程序的顶层导出：`export function work(…)`'
      : `新进程先载入你的程序，再去找它的 target，可是 ${name} 没有导出。在程序的顶层写 \`export function ${name}(…)\``;
  },
  NO_PROGRAM: () => '只有由 concur-lesson 运行的程序才能启动进程：`npx concur-lesson run ./your-program.ts`',
  NO_MAIN: (message) =>
    `${found(message, /^(\S+) exports/, '程序')} 没有导出 main 函数。加上 \`export function main() { … }\`：运行从那里开始`,
  NO_SUCH_NAME: (message) => `导入的名字不对（${message}）`,
  START_WHILE_LOADING: () =>
    '程序还在载入，就调用了 start()。每个新进程都会再载入一遍程序，又会启动新的，没完没了。把启动进程的语句写进 `export function main() { … }`，并且不要自己调用 main()：concur-lesson 会调用它一次',
  ALREADY_STARTED: (message) =>
    `${nameIn(message)} 已经启动过：一个进程只能 start() 一次。要再启动，就新建一个 Process`,
  NOT_STARTED: (message) => `${nameIn(message)} 还没有启动过。先调用 start()`,
  STILL_RUNNING: (message) => `${nameIn(message)} 还在运行，不能 close()。先调用 join() 或 terminate()`,
  PROCESS_CLOSED: (message) => `${nameIn(message)} 已经 close() 过，不能再用。close() 要放在最后`,
  DAEMON_CHILD: (message) => `${nameIn(message)} 是守护进程，守护进程不能再启动进程`,
  RELEASE_UNLOCKED: (message) =>
    `没有谁拿着锁 ${quoted(message)}，却调用了它的 release()。先 acquire()，每次 acquire() 对应一次 release()`,
  NOT_OWNER: (message) =>
    `这个进程没有拿着可重入锁 ${quoted(message)}，却调用了它的 release()。RLock 只能由拿着它的进程释放`,
  TOO_MANY_RELEASES: (message) =>
    `信号量 ${quoted(message)} 的许可全都还回来了，却又调用了 release()。每次 acquire() 只对应一次 release()`,
  BROKEN_BARRIER: (message) =>
    `屏障 ${quoted(message)} 坏了：有个等在那里的进程不等了，再也凑不齐。给每个进程足够的时间，或者调用 reset()`,
  TOO_MANY_PRIMITIVES: (message) =>
    `一次运行最多有 ${found(message, /can have (\d+)/, '若干')} 个锁、信号量、事件、屏障和队列。只建一次，不要在循环里建`,
  EMPTY: (message) =>
    `规定的时间里，队列 ${quoted(message)} 没有东西可取。可能这样的地方要捕获 Empty，或者多等一会儿`,
  FULL: (message) =>
    `规定的时间里，队列 ${quoted(message)} 一直没有空位。可能这样的地方要捕获 Full，或者多等一会儿，或者让更多消费者来取`,
  QUEUE_CLOSED: (message) =>
    `队列 ${quoted(message)} 已经被这个进程关闭，不能再调用 ${found(message, /^(\S+)/, '它')}。用完了再 close()`,
  QUEUE_OPEN: (message) => `队列 ${quoted(message)} 还开着，不能 joinThread()。先调用 close()`,
  TOO_MANY_DONE: (message) =>
    `队列 ${quoted(message)} 里已经没有要处理的，却又调用了 taskDone()。取出一件才调用一次`,
  EOF: (message) =>
    `从管道 ${quoted(message)} 再也收不到什么：没有谁还留着它的发送端。捕获 EOFError 来结束循环`,
  BROKEN_PIPE: (message) =>
    `再没有谁能从管道 ${quoted(message)} 接收：接收端每一份都关了。只要还有消息要来，就让它开着`,
  CONNECTION_CLOSED: (message) =>
    `管道 ${quoted(message)} 的这一端已经被这个进程关闭，不能再调用 ${found(message, /^(\S+)/, '它')}。用完了再 close()`,
  WRONG_DIRECTION: (message) =>
    `在管道 ${quoted(message)} 的${message.includes('receiving end of') ? '接收端' : '发送端'}调用了 ${found(message, /^(\S+)/, '反方向的操作')}。Pipe({ duplex: false }) 给出 [接收端, 发送端]；Pipe() 给出的两端都能收发`,
  HALF_MESSAGE: (message) =>
    `管道 ${quoted(message)} 里的最后一条消息断了：发送的进程在 send() 的中途结束了。在这之前发的都是完整的`,
  MIXED_MESSAGES: (message) =>
    `从管道 ${quoted(message)} 出来的是几条消息的碎片：有两个进程同时用了同一端。用 Lock 围住 send() 或 recv()，或者改用 Queue`,
  NOT_BYTES: (message) =>
    `recvBytes() 从管道 ${quoted(message)} 拿到的是用 send() 发的值，这个值已经没有了。用 recv() 来收，或者用 sendBytes() 来发`,
  MESSAGE_TOO_LONG: (message) =>
    `管道 ${quoted(message)} 里的下一条消息有 ${found(message, /has (\d+) bytes/, '太多')} 字节，而 recvBytes() 最多收 ${found(message, /at most (\d+)/, '那么多')} 字节。这一端再也收不到别的：它一直排在最前面。放宽上限，或者发短一些`,
  NO_SCRATCH: (message) =>
    `${found(message, /^(\S+) cannot/, '临时文件夹')} 放不下这次运行的临时文件。把 TMPDIR 设成一个有空间、可以写的文件夹`,
  UNSETTLED_MAIN: () => '它返回的 Promise 一直没有结果',
};

/** The codes that have Chinese words. */
export const ERROR_CODES = Object.keys(ERRORS_ZH) as readonly MpErrorCode[];
