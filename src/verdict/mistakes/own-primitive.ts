/** Locks, queues and the like that processes seem to share, and do not: each has made one of its own. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Primitive, TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';

/** Something of one name that several processes have, each its own. */
interface Namesakes {
  readonly primitive: Primitive;
  /** Object to its users. */
  readonly users: Map<string, Set<string>>;
}

/**
 * What is made at the top level of a program is made anew in every process. Told where at least two objects of one kind and name
 * were used, each by one process only, and by different ones. Evidence: the first use of each.
 */
export const ownPrimitiveFindings = defineFinding('own-primitive', {
  judge(timeline: Timeline) {
    const all = new Map<string, Namesakes>();
    const first = new Map<string, number>();
    for (const event of timeline.events) {
      const used = usedBy(event);
      if (!used) continue;
      const name = nameInProgram(used.object);
      const key = `${used.primitive} ${name}`;
      const namesakes = all.get(key) ?? { primitive: used.primitive, users: new Map() };
      all.set(key, namesakes);
      const users = namesakes.users.get(used.object) ?? new Set();
      namesakes.users.set(used.object, users.add(event.process));
      if (!first.has(used.object)) first.set(used.object, event.seq);
    }
    return [...all.values()].flatMap(({ primitive, users }) => {
      const processes = new Set([...users.values()].flatMap((each) => [...each]));
      const apart = [...users.values()].every(({ size }) => size === 1) && processes.size === users.size;
      if (users.size < 2 || !apart) return [];
      const [name = ''] = [...users.keys()].map(nameInProgram);
      return [
        {
          shown: null,
          data: { primitive, name, processes: [...processes] },
          evidence: [...users.keys()].map((each) => first.get(each) as number),
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

/** As the program calls it: without the number that tells namesakes apart, and without the process that has made it. */
function nameInProgram(name: string): string {
  return name.replace(/#\d+$/, '').replace(/^.*\.(?=[a-z]+-\d+$)/, '');
}

function usedBy(event: TraceEvent): { readonly object: string; readonly primitive: Primitive } | null {
  switch (event.kind) {
    case 'wait':
      return event;
    case 'put':
    case 'get':
      return { object: event.object, primitive: 'queue' };
    case 'set':
    case 'clear':
      return { object: event.object, primitive: 'event' };
    default:
      return null;
  }
}
