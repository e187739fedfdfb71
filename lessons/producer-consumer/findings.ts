/** Consumers that guess when it is over: they give up, and what comes later stays. */
import {
  alert,
  defineFinding,
  en,
  lastCalls,
  object,
  phrase,
  queueHistory,
  roundSeconds,
  seqsOfCall,
  sleptSeconds,
  type Timeline,
  zh,
} from 'concur-lesson/lesson';

/** The queue between producers and consumers. */
export const BUNS = 'buns';
/** What tells a consumer that it is over, as the log writes it. */
export const SENTINEL = 'null';

/**
 * Each consumer stopped because its patience ran out: the last it did at the queue was to give up. Evidence: going to sleep
 * and giving up, of each.
 */
export const endedByTimeoutFinding = defineFinding('ended-by-timeout', {
  judge(timeline: Timeline) {
    const last = lastCalls(timeline, BUNS);
    const given = last.filter(({ answer }) => answer?.kind === 'timeout');
    const outcome = given.length === 0 ? 'none' : given.length < last.length ? 'some' : 'shown';
    const end = Math.max(...given.map(({ answer }) => answer?.t ?? 0), 0);
    return {
      shown: outcome === 'shown',
      // `names`: who gave up; `seconds`: the longest last wait; `living`: producers still alive at the last giving up
      data: {
        outcome,
        queue: BUNS,
        names: given.map(({ process }) => process),
        seconds: roundSeconds(Math.max(0, ...given.map(sleptSeconds))),
        living: producersAt(timeline, end),
      } as const,
      evidence: given.flatMap(seqsOfCall),
    };
  },

  en({ outcome, queue, names, seconds, living }) {
    const guess =
      living.length > 0
        ? phrase`Guessed wrong: ${en.list(living)} had not finished`
        : phrase`Nothing more was to come, so that time was lost`;
    switch (outcome) {
      case 'shown':
        return phrase`${en.list(names)} ended by guessing: ${en.seconds(seconds)} without anything in ${object(queue)}. ${guess}.`;
      case 'some':
        return phrase`Not shown: only ${en.list(names)} ended because nothing came in time.`;
      case 'none':
        return phrase`Not shown: nobody gave up waiting for something in ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, names, seconds, living }) {
    const guess =
      living.length > 0
        ? phrase`可是猜错了：那时 ${zh.list(living)} 还没做完`
        : phrase`那时已经没有谁在生产，这段时间白等了`;
    switch (outcome) {
      case 'shown':
        return phrase`${zh.list(names)} 是靠猜结束的：队列 ${object(queue)} 里 ${zh.seconds(seconds)}没有东西。${guess}。`;
      case 'some':
        return phrase`看不出来：只有 ${zh.list(names)} 是因为等不到而结束的。`;
      case 'none':
        return phrase`看不出来：没有谁因为队列 ${object(queue)} 里等不到东西而放弃。`;
    }
  },
});

/**
 * Items were put when every consumer had already given up, and stayed. Evidence: the last one's giving up, then the
 * puts that came too late for it.
 */
export const leftBehindFinding = defineFinding('left-behind', {
  judge(timeline: Timeline) {
    const { puts, left } = queueHistory(timeline, BUNS);
    const given = lastCalls(timeline, BUNS).map(({ answer }) => answer);
    const gone = given.every((answer) => answer?.kind === 'timeout') ? given.at(-1) : undefined;
    const outcome = left.length === 0 ? 'none' : gone ? 'shown' : 'waiting';
    return {
      shown: outcome === 'shown',
      // `names`: who gave up; `seconds`: from the last giving up to the first item that came too late
      data: {
        outcome,
        queue: BUNS,
        items: puts.length,
        left: left.length,
        names: given.flatMap((answer) => (answer?.kind === 'timeout' ? [answer.process] : [])),
        seconds: roundSeconds(gone && left[0] ? Math.max(0, left[0].t - gone.t) : 0),
      } as const,
      evidence: [...(gone ? [gone] : []), ...left].map(({ seq }) => seq),
    };
  },

  en({ outcome, queue, items, left, names, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`${left} of ${en.count(items, 'item')} never consumed`)}: ${en.list(names)} had given up ${en.seconds(seconds)} before the first of them was put into ${object(queue)}.`;
      case 'waiting':
        return phrase`Not shown: ${en.count(left, 'item')} left in ${object(queue)}, but not because the consumers gave up.`;
      case 'none':
        return phrase`Not shown: nothing was left in ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, items, left, names, seconds }) {
    switch (outcome) {
      case 'shown':
        return phrase`${items} 件里${alert(`有 ${left} 件一直没人取`)}：其中第一件放进队列 ${object(queue)} 时，${zh.list(names)} 已经放弃 ${zh.seconds(seconds)}了。`;
      case 'waiting':
        return phrase`看不出来：队列 ${object(queue)} 里剩了 ${left} 件，但不是因为消费者放弃。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 里什么也没剩。`;
    }
  },
});

/** Who had put something, or would, and was alive at that time. */
function producersAt(timeline: Timeline, t: number): string[] {
  const producers = new Set(queueHistory(timeline, BUNS).puts.map(({ process }) => process));
  return timeline.lanes
    .filter(({ process, parent }) => parent !== null && producers.has(process))
    .filter(({ ended }) => ended === null || ended > t)
    .map(({ process }) => process);
}
