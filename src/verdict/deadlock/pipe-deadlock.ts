/** Processes that wait for each other in a circle that goes through a pipe. */
import { alert, object, type Phrase, phrase, process } from '../../i18n/phrase.js';
import { defineFinding, type Judgement } from '../finding.js';
import type { Cycle, CycleStep } from '../locks/wait-for.js';
import { evidenceOf, isAtPipe, isJoin, nextOf } from './circle.js';

/** `process` waits at `object` for the next one: `way` is the end of the pipe that one holds, or what else it waits for. */
interface PipeStep {
  readonly process: string;
  readonly object: string;
  readonly way: 'sending' | 'receiving' | 'join' | 'lock';
  /** Both ends of the pipe send and receive. */
  readonly twoWay?: true;
  /** Others than these two hold that end, too, and wait as well. */
  readonly shared?: true;
}

/** A circle with a pipe in it; null for any other. Evidence: as for every circle. */
export const pipeDeadlockFinding = defineFinding('pipe-deadlock', {
  standstill: true,

  judge(cycle: Cycle): Judgement<{ steps: readonly PipeStep[] }> | null {
    if (!isAtPipe(cycle)) return null;
    const steps = cycle.map(
      (step, index): PipeStep => ({
        process: step.process,
        object: step.object,
        way: step.awaits ?? (isJoin(step) ? 'join' : 'lock'),
        ...(step.twoWay ? { twoWay: true } : {}),
        ...(isShared(step, nextOf(cycle, index)) ? { shared: true } : {}),
      }),
    );
    return { shown: null, data: { steps }, evidence: evidenceOf(cycle) };
  },

  en({ steps }) {
    const waits = steps.flatMap((step, index): Phrase => {
      const wish = wishEn(step, process(nextOf(steps, index).process));
      return phrase`${index > 0 ? '; ' : ''}${process(step.process)} waits ${wish}`;
    });
    return phrase`${alert('Deadlock')}: ${waits}.`;
  },

  zh({ steps }) {
    const waits = steps.flatMap((step, index): Phrase => {
      const wish = wishZh(step, process(nextOf(steps, index).process));
      return phrase`${index > 0 ? '；' : ''}${process(step.process)} 在等${wish}`;
    });
    return phrase`${alert('死锁')}：${waits}。`;
  },
});

const isShared = ({ process: name, holders = [] }: CycleStep, next: CycleStep): boolean =>
  holders.some((each) => each.process !== name && each.process !== next.process);

function wishEn({ object: name, way, twoWay, shared }: PipeStep, next: ReturnType<typeof process>): Phrase {
  const what = object(name);
  const only = shared ? '' : 'only ';
  switch (way) {
    case 'sending':
      if (twoWay && !shared) return phrase`for a message from ${next} through pipe ${what}`;
      return phrase`for a message through pipe ${what}, which ${only}${next} could send`;
    case 'receiving':
      if (twoWay && !shared) return phrase`for room in pipe ${what}, until ${next} receives`;
      return phrase`for room in pipe ${what}, which ${only}${next} could make by receiving`;
    case 'join':
      return phrase`for ${next} to end`;
    case 'lock':
      return phrase`for lock ${what}, held by ${next}`;
  }
}

function wishZh({ object: name, way, twoWay, shared }: PipeStep, next: ReturnType<typeof process>): Phrase {
  const what = object(name);
  const only = shared ? '' : '只';
  switch (way) {
    case 'sending':
      if (twoWay && !shared) return phrase` ${next} 经管道 ${what} 发来消息`;
      return phrase`管道 ${what} 里来消息，而能发的${only}有 ${next}`;
    case 'receiving':
      if (twoWay && !shared) return phrase`管道 ${what} 腾出地方，要由 ${next} 来收`;
      return phrase`管道 ${what} 腾出地方，而能收的${only}有 ${next}`;
    case 'join':
      return phrase` ${next} 结束`;
    case 'lock':
      return phrase`锁 ${what}，它在 ${next} 手里`;
  }
}
