/** Items that nobody took out of a queue. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { type QueueHistory, queueHistories } from '../history/queues.js';
import { endedOnEmptyFindings } from './ended-on-empty.js';

/**
 * Queues in which items were left when a program had come to its end. Not one that somebody has looked into: the program may only count them; nor
 * one that is left with what told others to end. Evidence: the puts of what is left.
 */
export const leftInQueueFindings = defineFinding('left-in-queue', {
  judge(timeline: Timeline) {
    if (timeline.end?.reason !== 'finished') return [];
    const told = new Set(endedOnEmptyFindings(timeline).map(({ data }) => data.queue));
    const looked = new Set(timeline.events.flatMap((event) => (event.kind === 'look' ? [event.object] : [])));
    return [...queueHistories(timeline)].flatMap(([queue, history]) => {
      const { puts, gets, left } = history;
      if (left.length === 0 || told.has(queue) || looked.has(queue) || isSpareEnd(history)) return [];
      return [
        {
          shown: null,
          data: {
            outcome: gets.length === 0 ? 'all' : 'some',
            queue,
            left: left.length,
            items: puts.length,
            putters: [...new Set(left.map(({ process }) => process))],
          } as const,
          evidence: left.map(({ seq }) => seq),
        },
      ];
    });
  },

  en({ outcome, queue, left, items, putters }) {
    const cure = phrase`Cure: ${code('get()')} as often as ${code('put()')}, or until an item says that it was the last.`;
    switch (outcome) {
      case 'all':
        return phrase`${en.list(putters)} put ${en.count(items, 'item')} into ${object(queue)}, and ${alert('nobody took any')} out. ${cure}`;
      case 'some':
        return phrase`${alert(`${left} of ${en.count(items, 'item')}`)} stayed in ${object(queue)} at the end, put by ${en.list(putters)}. ${cure}`;
    }
  },

  zh({ outcome, queue, left, items, putters }) {
    const cure = phrase`解法：${code('put()')} 几次就 ${code('get()')} 几次，或者一直取到表示最后一件的那件。`;
    switch (outcome) {
      case 'all':
        return phrase`${zh.list(putters)} 往队列 ${object(queue)} 里放了 ${items} 件，${alert('没有谁来取')}。${cure}`;
      case 'some':
        return phrase`直到最后，${items} 件里还有 ${alert(`${left} 件`)}留在队列 ${object(queue)} 里，是 ${zh.list(putters)} 放的。${cure}`;
    }
  },
});

/** All that is left is the same item, and somebody stopped at one like it: there were more of them than was needed. */
function isSpareEnd({ gets, left }: QueueHistory): boolean {
  const [item, ...others] = new Set(left.map((put) => put.item));
  const lastOf = new Map(gets.map((get) => [get.process, get.item]));
  return others.length === 0 && [...lastOf.values()].some((last) => last === item);
}
