/** A pipe that never ends, because somebody who waits still has a sending end of it. */
import { alert, object, phrase, process } from '../../i18n/phrase.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import type { Cycle } from '../locks/wait-for.js';
import { isJoin, judgeFirst, nextOf } from './circle.js';

/** `process` waits for the end of `pipe`, of which `holder` (perhaps itself) has a sending end; `joins`: whom that waits for. */
type ForgottenEnd = {
  /** "two-way": shown, at a pipe both ends of which send and receive. */
  readonly outcome: 'shown' | 'two-way' | 'none';
  readonly process: string;
  readonly pipe: string;
  readonly holder: string;
  readonly joins: string;
};

/** Somebody waits for the end of a pipe that cannot come, as what the run was to show. Evidence: as for every circle. */
export const forgottenEndFinding = defineFinding('forgotten-end', {
  standstill: true,

  judge: (timeline: Timeline, pipe: string) =>
    judgeFirst(timeline, forgottenEndIn, { outcome: 'none', process: '', pipe, holder: '', joins: '' }),

  en({ outcome, process: name, pipe, holder, joins }) {
    if (outcome === 'none')
      return phrase`Not shown: nobody waited for an end of ${object(pipe)} that cannot come.`;
    const end = outcome === 'two-way' ? 'the other end' : 'a sending end';
    const open = phrase`${alert('A forgotten end')}: ${process(name)} waits for ever in recv():`;
    return holder === name
      ? phrase`${open} it still holds ${end} of ${object(pipe)} itself. Cure: close() that end.`
      : phrase`${open} ${process(holder)} still holds ${end} of ${object(pipe)} and waits for ${process(joins)} to end. Cure: ${process(holder)} closes ${outcome === 'two-way' ? 'it' : 'its copy'}.`;
  },

  zh({ outcome, process: name, pipe, holder, joins }) {
    if (outcome === 'none') return phrase`看不出来：没有谁在等管道 ${object(pipe)} 永远不会来的末尾。`;
    const end = outcome === 'two-way' ? '另一端' : '一个发送端';
    const open = phrase`${alert('忘了关的一端')}：${process(name)} 会在 recv() 里永远等下去，因为`;
    return holder === name
      ? phrase`${open}它自己还留着管道 ${object(pipe)} 的${end}。解法：用 close() 关掉这一端。`
      : phrase`${open} ${process(holder)} 还留着管道 ${object(pipe)} 的${end}，又在等 ${process(joins)} 结束。解法：让 ${process(holder)} 关掉${outcome === 'two-way' ? '它' : '自己那一份'}。`;
  },
});

/**
 * The data of a circle in which one waits for a message or the end of a pipe, while the only one who could send holds on
 * to its sending end and waits itself, for it to end or at that very place; null for any other.
 */
export function forgottenEndIn(cycle: Cycle): ForgottenEnd | null {
  const alone = cycle.length === 1;
  const at = cycle.findIndex(
    (step, index) => step.awaits === 'sending' && (alone || isJoin(nextOf(cycle, index))),
  );
  const reader = cycle[at];
  if (!reader) return null;
  const joins = alone ? '' : nextOf(cycle, at + 1).process;
  const holder = nextOf(cycle, at).process;
  const outcome = reader.twoWay ? 'two-way' : 'shown';
  return { outcome, process: reader.process, pipe: reader.object, holder, joins };
}
