/** Processes that wait for each other in a circle. */
import { alert, type Phrase, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import type { Cycle } from '../locks/wait-for.js';
import { isAtPipe, isJoin, judgeFirst, nextOf } from './circle.js';

/** `process` waits for `object`, which the next one has (the last one's: the first); '' is the end of that process. */
export interface DeadlockStep {
  readonly process: string;
  readonly object: string;
}

/** A circle of several processes at locks, as what the run was to show. Evidence: as for every circle. */
export const deadlockFinding = defineFinding('deadlock', {
  standstill: true,

  judge: (timeline: Timeline) => judgeFirst(timeline, deadlockIn, { steps: [] }),

  en({ steps }) {
    if (steps.length === 0) return phrase`Not shown this time: no circle of waiting closed.`;
    const waits = steps.flatMap((step, index): Phrase => {
      const next = process(nextOf(steps, index).process);
      const what = isJoin(step)
        ? phrase`${next} to end`
        : phrase`the ${en.lock(step.object)}, held by ${next}`;
      return phrase`${index > 0 ? '; ' : ''}${process(step.process)} waits for ${what}`;
    });
    return phrase`${alert('Deadlock')}: ${waits}.`;
  },

  zh({ steps }) {
    if (steps.length === 0) return phrase`这次没有出现死锁：没有绕成一个等待的圈。`;
    const waits = steps.flatMap((step, index): Phrase => {
      const next = process(nextOf(steps, index).process);
      const what = isJoin(step) ? phrase` ${next} 结束` : phrase`${zh.lock(step.object)}，它在 ${next} 手里`;
      return phrase`${index > 0 ? '；' : ''}${process(step.process)} 在等${what}`;
    });
    return phrase`${alert('死锁')}：${waits}。`;
  },
});

/** The data of a circle of several processes without a pipe in it; null for any other. */
export function deadlockIn(cycle: Cycle): { readonly steps: readonly DeadlockStep[] } | null {
  if (cycle.length < 2 || isAtPipe(cycle)) return null;
  return { steps: cycle.map(({ process, object }) => ({ process, object })) };
}
