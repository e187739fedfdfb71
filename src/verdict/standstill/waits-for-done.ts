/** Processes that wait in the join() of a queue for items that nobody will call done. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import { objectAt } from '../../trace/moment.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueHistory } from '../history/queues.js';
import { inPlace, inPlaceZh } from '../place.js';
import { judgeWaits, namesOf, placeOf, seqsOf } from './waiters.js';

/**
 * Who sleeps in the join() of a queue in a standstill, how many of its items are not done, and who took them. Evidence: where
 * they fell asleep, the last taskDone.
 */
export const waitsForDoneFindings = defineFinding('waits-for-done', {
  judge(timeline: Timeline) {
    return judgeWaits(
      timeline,
      ['queue'],
      (wait, { moment }) => {
        const { puts, gets } = queueHistory(timeline, wait.object);
        const done = timeline.events.filter(
          ({ kind, ...event }) => kind === 'done' && 'object' in event && event.object === wait.object,
        );
        const undone = puts.length - done.length;
        if (undone <= 0) return null; // one was killed between saying and doing it: the log does not tell which
        const inside = Math.min(undone, objectAt(moment, 'queue', wait.object)?.size ?? 0);
        const open = new Map<string, number>();
        for (const { process } of gets) open.set(process, (open.get(process) ?? 0) + 1);
        for (const { process } of done) open.set(process, (open.get(process) ?? 0) - 1);
        const last = done.at(-1);
        return {
          shown: null,
          data: {
            outcome: inside === undone ? 'inside' : inside > 0 ? 'both' : 'taken',
            queue: wait.object,
            processes: namesOf(wait),
            place: placeOf(wait),
            items: puts.length,
            undone,
            inside,
            // who took more than it called done
            takers: [...open].flatMap(([process, count]) => (count > 0 ? [process] : [])),
          } as const,
          evidence: [...seqsOf(wait), ...(last ? [last.seq] : [])],
        };
      },
      'done',
    );
  },

  en({ outcome, queue, processes, place, items, undone, inside, takers }) {
    const wait = phrase`${en.list(processes)} ${processes.length > 1 ? 'wait' : 'waits'} in ${code('join()')} of ${object(queue)} for ${undone} of ${en.count(items, 'item')} that ${alert('nobody will mark as done')}${inPlace(place)}`;
    const cure = phrase`Cure: ${code('taskDone()')} after each item, also after one that means the end, and before waiting for others.`;
    const took = takers.length > 0 ? phrase` by ${en.list(takers)}` : [];
    switch (outcome) {
      case 'inside':
        return phrase`${wait}: ${inside === 1 ? 'it is' : 'they are'} still in it, and nobody who could take it is awake. Cure: somebody takes all of it while ${code('join()')} waits, with ${code('taskDone()')} after each.`;
      case 'both':
        return phrase`${wait}: ${inside} still in it, ${undone - inside} taken${took} without ${code('taskDone()')}. ${cure}`;
      case 'taken':
        return phrase`${wait}: taken${took} without ${code('taskDone()')}. ${cure}`;
    }
  },

  zh({ outcome, queue, processes, place, items, undone, inside, takers }) {
    const wait = phrase`${zh.list(processes)} 在队列 ${object(queue)} 的 ${code('join()')} 里等：${items} 件里有 ${undone} 件${alert('再没有谁会说做完了')}${inPlaceZh(place)}`;
    const cure = phrase`解法：每取一件都要 ${code('taskDone()')}，表示结束的那件也要，然后再去等别的。`;
    const took = takers.length > 0 ? phrase`被 ${zh.list(takers)} ` : '';
    switch (outcome) {
      case 'inside':
        return phrase`${wait}，都还在里面，能取的没有一个醒着。解法：${code('join()')} 等着的时候，要有进程来取，取到完为止，每件之后 ${code('taskDone()')}。`;
      case 'both':
        return phrase`${wait}：${inside} 件还在里面，${undone - inside} 件${took}取走了，却没有 ${code('taskDone()')}。${cure}`;
      case 'taken':
        return phrase`${wait}：${took}取走了，却没有 ${code('taskDone()')}。${cure}`;
    }
  },
});
