/** A process that waits for itself. */
import { alert, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import type { Cycle } from '../locks/wait-for.js';
import { isAtPipe, judgeFirst } from './circle.js';

/** A process asked for a lock it holds itself, as what the run was to show. Evidence: as for every circle. */
export const selfDeadlockFinding = defineFinding('self-deadlock', {
  standstill: true,

  judge: (timeline: Timeline) => judgeFirst(timeline, selfDeadlockIn, { process: '', object: '' }),

  en: ({ process: name, object }) =>
    name === ''
      ? phrase`Not shown: no process waited for a lock it held itself.`
      : phrase`${process(name)} asked for the ${en.lock(object)} again ${alert('while holding it')}, and sleeps until some other process releases it.`,

  zh: ({ process: name, object }) =>
    name === ''
      ? phrase`看不出来：没有哪个进程去等自己拿着的锁。`
      : phrase`${process(name)} ${alert('拿着')}${zh.lock(object)} 又去要它：等的就是自己，要等到别的进程替它释放。`,
});

/** The data of a circle of one process at a lock; null for any other. */
export function selfDeadlockIn(cycle: Cycle): { readonly process: string; readonly object: string } | null {
  const [step] = cycle;
  return step && cycle.length === 1 && !isAtPipe(cycle)
    ? { process: step.process, object: step.object }
    : null;
}
