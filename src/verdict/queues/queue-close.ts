/** What the close() of a queue changes for others, and what it does not. */
import type { CloseEvent, ItemEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { inVain, queueCalls, seqsOfCall } from '../history/queue-calls.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

/** What a process had put before it closed the queue came out afterwards. Evidence: the close, then the gets. */
export function flushedFinding(timeline: Timeline, queue: string): Finding {
  const [close] = closesOf(timeline, queue).filter(({ process }) => hasPut(timeline, queue, process));
  const gets = close ? itemsAfter(timeline, queue, close) : [];
  const ended = timeline.lanes.find(({ process }) => process === close?.process)?.ended ?? null;
  const [first] = gets;
  const outcome = !close ? 'none' : first ? 'shown' : 'lost';
  const data = {
    outcome,
    queue,
    process: close?.process ?? '',
    taker: first?.process ?? '',
    items: gets.length,
    alive: first && ended !== null && ended <= first.t ? 'no' : 'yes',
  } as const;
  return finding(
    'flushed',
    outcome === 'shown',
    data,
    [close, ...gets].flatMap((event) => (event ? [event.seq] : [])),
  );
}

/** A call of another process went on waiting after a close, and ended at its own time limit. Evidence: going to sleep, the close, giving up. */
export function noEndSignalFinding(timeline: Timeline, queue: string): Finding {
  const calls = queueCalls(timeline, queue);
  const waits = closesOf(timeline, queue).flatMap((close) =>
    calls
      .filter(({ process }) => process !== close.process)
      .filter(({ slept, answer }) => slept && slept.seq < close.seq && (answer?.seq ?? 0) > close.seq)
      .map((call) => ({ close, call })),
  );
  const found = waits.find(({ call }) => inVain(call));
  const outcome = found ? 'shown' : 'none';
  const data = {
    outcome,
    queue,
    process: found?.close.process ?? '',
    waiter: found?.call.process ?? '',
    seconds: roundSeconds(found ? (found.call.answer?.t ?? 0) - found.close.t : 0),
  } as const;
  const evidence = found ? [found.close.seq, ...seqsOfCall(found.call)].sort((a, b) => a - b) : [];
  return finding('no-end-signal', outcome === 'shown', data, evidence);
}

function closesOf({ events }: Timeline, queue: string): CloseEvent[] {
  return events.filter((event): event is CloseEvent => event.kind === 'close' && event.object === queue);
}

const hasPut = ({ events }: Timeline, queue: string, process: string): boolean =>
  events.some((event) => event.kind === 'put' && event.object === queue && event.process === process);

/** Gets after the close of items that the closing process had put. The n-th that comes out is the n-th that went in. */
function itemsAfter({ events }: Timeline, queue: string, close: CloseEvent): ItemEvent[] {
  const of = (kind: 'put' | 'get') =>
    events.filter((event): event is ItemEvent => event.kind === kind && event.object === queue);
  const puts = of('put');
  return of('get').filter(({ seq }, index) => seq > close.seq && puts[index]?.process === close.process);
}
