/** Producers and consumers at a queue: how the consumers knew that it was over, what was left, what piled up. */
import type { Timeline } from '../../trace/timeline.js';
import { greatestSize, lastCalls, putCalls, seqsOfCall, sleptSeconds } from '../history/queue-calls.js';
import { queueHistory } from '../history/queues.js';
import { roundSeconds } from '../seconds.js';
import { type Finding, finding } from '../undefined-finding.js';

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
  const { puts, left } = queueHistory(timeline, queue);
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

/** No producer ever waited, and more items lay in the queue than `places`. Evidence: the put that made it longest. */
export function piledUpFinding(
  timeline: Timeline,
  queue: string,
  places: number,
  sentinel?: string,
): Finding {
  const puts = putCalls(timeline, queue, sentinel);
  const waited = puts.some(({ slept }) => slept);
  const most = greatestSize(puts);
  const outcome = waited ? 'waited' : most > places ? 'shown' : 'short';
  const longest = puts.find(({ size }) => size + 1 === most);
  const data = { outcome, queue, most, places, items: puts.length } as const;
  return finding('piled-up', outcome === 'shown', data, longest ? seqsOfCall(longest) : []);
}

/** Who had put something, or would, and was alive at that time. */
function producersAt(timeline: Timeline, queue: string, t: number): string[] {
  const producers = new Set(queueHistory(timeline, queue).puts.map(({ process }) => process));
  return timeline.lanes
    .filter(({ process, parent }) => parent !== null && producers.has(process))
    .filter(({ ended }) => ended === null || ended > t)
    .map(({ process }) => process);
}

const seqsOf = (events: readonly { readonly seq: number }[]): number[] => events.map(({ seq }) => seq);
