/** Locks, queues and the like that processes seem to share, and do not: each has made one of its own. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Primitive } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { ownPrimitives } from '../history/own-primitives.js';

/**
 * What is made at the top level of a program is made anew in every process. Told where several used it, and each its own;
 * and only when nobody can use them any more: the run is finished, or nobody could go on. Evidence: the first use of each.
 */
export const ownPrimitiveFindings = defineFinding('own-primitive', {
  judge(timeline: Timeline) {
    const { events, end } = timeline;
    if (end?.reason !== 'finished' && !events.some(({ kind }) => kind === 'standstill')) return [];
    return ownPrimitives(timeline).map(({ primitive, name, processes, evidence }) => ({
      shown: null,
      data: { primitive, name, processes },
      evidence,
    }));
  },

  en: ({ primitive, name, processes }) =>
    phrase`${en.list(processes)} each used a ${KINDS.en[primitive]} ${object(name)} ${alert('of its own')}: what is made at the top level of a program is made anew in every process, and nobody shares it. Cure: make it once, in ${code('main()')}, and hand it over in ${code('args')}.`,

  zh: ({ primitive, name, processes }) =>
    phrase`${zh.list(processes)} 用的${KINDS.zh[primitive]} ${object(name)} ${alert('各是各的')}：写在程序最外层的东西，每个进程都会重新做一个，并不共享。解法：在 ${code('main()')} 里只做一次，通过 ${code('args')} 交给子进程。`,
});

const KINDS = {
  en: {
    ...{ lock: 'lock', rlock: 'recursive lock', semaphore: 'semaphore', event: 'event' },
    ...{ barrier: 'barrier', queue: 'queue', pipe: 'pipe' },
  },
  zh: {
    ...{
      lock: '锁',
      rlock: '可重入锁',
      semaphore: '信号量',
      event: '事件',
      barrier: '屏障',
      queue: '队列',
      pipe: '管道',
    },
  },
} as const satisfies Readonly<Record<'en' | 'zh', Readonly<Record<Primitive, string>>>>;
