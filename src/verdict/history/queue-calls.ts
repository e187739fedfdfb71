/** The calls that processes made on a queue, put together from the log: asked, perhaps slept, answered. */
import type {
  BlockEvent,
  ItemEvent,
  PassEvent,
  TimeoutEvent,
  TraceEvent,
  WaitEvent,
} from '../../trace/events.js';
import { advance, createMoment, type Moment, objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

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
type CallAnswer = NonNullable<QueueCall['answer']>;

/** In the order their answers were told; those without an answer come last. */
export function queueCalls(timeline: Timeline, queue: string): readonly QueueCall[] {
  return callsOfAll(timeline).get(queue) ?? [];
}

/** What each consumer did at the queue last, in the order they did it. A consumer is who took something, or tried to. */
export function lastCalls(timeline: Timeline, queue: string): QueueCall[] {
  const last = new Map<string, QueueCall>();
  const calls = queueCalls(timeline, queue);
  const producers = new Set(
    calls.filter(({ answer }) => answer?.kind === 'put').map(({ process }) => process),
  );
  for (const call of calls) {
    if (producers.has(call.process)) continue;
    last.delete(call.process);
    last.set(call.process, call);
  }
  return [...last.values()];
}

/** The calls that put something in. A value put as `sentinel` is no item. */
export const putCalls = (timeline: Timeline, queue: string, sentinel?: string): QueueCall[] =>
  queueCalls(timeline, queue).filter(({ answer }) => answer?.kind === 'put' && answer.item !== sentinel);

/** How many items lay in the queue at its fullest, by the calls that put them in. */
export const greatestSize = (puts: readonly QueueCall[]): number =>
  Math.max(0, ...puts.map(({ size }) => size + 1));

/** Real seconds a call slept; 0 for one that did not, or whose end is not in the log. */
export const sleptSeconds = ({ slept, answer }: QueueCall): number =>
  slept && answer ? answer.t - slept.t : 0;

/** Whether it gave up, or did not wait at all: Empty or Full. */
export const inVain = ({ answer }: QueueCall): boolean => answer?.kind === 'timeout';

/** Where a call went to sleep, if it did, and its answer. */
export const seqsOfCall = ({ slept, answer }: QueueCall): number[] =>
  [slept, answer].flatMap((event) => (event ? [event.seq] : []));

/** The calls of all queues, by the queue's name. */
const callsOfAll = perTimeline(({ events }): ReadonlyMap<string, readonly QueueCall[]> => {
  const moment = createMoment();
  const recorders = new Map<string, ReturnType<typeof recordCalls>>();
  for (const event of events) {
    if (isAtQueue(event)) {
      const recorder = recorders.get(event.object) ?? recordCalls(event.object, moment);
      recorders.set(event.object, recorder);
      recorder.add(event);
    }
    advance(moment, event);
  }
  return new Map([...recorders].map(([queue, recorder]) => [queue, recorder.calls()]));
});

function isAtQueue(event: TraceEvent): event is WaitEvent | BlockEvent | CallAnswer {
  switch (event.kind) {
    case 'wait':
    case 'pass':
      return event.primitive === 'queue';
    case 'block':
    case 'timeout':
      return event.on === 'queue';
    default:
      return event.kind === 'put' || event.kind === 'get';
  }
}

function recordCalls(queue: string, moment: Moment) {
  const calls: QueueCall[] = [];
  const open = new Map<string, OpenCall>();
  const told = () => objectAt(moment, 'queue', queue)?.size ?? 0;

  return {
    add(event: WaitEvent | BlockEvent | CallAnswer) {
      const { process } = event;
      const begun = open.get(process) ?? { process, asked: null, slept: null };
      if (event.kind === 'wait') open.set(process, { process, asked: event, slept: null });
      else if (event.kind === 'block') open.set(process, { ...begun, slept: event });
      else {
        open.delete(process);
        calls.push({ ...begun, answer: event, size: sizeBefore(event, begun, told()) });
      }
    },
    calls: () => [...calls, ...[...open.values()].map((call) => ({ ...call, answer: null, size: told() }))],
  };
}

/** What the call itself knows comes before what others have told: of who waits for an item and gives up, that there is none. */
function sizeBefore(answer: CallAnswer, { slept }: OpenCall, told: number): number {
  if (answer.kind === 'put' && answer.size !== undefined) return answer.size - 1;
  if (answer.kind === 'get' && answer.size !== undefined) return answer.size + 1;
  if (answer.kind === 'timeout' && slept?.until === 'item') return 0;
  return Math.max(answer.kind === 'timeout' && slept?.until === 'room' ? 1 : 0, told);
}
