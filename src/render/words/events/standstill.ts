/** What is said of a standstill: who waits for what, and since when. */
import { alert, aside, phrase } from '../../../i18n/phrase.js';
import { duration } from '../../../i18n/quantity.js';
import { en, zh } from '../../../i18n/speech.js';
import type { BlockEvent } from '../../../trace/events.js';
import { isAsleep, type Moment } from '../../../trace/moment.js';
import { the } from './nouns.js';
import type { EventSentences, LocalizedPhrase } from './sentence.js';

export const standstillSentences = {
  standstill(_, before) {
    const waits = sleepersByWish(before).map(tellSleepers);
    return {
      en: phrase`${alert('nobody can go on')}: ${waits.flatMap((wait, at) => phrase`${at > 0 ? '; ' : ''}${wait.en}`)}. Only somebody outside the run could still wake them`,
      zh: phrase`${alert('谁都走不动了')}：${waits.flatMap((wait, at) => phrase`${at > 0 ? '；' : ''}${wait.zh}`)}。要叫醒它们，只能靠这次运行以外的进程`,
    };
  },
} satisfies Partial<EventSentences>;

/** Those who sleep for the same thing together, in the order they fell asleep. */
function sleepersByWish({ processes }: Moment): [BlockEvent, ...BlockEvent[]][] {
  const groups = new Map<string, [BlockEvent, ...BlockEvent[]]>();
  const asleep = [...processes.values()].flatMap((now) =>
    now.waitsFor && isAsleep(now) ? [now.waitsFor] : [],
  );
  for (const block of asleep.sort((a, b) => a.seq - b.seq)) {
    const key = JSON.stringify([block.on, block.object, block.until, block.left === undefined]);
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return [...groups.values()];
}

function tellSleepers(blocks: readonly [BlockEvent, ...BlockEvent[]]): LocalizedPhrase {
  const [first] = blocks;
  const names = blocks.map(({ process }) => process);
  const wish = wishOf(first);
  const wait = names.length > 1 ? 'wait' : 'waits';
  return {
    en: phrase`${en.list(names)} ${wait} ${wish.en} ${aside(`(since ${duration(first.t, 'en')})`)}`,
    zh: phrase`${zh.list(names)} ${wish.zh}${aside(`（从 ${duration(first.t, 'zh')}起）`)}`,
  };
}

function wishOf({ on, object, until, left }: BlockEvent): LocalizedPhrase {
  const what = the(on, object);
  if (on === 'join') return { en: phrase`for ${what.en} to end`, zh: phrase`等 ${what.zh} 结束` };
  if (until === 'room' || left !== undefined)
    return { en: phrase`for room in ${what.en}`, zh: phrase`等${what.zh} 的空位` };
  if (until === 'item') return { en: phrase`for an item from ${what.en}`, zh: phrase`等${what.zh} 里有东西` };
  if (until === 'done')
    return { en: phrase`until all of ${what.en} is done`, zh: phrase`等${what.zh} 里的全部处理完` };
  if (on === 'pipe')
    return { en: phrase`for a message through ${what.en}`, zh: phrase`等${what.zh} 里来消息` };
  if (on === 'barrier')
    return { en: phrase`at ${what.en} for the others`, zh: phrase`在${what.zh} 前等别人` };
  return { en: phrase`for ${what.en}`, zh: phrase`等${what.zh}` };
}
