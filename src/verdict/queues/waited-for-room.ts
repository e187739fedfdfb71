/** Back-pressure: producers who had to wait until somebody made room in a queue. */
import { object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { greatestSize, putCalls, seqsOfCall, sleptSeconds } from '../history/queue-calls.js';
import { roundSeconds } from '../seconds.js';

/** Producers had to wait until somebody made room. A value put as `sentinel` is no item. Evidence: going to sleep and the put, of each wait. */
export const waitedForRoomFinding = defineFinding('waited-for-room', {
  judge(timeline: Timeline, queue: string, sentinel?: string) {
    const puts = putCalls(timeline, queue, sentinel);
    const waits = puts.filter(({ slept }) => slept);
    const outcome = waits.length > 0 ? 'shown' : puts.length > 0 ? 'none' : 'unused';
    return {
      shown: outcome === 'shown',
      // `names`: who waited; `seconds`: all waits together; `most`: items in the queue at its fullest
      data: {
        outcome,
        queue,
        names: [...new Set(waits.map(({ process }) => process))],
        times: waits.length,
        seconds: roundSeconds(waits.reduce((sum, call) => sum + sleptSeconds(call), 0)),
        most: greatestSize(puts),
      } as const,
      evidence: waits.flatMap(seqsOfCall),
    };
  },

  en({ outcome, queue, names, times, seconds, most }) {
    switch (outcome) {
      case 'shown':
        return phrase`Back-pressure: ${en.list(names)} waited for room in ${object(queue)} ${times === 1 ? 'once' : `${times} times`}, ${en.seconds(seconds)} in all. Never more than ${most} inside.`;
      case 'none':
        return phrase`Not shown: no producer had to wait for room in ${object(queue)}.`;
      case 'unused':
        return phrase`Not shown: no producer put anything into ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, names, times, seconds, most }) {
    switch (outcome) {
      case 'shown':
        return phrase`背压：${zh.list(names)} 为了等队列 ${object(queue)} 的空位停了 ${times} 次，一共 ${zh.seconds(seconds)}。里面最多只有 ${most} 件。`;
      case 'none':
        return phrase`看不出来：没有哪个生产者要等队列 ${object(queue)} 的空位。`;
      case 'unused':
        return phrase`看不出来：没有哪个生产者往队列 ${object(queue)} 里放过东西。`;
    }
  },
});
