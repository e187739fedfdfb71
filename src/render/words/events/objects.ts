/** What is said of asking for something shared, waiting for it, having it and giving it back. */
import { alert, aside, code, type Phrase, phrase, process } from '../../../i18n/phrase.js';
import { duration } from '../../../i18n/quantity.js';
import type { BlockEvent, EventBase, ReleaseEvent } from '../../../trace/events.js';
import { type Moment, objectAt } from '../../../trace/moment.js';
import { the } from './nouns.js';
import type { EventSentences, LocalizedPhrase } from './sentence.js';

export const objectSentences = {
  wait: ({ process: p, primitive, object }) => ({
    en: phrase`${process(p)} asks for ${the(primitive, object).en}`,
    zh: phrase`${process(p)} 请求${the(primitive, object).zh}`,
  }),
  block: (event, before) => {
    const p = process(event.process);
    const { en, zh } = the(event.on, event.object);
    if (event.on === 'join' && event.atEnd)
      return {
        en: phrase`${p} is at its end, but waits for ${en} to end first, as if it called ${code('join()')}`,
        zh: phrase`${p} 的代码走完了，但要先等 ${zh} 结束，如同调用了 ${code('join()')}`,
      };
    if (event.on === 'join')
      return { en: phrase`${p} waits for ${en} to end`, zh: phrase`${p} 等待 ${zh} 结束` };
    if (event.until !== undefined)
      return {
        room: { en: phrase`${p} waits for room in ${en}`, zh: phrase`${p} 等${zh} 的空位` },
        item: { en: phrase`${p} waits for an item from ${en}`, zh: phrase`${p} 等${zh} 里有东西` },
        done: { en: phrase`${p} waits until all of ${en} is done`, zh: phrase`${p} 等${zh} 里的全部处理完` },
      }[event.until];
    if (event.on === 'semaphore') return waitsForPermit(event, before);
    const held = heldBy(event, before);
    if (held === null)
      return event.on === 'barrier'
        ? { en: phrase`${p} waits at ${en}`, zh: phrase`${p} 在${zh} 前等待` }
        : { en: phrase`${p} waits for ${en}`, zh: phrase`${p} 等待${zh}` };
    if (held.itself && held.isSignal) return { en: phrase`${p} waits for ${en}`, zh: phrase`${p} 等待${zh}` };
    if (held.itself)
      return {
        en: phrase`${p} waits for ${en}, ${alert('which it holds itself')}`,
        zh: phrase`${p} 等待${zh}，${alert('可拿着它的正是自己')}`,
      };
    const holder = process(held.names);
    return held.ended
      ? {
          en: phrase`${p} waits for ${en}, still held by ${holder}, ${alert('which has ended')}`,
          zh: phrase`${p} 等待${zh}，它还在 ${holder} 名下，而 ${holder} ${alert('已经结束')}`,
        }
      : {
          en: phrase`${p} waits for ${en}, held by ${holder}`,
          zh: phrase`${p} 等待${zh}，它在 ${holder} 手里`,
        };
  },
  acquire: (event, before) => {
    const what = the(event.primitive, event.object);
    const after = afterWaiting(event, before);
    // a reentrant lock's value tells how often it was taken
    const left = event.primitive === 'semaphore' ? event.value : undefined;
    const signal = event.primitive === 'semaphore' ? signalAt(before, event.object) : null;
    if (signal !== null && left !== undefined)
      return {
        en: phrase`${process(event.process)} takes ${what.en} (${left} left; last released by ${process(signal.process)})${after.en}`,
        zh: phrase`${process(event.process)} 拿到${what.zh}（还剩 ${left}；上一次是 ${process(signal.process)} 释放的）${after.zh}`,
      };
    return {
      en: phrase`${process(event.process)} takes ${what.en}${left === undefined ? '' : ` (${left} left)`}${after.en}`,
      zh: phrase`${process(event.process)} 拿到${what.zh}${left === undefined ? '' : `（还剩 ${left}）`}${after.zh}`,
    };
  },
  release: ({ process: p, primitive, object }) => ({
    en: phrase`${process(p)} releases ${the(primitive, object).en}`,
    zh: phrase`${process(p)} 释放${the(primitive, object).zh}`,
  }),
  timeout: (event, before) => {
    const p = process(event.process);
    const { en, zh } = the(event.on, event.object);
    const waited = secondsWaited(event, before);
    if (waited === null)
      return {
        en: phrase`${p} would have to wait for ${en}: leaves it`,
        zh: phrase`${p} 要拿${zh} 就得等，于是不要了`,
      };
    const isJoin = event.on === 'join';
    return {
      en: phrase`${p} ${isJoin ? 'stops waiting for' : 'gives up on'} ${en} after ${duration(waited, 'en')}`,
      zh: phrase`${p} ${isJoin ? '不再等 ' : '放弃'}${zh}，等了 ${duration(waited, 'zh')}`,
    };
  },
  pass: (event, before) => {
    const what = the(event.primitive, event.object);
    const after = afterWaiting(event, before);
    return {
      en: phrase`${process(event.process)} passes ${what.en}${after.en}`,
      zh: phrase`${process(event.process)} 通过${what.zh}${after.zh}`,
    };
  },
  set: ({ process: p, object }) => ({
    en: phrase`${process(p)} sets ${the('event', object).en}`,
    zh: phrase`${process(p)} 置位${the('event', object).zh}`,
  }),
  clear: ({ process: p, object }) => ({
    en: phrase`${process(p)} clears ${the('event', object).en}`,
    zh: phrase`${process(p)} 清除${the('event', object).zh}`,
  }),
} satisfies Partial<EventSentences>;

/** What is added about the event that closes a circle: each of them waits for the next, the last one for the first. */
export function closesCircle(names: readonly string[]): LocalizedPhrase {
  const chain: Phrase = [...names, ...names.slice(0, 1)].flatMap((name, index) => [
    ...(index > 0 ? [' → '] : []),
    process(name),
  ]);
  return {
    en: phrase`; ${alert('that closes a circle')}: ${chain}`,
    zh: phrase`；${alert('绕成了一个圈')}：${chain}`,
  };
}

/** The latest release of a semaphore whose permits are signals; null of one that is held, or that nobody has released. */
function signalAt(before: Moment, object: string): ReleaseEvent | null {
  const semaphore = objectAt(before, 'semaphore', object);
  return semaphore?.isSignal ? semaphore.given : null;
}

/** Of a semaphore nobody knows whether who took a permit is who will release one: who has taken some is told, never accused. */
function waitsForPermit(event: BlockEvent, before: Moment): LocalizedPhrase {
  const p = process(event.process);
  const { en, zh } = the(event.on, event.object);
  const signal = signalAt(before, event.object);
  if (signal !== null) {
    const last = process(signal.process);
    return {
      en: phrase`${p} waits for ${en} (0 left; last released by ${last})`,
      zh: phrase`${p} 等待${zh}（还剩 0；上一次是 ${last} 释放的）`,
    };
  }
  const held = heldBy(event, before);
  if (held === null || held.itself) return { en: phrase`${p} waits for ${en}`, zh: phrase`${p} 等待${zh}` };
  const holder = process(held.names);
  return {
    en: phrase`${p} waits for ${en}, held by ${holder}${held.ended ? ', which has ended' : ''}`,
    zh: phrase`${p} 等待${zh}，它在 ${holder} ${held.ended ? '名下，而它已经结束' : '手里'}`,
  };
}

interface Holders {
  /** Their names. */
  readonly names: string;
  readonly itself: boolean;
  readonly ended: boolean;
  /** Another process has given it back for the one who had it before: it is a signal. */
  readonly isSignal: boolean;
}

/** Who has what the process goes to sleep for; null if nobody has, or it is nothing that one has. */
function heldBy({ process: p, on, object }: BlockEvent, before: Moment): Holders | null {
  const held = on === 'join' ? undefined : objectAt(before, on, object);
  const holders = held && 'holders' in held ? [...held.holders].map((holding) => holding.process) : [];
  const [first] = holders;
  if (first === undefined) return null;
  const phase = before.processes.get(first)?.phase;
  const ended = phase === 'gone' || phase === 'zombie';
  const freed = held && 'freed' in held ? held.freed : null;
  return {
    names: [...new Set(holders)].join(', '),
    itself: holders.every((name) => name === p),
    ended,
    isSignal: freed?.released != null && freed.released.process !== freed.process,
  };
}

function afterWaiting(event: EventBase, before: Moment): LocalizedPhrase {
  const waited = secondsWaited(event, before);
  if (waited === null) return { en: [], zh: [] };
  return {
    en: phrase` ${aside(`after ${duration(waited, 'en')}`)}`,
    zh: phrase`${aside(`，等了 ${duration(waited, 'zh')}`)}`,
  };
}

/** null if it did not have to wait. */
function secondsWaited(event: EventBase, before: Moment): number | null {
  const since = before.processes.get(event.process)?.waitsFor?.t;
  return since === undefined ? null : event.t - since;
}
