/** What becomes of a queue without a limit. */
import {
  alert,
  defineFinding,
  greatestSize,
  object,
  phrase,
  putCalls,
  seqsOfCall,
  type Timeline,
} from 'concur-lesson/lesson';

/** The queue between producers and consumers. */
export const TABLE = 'table';
/** What tells a consumer that it is over, as the log writes it. */
export const SENTINEL = 'null';

/** No producer ever waited, and more items lay in the queue than `places`. Evidence: the put that made it longest. */
export const piledUpFinding = defineFinding('piled-up', {
  judge(timeline: Timeline, places: number) {
    const puts = putCalls(timeline, TABLE, SENTINEL);
    const most = greatestSize(puts);
    const outcome = puts.some(({ slept }) => slept) ? 'waited' : most > places ? 'shown' : 'short';
    const longest = puts.find(({ size }) => size + 1 === most);
    return {
      shown: outcome === 'shown',
      // `most`: items in the queue at its fullest
      data: { outcome, queue: TABLE, most, places, items: puts.length } as const,
      evidence: longest ? seqsOfCall(longest) : [],
    };
  },

  en({ outcome, queue, most, places, items }) {
    switch (outcome) {
      case 'shown':
        return phrase`No producer waited, and ${object(queue)} ${alert('grew')}: of ${items === 1 ? '1 item' : `${items} items`}, ${most} lay in it at once.`;
      case 'waited':
        return phrase`Not shown: a producer had to wait.`;
      case 'short':
        return phrase`Not shown: never more than ${most} lay in ${object(queue)}, a limit of ${places} would have done.`;
    }
  },

  zh({ outcome, queue, most, places, items }) {
    switch (outcome) {
      case 'shown':
        return phrase`没有哪个生产者要等，队列 ${object(queue)} 却${alert('越积越长')}：${items} 件里，有 ${most} 件同时躺在里面。`;
      case 'waited':
        return phrase`看不出来：有生产者等过。`;
      case 'short':
        return phrase`看不出来：队列 ${object(queue)} 里最多 ${most} 件，限制在 ${places} 件也够用。`;
    }
  },
});
