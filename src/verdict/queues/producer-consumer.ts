/** Producers and consumers at a queue: whether everything was consumed, how the consumers knew that it was over, who waited for room. */
import type { DoneEvent, ItemEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { type QueueCall, queueCalls, seqsOfCall, sleptSeconds } from '../history/queue-calls.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';
import { queueHistory } from './queue-items.js';

/**
 * Every item that was put came out, once and in that order. A value put as `sentinel` is no item. Evidence: the gets, or
 * the puts of what is left, or the get that is out of turn.
 */
export function allConsumedFinding(timeline: Timeline, queue: string, sentinel = ''): Finding {
  const { puts, gets } = queueHistory(timeline, queue);
  const wrong = gets.find(({ item, seq }, index) => !isPutBefore(puts[index], item, seq));
  const isItem = ({ item }: ItemEvent) => item !== sentinel;
  const items = puts.filter(isItem).length;
  const taken = gets.filter(isItem);
  const left = puts.slice(gets.length).filter(isItem);
  const outcome = wrong ? 'wrong' : items === 0 ? 'unused' : left.length > 0 ? 'left' : 'shown';
  const shares = countBy(taken.map(({ process }) => process));
  const data = {
    outcome,
    queue,
    items,
    left: left.length,
    names: [...shares.keys()],
    shares: [...shares.values()].map(String),
  } as const;
  const evidence = wrong ? [wrong] : left.length > 0 ? left : taken;
  return finding('all-consumed', outcome === 'shown', data, seqsOf(evidence));
}

const isPutBefore = (put: ItemEvent | undefined, item: string, seq: number): boolean =>
  put !== undefined && put.item === item && put.seq < seq;

/**
 * Each consumer stopped because its patience ran out: the last it did at the queue was to give up. `living`: producers
 * that were still alive then. Evidence: going to sleep and giving up, of each.
 */
export function endedByTimeoutFinding(timeline: Timeline, queue: string): Finding {
  const last = lastCalls(timeline, queue);
  const given = last.filter(({ answer }) => answer?.kind === 'timeout');
  const outcome = given.length === 0 ? 'none' : given.length < last.length ? 'some' : 'shown';
  const end = Math.max(...given.map(({ answer }) => answer?.t ?? 0), 0);
  const data = {
    outcome,
    queue,
    names: given.map(({ process }) => process),
    seconds: roundSeconds(Math.max(0, ...given.map(sleptSeconds))),
    living: producersAt(timeline, queue, end),
  } as const;
  return finding('ended-by-timeout', outcome === 'shown', data, given.flatMap(seqsOfCall));
}

/**
 * Items were put when every consumer had already given up, and stayed. Evidence: the last one's giving up, then the
 * puts that came too late for it.
 */
export function leftBehindFinding(timeline: Timeline, queue: string): Finding {
  const { puts, gets } = queueHistory(timeline, queue);
  const left = puts.slice(gets.length);
  const given = lastCalls(timeline, queue).map(({ answer }) => answer);
  const gone = given.every((answer) => answer?.kind === 'timeout') ? given.at(-1) : undefined;
  const outcome = left.length === 0 ? 'none' : gone ? 'shown' : 'waiting';
  const data = {
    outcome,
    queue,
    items: puts.length,
    left: left.length,
    names: given.flatMap((answer) => (answer?.kind === 'timeout' ? [answer.process] : [])),
    seconds: roundSeconds(gone && left[0] ? Math.max(0, left[0].t - gone.t) : 0),
  } as const;
  return finding('left-behind', outcome === 'shown', data, seqsOf([...(gone ? [gone] : []), ...left]));
}

/** Each consumer stopped right after it took a sentinel, which was put after the last item. Evidence: put and get of each sentinel. */
export function endedBySentinelFinding(timeline: Timeline, queue: string, sentinel: string): Finding {
  const { puts } = queueHistory(timeline, queue);
  const last = lastCalls(timeline, queue);
  const told = last.filter(({ answer }) => answer?.kind === 'get' && answer.item === sentinel);
  const sentinels = puts.filter(({ item }) => item === sentinel);
  const early = puts.findLast(({ item }) => item !== sentinel)?.seq ?? -1;
  const untold = last.filter((call) => !told.includes(call));
  const outcome =
    sentinels.length === 0 || told.length === 0
      ? 'none'
      : (sentinels[0]?.seq ?? 0) < early
        ? 'early'
        : untold.length > 0
          ? 'untold'
          : 'shown';
  const names = (outcome === 'untold' ? untold : told).map(({ process }) => process);
  const data = { outcome, queue, sentinel, sentinels: sentinels.length, names } as const;
  return finding('ended-by-sentinel', outcome === 'shown', data, [
    ...seqsOf(sentinels),
    ...seqsOf(told.map(({ answer }) => answer).filter((answer) => answer !== null)),
  ]);
}

/** A join() of the queue came back only after taskDone() for everything that was put. Evidence: the call, the last taskDone, the end of the call. */
export function queueJoinedFinding(timeline: Timeline, queue: string): Finding {
  const call = queueCalls(timeline, queue).find(({ answer }) => answer?.kind === 'pass');
  const done = timeline.events.filter(
    (event): event is DoneEvent => event.kind === 'done' && event.object === queue,
  );
  const passed = call?.answer?.seq ?? -1;
  const puts = queueHistory(timeline, queue).puts.filter(({ seq }) => seq < passed);
  const before = done.filter(({ seq }) => seq < passed);
  const outcome = !call ? 'unused' : before.length < puts.length ? 'undone' : 'shown';
  const last = before.at(-1);
  const data = {
    outcome,
    queue,
    process: call?.process ?? '',
    items: puts.length,
    done: before.length,
    seconds: roundSeconds(call ? sleptSeconds(call) : 0),
  } as const;
  const evidence = call ? seqsOfCall(call) : [];
  return finding('queue-joined', outcome === 'shown', data, last ? [last.seq, ...evidence] : evidence);
}

/** Producers had to wait until somebody made room. A value put as `sentinel` is no item. Evidence: going to sleep and the put, of each wait. */
export function waitedForRoomFinding(timeline: Timeline, queue: string, sentinel = ''): Finding {
  const puts = putsOf(timeline, queue, sentinel);
  const waits = puts.filter(({ slept }) => slept);
  const outcome = waits.length > 0 ? 'shown' : puts.length > 0 ? 'none' : 'unused';
  const data = {
    outcome,
    queue,
    names: [...new Set(waits.map(({ process }) => process))],
    times: waits.length,
    seconds: roundSeconds(waits.reduce((sum, call) => sum + sleptSeconds(call), 0)),
    most: greatest(puts),
  } as const;
  return finding('waited-for-room', outcome === 'shown', data, waits.flatMap(seqsOfCall));
}

/** No producer ever waited, and more items lay in the queue than `places`. Evidence: the put that made it longest. */
export function piledUpFinding(timeline: Timeline, queue: string, places: number, sentinel = ''): Finding {
  const puts = putsOf(timeline, queue, sentinel);
  const waited = puts.some(({ slept }) => slept);
  const most = greatest(puts);
  const outcome = waited ? 'waited' : most > places ? 'shown' : 'short';
  const longest = puts.find(({ size }) => size + 1 === most);
  const data = { outcome, queue, most, places, items: puts.length } as const;
  return finding('piled-up', outcome === 'shown', data, longest ? seqsOfCall(longest) : []);
}

/** What each consumer did at the queue last, in the order they did it. A consumer is who took something, or tried to. */
function lastCalls(timeline: Timeline, queue: string): QueueCall[] {
  const last = new Map<string, QueueCall>();
  const producers = new Set(queueHistory(timeline, queue).puts.map(({ process }) => process));
  for (const call of queueCalls(timeline, queue)) {
    if (producers.has(call.process)) continue;
    last.delete(call.process);
    last.set(call.process, call);
  }
  return [...last.values()];
}

/** Who had put something, or would, and was alive at that time. */
function producersAt(timeline: Timeline, queue: string, t: number): string[] {
  const producers = new Set(queueHistory(timeline, queue).puts.map(({ process }) => process));
  return timeline.lanes
    .filter(({ process, parent }) => parent !== null && producers.has(process))
    .filter(({ ended }) => ended === null || ended > t)
    .map(({ process }) => process);
}

const putsOf = (timeline: Timeline, queue: string, sentinel: string): QueueCall[] =>
  queueCalls(timeline, queue).filter(({ answer }) => answer?.kind === 'put' && answer.item !== sentinel);

/** How many items lay in the queue at its fullest. */
const greatest = (puts: readonly QueueCall[]): number => Math.max(0, ...puts.map(({ size }) => size + 1));
const seqsOf = (events: readonly { readonly seq: number }[]): number[] => events.map(({ seq }) => seq);

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
