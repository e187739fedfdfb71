/** The calls that processes made on a queue, put together from the log: asked, perhaps slept, answered. */
import type { BlockEvent, ItemEvent, PassEvent, TimeoutEvent, WaitEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';

export interface QueueCall {
  readonly process: string;
  /** Null for a put into a queue without limit, which has nothing to ask. */
  readonly asked: WaitEvent | null;
  readonly slept: BlockEvent | null;
  /** Null where the process, or the log, ended first. `pass` ends a join() of the queue. */
  readonly answer: ItemEvent | TimeoutEvent | PassEvent | null;
  /** Items in the queue when the answer came, before it changed that. */
  readonly size: number;
}

type OpenCall = Omit<QueueCall, 'answer' | 'size'>;

/** In the order of their answers; those without an answer come last. */
export function queueCalls({ events }: Timeline, queue: string): QueueCall[] {
  const calls: QueueCall[] = [];
  const open = new Map<string, OpenCall>();
  let size = 0;
  for (const event of events) {
    if (!('object' in event) || event.object !== queue) continue;
    const { process } = event;
    const begun = open.get(process) ?? { process, asked: null, slept: null };
    switch (event.kind) {
      case 'wait':
        open.set(process, { process, asked: event, slept: null });
        break;
      case 'block':
        open.set(process, { ...begun, slept: event });
        break;
      case 'put':
      case 'get':
      case 'timeout':
      case 'pass':
        open.delete(process);
        calls.push({ ...begun, answer: event, size });
        if (event.kind === 'put') size += 1;
        if (event.kind === 'get') size -= 1;
        break;
    }
  }
  return [...calls, ...[...open.values()].map((call) => ({ ...call, answer: null, size }))];
}

/** Real seconds a call slept; 0 for one that did not, or whose end is not in the log. */
export const sleptSeconds = ({ slept, answer }: QueueCall): number =>
  slept && answer ? answer.t - slept.t : 0;

/** Whether it gave up, or did not wait at all: Empty or Full. */
export const inVain = ({ answer }: QueueCall): boolean => answer?.kind === 'timeout';

/** Where a call went to sleep, if it did, and its answer. */
export const seqsOfCall = ({ slept, answer }: QueueCall): number[] =>
  [slept, answer].flatMap((event) => (event ? [event.seq] : []));
