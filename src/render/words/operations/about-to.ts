/** What a process that has stopped is about to do, in words: "take lock printer". A call without words does not compile. */
import { aside, object, phrase, process } from '../../../i18n/phrase.js';
import { givenSeconds } from '../../../i18n/quantity.js';
import { en, zh } from '../../../i18n/speech.js';
import { type Moment, objectAt } from '../../../trace/moment.js';
import type { Operation } from '../../../trace/operation.js';
import { the } from '../events/nouns.js';
import type { LocalizedPhrase } from '../events/sentence.js';
import { itemsInside, messagesIn, permitsLeft } from './amounts.js';
import type { CallName, OperationOf } from './operation-of.js';

/** With the numbers that matter there, as they are at `moment`, and how long it would wait at most. */
export function aboutTo(who: string, operation: Operation, moment: Moment): LocalizedPhrase {
  // The one cast: words found by a call take operations of that call, which TypeScript cannot follow.
  const say = CALLS[operation.call] as Telling<CallName>;
  const said = say(operation as OperationOf<CallName>, moment, who);
  const limit = 'timeout' in operation ? limitOf(operation.timeout) : null;
  return limit === null
    ? said
    : { en: phrase`${said.en}${aside(` ${limit.en}`)}`, zh: phrase`${said.zh}${aside(limit.zh)}` };
}

type Telling<C extends CallName> = (
  operation: OperationOf<C>,
  moment: Moment,
  who: string,
) => LocalizedPhrase;

const CALLS: { readonly [C in CallName]: Telling<C> } = {
  begin: () => ({ en: ['run to its first call'], zh: ['运行到第一个调用'] }),
  exit: () => ({ en: ['end'], zh: ['结束'] }),
  print: () => ({ en: ['print'], zh: ['打印'] }),
  sleep: ({ seconds }) => ({
    en: phrase`sleep for ${givenSeconds(seconds, 'en')}${aside(' (takes no time here)')}`,
    zh: phrase`睡 ${givenSeconds(seconds, 'zh')}${aside('（在这里不花时间）')}`,
  }),
  start: ({ child }) => ({ en: phrase`start ${process(child)}`, zh: phrase`启动 ${process(child)}` }),
  kill: ({ child }) => ({
    en: phrase`send ${process(child)} a signal to end it`,
    zh: phrase`发信号让 ${process(child)} 结束`,
  }),
  'is-alive': ({ child }) =>
    child === undefined
      ? { en: ['look which of its children live'], zh: ['看自己的子进程还有哪些活着'] }
      : { en: phrase`look whether ${process(child)} lives`, zh: phrase`看 ${process(child)} 是不是还活着` },
  join: ({ child }) => ({
    en: phrase`join ${process(child)}`,
    zh: phrase`等 ${process(child)} 结束（join）`,
  }),
  acquire(operation, moment) {
    const what = the(operation.primitive, operation.object);
    if (operation.primitive !== 'semaphore') return { en: phrase`take ${what.en}`, zh: phrase`拿${what.zh}` };
    const left = permitsLeft(moment, operation);
    return {
      en: phrase`take a permit of ${what.en}${inside(left === null ? null : ` (${left} left)`)}`,
      zh: phrase`拿${what.zh} 的一个许可${inside(left === null ? null : `（还剩 ${left}）`)}`,
    };
  },
  release: ({ primitive, object: name }) => ({
    en: phrase`release ${the(primitive, name).en}`,
    zh: phrase`释放${the(primitive, name).zh}`,
  }),
  wait(operation, moment, who) {
    const what = the(operation.primitive, operation.object);
    if (operation.primitive === 'event')
      return { en: phrase`wait for ${what.en}`, zh: phrase`等${what.zh} 置位` };
    const barrier = objectAt(moment, 'barrier', operation.object);
    if (barrier?.inside.has(who) || barrier?.leaving.has(who))
      return { en: phrase`pass ${what.en}`, zh: phrase`通过${what.zh}` };
    const come = barrier?.inside.size ?? 0;
    return {
      en: phrase`come to ${what.en}${aside(` (${come} of ${operation.parties} there)`)}`,
      zh: phrase`到${what.zh} 前会合${aside(`（已到 ${come} 个，共 ${operation.parties} 个）`)}`,
    };
  },
  set: ({ object: name }) => ({
    en: phrase`set ${the('event', name).en}`,
    zh: phrase`把${the('event', name).zh} 置位`,
  }),
  clear: ({ object: name }) => ({
    en: phrase`clear ${the('event', name).en}`,
    zh: phrase`清除${the('event', name).zh}`,
  }),
  abort: ({ object: name }) => ({
    en: phrase`break ${the('barrier', name).en} for all (abort)`,
    zh: phrase`让${the('barrier', name).zh} 作废（abort）`,
  }),
  reset: ({ object: name }) => ({
    en: phrase`make ${the('barrier', name).en} as new (reset)`,
    zh: phrase`让${the('barrier', name).zh} 重新开始（reset）`,
  }),
  put({ object: name, maxsize }, moment) {
    const size = itemsInside(moment, name);
    const room = maxsize === 0 ? '' : ` of ${maxsize}`;
    return {
      en: phrase`put an item into ${the('queue', name).en}${inside(size === null ? null : ` (${size}${room} inside)`)}`,
      zh: phrase`往${the('queue', name).zh} 里放一个${inside(size === null ? null : maxsize === 0 ? `（里面 ${size} 个）` : `（里面 ${size} 个，最多 ${maxsize} 个）`)}`,
    };
  },
  get({ object: name }, moment) {
    const size = itemsInside(moment, name);
    return {
      en: phrase`take an item from ${the('queue', name).en}${inside(size === null ? null : ` (${size} inside)`)}`,
      zh: phrase`从${the('queue', name).zh} 里取一个${inside(size === null ? null : `（里面 ${size} 个）`)}`,
    };
  },
  done: ({ object: name }) => ({
    en: phrase`tell ${the('queue', name).en} that an item is done`,
    zh: phrase`告诉${the('queue', name).zh}：处理完了一个`,
  }),
  'join-queue': ({ object: name }) => ({
    en: phrase`wait until all of ${the('queue', name).en} is done`,
    zh: phrase`等${the('queue', name).zh} 里的全部处理完`,
  }),
  send: ({ object: name, left }) =>
    left === undefined
      ? {
          en: phrase`send a message through ${the('pipe', name).en}`,
          zh: phrase`往${the('pipe', name).zh} 里发一条消息`,
        }
      : {
          en: phrase`send the rest of a message through ${the('pipe', name).en}${aside(` (${en.count(left, 'byte')})`)}`,
          zh: phrase`把消息剩下的部分发进${the('pipe', name).zh}${aside(`（${left} 字节）`)}`,
        },
  recv({ object: name, left, side }, moment) {
    const what = the('pipe', name);
    if (left !== undefined)
      return {
        en: phrase`receive the rest of a message from ${what.en}`,
        zh: phrase`从${what.zh} 收下消息剩下的部分`,
      };
    const waiting = messagesIn(moment, name, side);
    return {
      en: phrase`receive a message from ${what.en}${inside(waiting === null ? null : ` (${waiting} in it)`)}`,
      zh: phrase`从${what.zh} 收一条消息${inside(waiting === null ? null : `（里面 ${waiting} 条）`)}`,
    };
  },
  poll: ({ object: name }) => ({
    en: phrase`look whether a message is in ${the('pipe', name).en}`,
    zh: phrase`看${the('pipe', name).zh} 里有没有消息`,
  }),
  'wait-any': ({ objects, others }) => {
    const [more, besides] = others === 0 ? ['', ' '] : [` and ${others} more`, ` 和另外 ${others} 个`];
    return objects.length === 0
      ? { en: phrase`wait for one of ${others} things`, zh: phrase`等 ${others} 样东西中的一个` }
      : {
          en: phrase`wait for one of ${en.order(objects, object)}${more}`,
          zh: phrase`等 ${zh.order(objects, object)}${besides}中的一个`,
        };
  },
  close({ object: name, end }) {
    if (end === undefined)
      return { en: phrase`close ${object(name)} for itself`, zh: phrase`关闭 ${object(name)}，自己不再使用` };
    const what = the('pipe', name);
    return {
      en: phrase`close its ${end === 'both' ? '' : `${end} `}end of ${what.en}`,
      zh: phrase`关闭${what.zh} 的${{ receiving: '接收端', sending: '发送端', both: '一端' }[end]}`,
    };
  },
  look: ({ object: name }) => ({
    en: phrase`look at ${object(name)}`,
    zh: phrase`看 ${object(name)} 怎么样了`,
  }),
  read: ({ object: name }) => ({ en: phrase`read ${object(name)}`, zh: phrase`读 ${object(name)}` }),
  write: ({ object: name }) => ({ en: phrase`write ${object(name)}`, zh: phrase`写 ${object(name)}` }),
};

/** How things stand inside, where the log tells. */
const inside = (told: string | null) => (told === null ? '' : aside(told));

function limitOf(timeout: number | undefined): Readonly<Record<'en' | 'zh', string>> | null {
  if (timeout === undefined) return null;
  if (timeout === 0) return { en: '(without waiting)', zh: '（不等）' };
  return {
    en: `(waits at most ${givenSeconds(timeout, 'en')})`,
    zh: `（最多等 ${givenSeconds(timeout, 'zh')}）`,
  };
}
