/** Locks, queues and the like that processes seem to share, and do not: each has made one of its own. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Primitive, TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';

/**
 * What is made at the top level of a program is made anew in every process: first in main, which loads the program first, so
 * those of the children have a number behind their name. Told where no child has used the first, and each of at least two
 * others was used by one process only, by different ones; and only when nobody can use them any more: the run is finished, or
 * nobody could go on. Evidence: the first use of each.
 */
export const ownPrimitiveFindings = defineFinding('own-primitive', {
  judge(timeline: Timeline) {
    const { events, end, lanes } = timeline;
    if (end?.reason !== 'finished' && !events.some(({ kind }) => kind === 'standstill')) return [];
    const main = lanes[0]?.process;
    const uses = usesOf(events);
    const names = new Set([...uses.keys()].map(nameInProgram));
    return [...names].flatMap((name) => {
      const apart = [...uses].filter(([object]) => object !== name && nameInProgram(object) === name);
      const first = uses.get(name);
      const all = apart.map(([, use]) => use);
      if (first) all.unshift(first);
      const processes = new Set(all.flatMap(({ users }) => [...users]));
      const isOwn = all.every(({ users }) => users.size === 1) && processes.size === all.length;
      const primitive = all[0]?.primitive;
      const isMains = !first || first.users.has(main ?? '');
      if (apart.length < 2 || !isOwn || !isMains || !primitive) return [];
      return [
        {
          shown: null,
          data: { primitive, name, processes: [...processes] },
          evidence: all.map(({ seq }) => seq),
        },
      ];
    });
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

/** As the program calls it: without the number that tells namesakes apart. */
function nameInProgram(name: string): string {
  return name.replace(/#\d+$/, '');
}

interface Use {
  primitive: Primitive | null;
  readonly seq: number;
  readonly users: Set<string>;
}

/** Who did anything with each object, whatever it was; of what kind it is, whoever waits for it says. */
function usesOf(events: readonly TraceEvent[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const event of events) {
    if (!('object' in event)) continue;
    const use = uses.get(event.object) ?? { primitive: null, seq: event.seq, users: new Set() };
    uses.set(event.object, use);
    use.users.add(event.process);
    if (event.kind === 'wait') use.primitive ??= event.primitive;
    if (event.kind === 'put' || event.kind === 'get') use.primitive ??= 'queue';
  }
  return uses;
}
