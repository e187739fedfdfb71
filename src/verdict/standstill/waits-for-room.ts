/** Processes that wait for room in a queue out of which nobody will take anything. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueHistory } from '../history/queues.js';
import { inPlace, inPlaceZh } from '../place.js';
import { joinersOf, judgeWaits, livingOf, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps in put() in a standstill, and what those do who took from the queue, or wait for the end of who puts. Evidence:
 * where they fell asleep, the last get.
 */
export const waitsForRoomFindings = defineFinding('waits-for-room', {
  judge(timeline: Timeline) {
    return judgeWaits(
      timeline,
      ['queue'],
      (wait, standstill) => {
        const { gets } = queueHistory(timeline, wait.object);
        const takers = [...new Set(gets.map(({ process }) => process))];
        const living = livingOf(takers, standstill);
        // one that never took anything here may leave that to others
        const joiners = joinersOf(namesOf(wait), standstill).filter(
          (name) => takers.length === 0 || takers.includes(name),
        );
        const outcome =
          joiners.length > 0
            ? 'joined'
            : takers.length === 0
              ? 'never'
              : living.length > 0
                ? 'asleep'
                : 'ended';
        const last = gets.at(-1);
        return {
          shown: null,
          data: {
            outcome,
            queue: wait.object,
            processes: namesOf(wait),
            place: placeOf(wait),
            size: objectAt(standstill.moment, 'queue', wait.object)?.size ?? 0,
            others: { joined: joiners, never: [], asleep: living, ended: takers }[outcome],
          } as const,
          evidence: [...seqsOf(wait), ...(last ? [last.seq] : [])],
        };
      },
      'room',
    );
  },

  en({ outcome, queue, processes, place, size, others }) {
    const many = processes.length > 1;
    const wait = phrase`${en.list(processes)} ${many ? 'wait' : 'waits'} in ${code('put()')} for room in ${object(queue)}, which is full (${en.count(size, 'item')})${inPlace(place)}`;
    const they = others.length > 1;
    switch (outcome) {
      case 'joined':
        return phrase`${wait}. ${en.list(others)} ${they ? 'wait' : 'waits'} in ${code('join()')} ${alert('for the end')} of who puts, and so ${they ? 'take' : 'takes'} nothing out. Cure: take everything out before ${code('join()')}.`;
      case 'never':
        return phrase`${wait}, and out of which ${alert('nobody has taken')} anything. Cure: somebody has to ${code('get()')}, before waiting for others.`;
      case 'asleep':
        return phrase`${wait}. ${en.list(others)}, who took from it, ${they ? 'sleep themselves' : 'sleeps as well'}. Cure: whoever takes takes all before waiting for others.`;
      case 'ended':
        return phrase`${wait}. ${en.list(others)}, who took from it, ${they ? 'have' : 'has'} ${alert('ended')}: nobody who has taken is alive. Cure: take until an item says that it was the last, before waiting for others.`;
    }
  },

  zh({ outcome, queue, processes, place, size, others }) {
    const wait = phrase`${zh.list(processes)} 在 ${code('put()')} 里等队列 ${object(queue)} 的空位，它满了（${size} 件）${inPlaceZh(place)}`;
    switch (outcome) {
      case 'joined':
        return phrase`${wait}。${zh.list(others)} 却在 ${code('join()')} 里${alert('等放的进程结束')}，什么也不取。解法：先把东西取完，再 ${code('join()')}。`;
      case 'never':
        return phrase`${wait}，而${alert('从没有谁取过')}东西。解法：总得有谁来 ${code('get()')}，先取再去等别的。`;
      case 'asleep':
        return phrase`${wait}。从里面取过东西的 ${zh.list(others)} 自己也睡着。解法：取的进程先取完，再去等别的。`;
      case 'ended':
        return phrase`${wait}。从里面取过东西的 ${zh.list(others)} ${alert('已经结束')}：取过东西的一个也不剩。解法：要一直取，直到有一件东西说这是最后一件，先取完再去等别的。`;
    }
  },
});
