/** Whether everything came out of a queue once and in order. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueHistory } from '../history/queues.js';

/**
 * Everything that was taken out had been put in, came out once, and in the same order. Evidence: put and get of each
 * item; or of the first that came out of turn.
 */
export const firstInFirstOutFinding = defineFinding('first-in-first-out', {
  final: ['wrong'],

  judge(timeline: Timeline, queue: string) {
    const { puts, gets, taken, left, outOfTurn } = queueHistory(timeline, queue);
    const outcome = outOfTurn ? 'wrong' : gets.length > 0 ? 'shown' : 'unused';
    const proofs = outOfTurn ? [outOfTurn] : taken;
    return {
      shown: outcome === 'shown',
      // `item`: for "wrong" what came out of turn
      data: {
        outcome,
        queue,
        puts: puts.length,
        gets: gets.length,
        left: left.length,
        item: outOfTurn?.get.item ?? '',
      } as const,
      evidence: proofs.flatMap(({ put, get }) => (put ? [put.seq, get.seq] : [get.seq])),
    };
  },

  en({ outcome, queue, puts, gets, left, item }) {
    switch (outcome) {
      case 'shown':
        return phrase`First in, first out: ${gets} of the ${puts} items put into ${object(queue)} came out, each once and in that order; ${left} left.`;
      case 'wrong':
        return phrase`${code(item)} came out of ${object(queue)} ${alert('out of turn')}.`;
      case 'unused':
        return phrase`Not shown: nothing came out of ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, puts, gets, left, item }) {
    switch (outcome) {
      case 'shown':
        return phrase`先进先出：放进队列 ${object(queue)} 的有 ${puts} 件，取出了 ${gets} 件，每件只出来一次，顺序不变；还剩 ${left} 件。`;
      case 'wrong':
        return phrase`${code(item)} 从队列 ${object(queue)} 出来时${alert('乱了顺序')}。`;
      case 'unused':
        return phrase`看不出来：队列 ${object(queue)} 里什么也没取出来。`;
    }
  },
});
