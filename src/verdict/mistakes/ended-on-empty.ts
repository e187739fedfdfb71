/** Processes that took an empty queue for the end of the work. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { ItemEvent, LookEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueHistories } from '../history/queues.js';
import { inPlace, inPlaceZh } from '../place.js';

/**
 * Processes whose last act at a queue was to see that it is empty, and that ended by themselves, while others put more into
 * it later, which nobody took. One finding a queue. Evidence: the looks, the first of those puts.
 */
export const endedOnEmptyFindings = defineFinding('ended-on-empty', {
  judge(timeline: Timeline) {
    if (timeline.end?.reason !== 'finished') return [];
    const looks = lastLooks(timeline);
    return [...queueHistories(timeline)].flatMap(([queue, { left }]) => {
      const early = looks.filter(
        (look) => look.object === queue && left.some((put) => put.process !== look.process && put.t > look.t),
      );
      const [first] = early;
      if (!first) return [];
      const missed = left.filter((put) => put.t > first.t);
      return [
        {
          shown: null,
          data: {
            queue,
            place: first.at ?? '',
            processes: early.map(({ process }) => process),
            putters: [...new Set(missed.map(({ process }) => process))],
            missed: missed.length,
          },
          evidence: [...early.map(({ seq }) => seq), ...missed.slice(0, 1).map(({ seq }) => seq)],
        },
      ];
    });
  },

  en: ({ queue, place, processes, putters, missed }) =>
    phrase`${en.list(processes)} saw that ${object(queue)} was empty${inPlace(place)} and ${alert('ended too early')}: after that ${en.list(putters)} put ${en.count(missed, 'item')} into it, which nobody took. ${code('empty()')} tells what is so now, not what will come. Cure: wait in ${code('get()')}, and put a last item that means the end, one for each who takes.`,

  zh: ({ queue, place, processes, putters, missed }) =>
    phrase`${zh.list(processes)} 看到队列 ${object(queue)} 空着${inPlaceZh(place)}，就${alert('结束得太早了')}：后来 ${zh.list(putters)} 又放进 ${missed} 件，没有谁来取。${code('empty()')} 只说现在，不说以后。解法：在 ${code('get()')} 里等，最后放入表示结束的东西，取的进程每个一份。`,
});

/** Of each process that ended by itself and without an error, its last look at a queue, if it saw none there and did nothing with it afterwards. */
function lastLooks({ events }: Timeline): LookEvent[] {
  const last = new Map<string, LookEvent | ItemEvent>();
  const ended = new Set<string>();
  for (const event of events) {
    if (event.kind === 'exit' && event.seenBy === 'self' && event.code === 0) ended.add(event.process);
    if (event.kind !== 'look' && event.kind !== 'put' && event.kind !== 'get') continue;
    const key = JSON.stringify([event.process, event.object]);
    const known = last.get(key);
    // a look may be told late: when it happened counts
    if (!known || known.t <= event.t) last.set(key, event);
  }
  return [...last.values()].filter(
    (event): event is LookEvent => event.kind === 'look' && event.size === 0 && ended.has(event.process),
  );
}
