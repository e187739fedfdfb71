/** Why a call has to wait, as things stand: "p1 holds it". A call whose reason nobody has thought of does not compile. */
import { alert, aside, phrase, process } from '../../../i18n/phrase.js';
import { en, zh } from '../../../i18n/speech.js';
import type { Side } from '../../../trace/events.js';
import { isDead, type Moment, objectAt } from '../../../trace/moment.js';
import type { Operation } from '../../../trace/operation.js';
import type { LocalizedPhrase } from '../events/sentence.js';
import { itemsInside, messagesIn } from './amounts.js';
import type { CallName, OperationOf } from './operation-of.js';

/** What `process`, which cannot make the call now, waits for. */
export function whyNot(who: string, operation: Operation, moment: Moment): LocalizedPhrase {
  // The one cast: a reason found by a call takes operations of that call, which TypeScript cannot follow.
  const tell = WHY_NOT[operation.call] as Reason<CallName> | null;
  return tell?.(operation as OperationOf<CallName>, moment, who) ?? OTHERS_FIRST;
}

/** Null: the log does not tell. */
type Reason<C extends CallName> = (
  operation: OperationOf<C>,
  moment: Moment,
  who: string,
) => LocalizedPhrase | null;

/** It is known to have tried, and no more. */
const OTHERS_FIRST: LocalizedPhrase = {
  en: ['it has tried in vain; somebody else has to do something first'],
  zh: ['它试过了，不行；要等别的进程先做点什么'],
};

/** Null: waits for nobody. */
const WHY_NOT: { readonly [C in CallName]: Reason<C> | null } = {
  begin: null,
  exit: null,
  print: null,
  sleep: null,
  start: null,
  kill: null,
  'is-alive': null,
  join: ({ child }) => ({ en: phrase`${process(child)} still runs`, zh: phrase`${process(child)} 还在运行` }),
  acquire: (operation, moment, who) =>
    operation.primitive === 'semaphore' ? noPermit(operation, moment) : heldBy(operation, moment, who),
  release: null,
  wait(operation, moment) {
    if (operation.primitive === 'event') return { en: ['it is not set'], zh: ['它没有置位'] };
    const { size: come = 0 } = objectAt(moment, 'barrier', operation.object)?.inside ?? {};
    return {
      en: phrase`${come} of ${operation.parties} are there`,
      zh: phrase`要等 ${operation.parties} 个，才到了 ${come} 个`,
    };
  },
  set: null,
  clear: null,
  abort: null,
  reset: null,
  put({ object, maxsize }, moment) {
    const size = itemsInside(moment, object);
    return size !== null && size >= maxsize ? FULL : null;
  },
  get({ object }, moment) {
    return itemsInside(moment, object) === 0 ? { en: ['it is empty'], zh: ['它是空的'] } : null;
  },
  done: null,
  'join-queue'({ object }, moment) {
    const left = objectAt(moment, 'queue', object)?.unfinished ?? null;
    if (left === null) return null;
    return { en: phrase`${en.count(left, 'item')} not done yet`, zh: phrase`还有 ${left} 个没处理完` };
  },
  send: () => FULL,
  recv: (operation, moment) => (operation.left === undefined ? nothingInIt(operation, moment) : null),
  poll: nothingInIt,
  'wait-any': () => ({ en: ['none of them is ready'], zh: ['哪一个都还没有动静'] }),
  close: null,
  look: null,
  read: null,
  write: null,
};

const FULL: LocalizedPhrase = { en: ['it is full'], zh: ['它满了'] };

function nothingInIt(
  { object, side }: { readonly object: string; readonly side?: Side },
  moment: Moment,
): LocalizedPhrase | null {
  return messagesIn(moment, object, side) === 0 ? { en: ['nothing is in it'], zh: ['里面什么也没有'] } : null;
}

/** A lock's holder; its own, and one that has ended, are told as what they are. */
function heldBy(
  { primitive, object }: { readonly primitive: 'lock' | 'rlock'; readonly object: string },
  moment: Moment,
  who: string,
): LocalizedPhrase | null {
  const [holding] = objectAt(moment, primitive, object)?.holders ?? [];
  if (!holding) return null;
  if (holding.process === who) return { en: [alert('it holds it itself')], zh: [alert('锁就在它自己手里')] };
  const holder = process(holding.process);
  const now = moment.processes.get(holding.process);
  return now && isDead(now)
    ? {
        en: phrase`${holder} still holds it, ${alert('and has ended')}`,
        zh: phrase`锁还在 ${holder} 名下，${alert('而它已经结束')}`,
      }
    : { en: phrase`${holder} holds it`, zh: phrase`锁在 ${holder} 手里` };
}

/** With who has them, where permits are held and no signals. */
function noPermit({ object }: { readonly object: string }, moment: Moment): LocalizedPhrase {
  const semaphore = objectAt(moment, 'semaphore', object);
  const holders = semaphore && !semaphore.isSignal ? [...semaphore.own.keys()] : [];
  const having = holders.filter((name) => semaphore?.own.get(name)?.length);
  if (having.length === 0) return { en: ['none is left'], zh: ['已经没有了'] };
  const has = having.length === 1 ? 'has' : 'have';
  return {
    en: phrase`none is left ${aside('(')}${en.list(having)} ${aside(`${has} them)`)}`,
    zh: phrase`已经没有了${aside('（在 ')}${zh.list(having)}${aside(' 手里）')}`,
  };
}
