/** How sentences about events name a thing. */
import type { Localized } from '../../../i18n/language.js';
import { object, phrase, process } from '../../../i18n/phrase.js';
import type { Primitive } from '../../../trace/events.js';
import type { LocalizedPhrase } from './sentence.js';

const NOUNS: Readonly<Record<Primitive, Localized>> = {
  lock: { en: 'lock', zh: '锁' },
  rlock: { en: 'reentrant lock', zh: '可重入锁' },
  semaphore: { en: 'semaphore', zh: '信号量' },
  event: { en: 'event', zh: '事件' },
  barrier: { en: 'barrier', zh: '屏障' },
  queue: { en: 'queue', zh: '队列' },
  pipe: { en: 'pipe', zh: '管道' },
};

/** What can be waited for, held or passed, by its kind and its name; a child that is joined has only a name. */
export function the(what: Primitive | 'join', name: string): LocalizedPhrase {
  if (what === 'join') return { en: [process(name)], zh: [process(name)] };
  const { en, zh } = NOUNS[what];
  return { en: phrase`${en} ${object(name)}`, zh: phrase`${zh} ${object(name)}` };
}
