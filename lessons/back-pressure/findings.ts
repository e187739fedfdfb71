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

/** No producer ever waited, and more lay in the queue than `places`. Evidence: the put that made it longest. */
export const piledUpFinding = defineFinding('piled-up', {
  judge(timeline: Timeline, places: number) {
    const puts = putCalls(timeline, TABLE);
    const most = greatestSize(puts);
    const outcome = puts.some(({ slept }) => slept) ? 'waited' : most > places ? 'shown' : 'short';
    const longest = puts.find(({ size }) => size + 1 === most);
    return {
      shown: outcome === 'shown',
      // `most`: what lay in the queue at its fullest, the sentinel too
      data: { outcome, queue: TABLE, most, places } as const,
      evidence: longest ? seqsOfCall(longest) : [],
    };
  },

  en({ outcome, queue, most, places }) {
    switch (outcome) {
      case 'shown':
        return phrase`No producer waited, and ${object(queue)} ${alert('grew')}: at its fullest, ${most} lay in it.`;
      case 'waited':
        return phrase`Not shown: a producer had to wait.`;
      case 'short':
        return phrase`Not shown: never more than ${most} lay in ${object(queue)}, a limit of ${places} would have done.`;
    }
  },

  zh({ outcome, queue, most, places }) {
    switch (outcome) {
      case 'shown':
        return phrase`没有哪个生产者要等，队列 ${object(queue)} 却${alert('越积越长')}：最满的时候里面有 ${most} 件。`;
      case 'waited':
        return phrase`看不出来：有生产者等过。`;
      case 'short':
        return phrase`看不出来：队列 ${object(queue)} 里最多 ${most} 件，限制在 ${places} 件也够用。`;
    }
  },
});
