/** Consumers who were told that there will be no more: by a value that stands for the end. */
import { alert, code, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { lastCalls } from '../history/queue-calls.js';
import { queueHistory } from '../history/queues.js';

/** Each consumer stopped right after it took a sentinel, which was put after the last item. Evidence: put and get of each sentinel. */
export const endedBySentinelFinding = defineFinding('ended-by-sentinel', {
  judge(timeline: Timeline, queue: string, sentinel: string) {
    const { puts } = queueHistory(timeline, queue);
    const last = lastCalls(timeline, queue);
    const told = last.filter(({ answer }) => answer?.kind === 'get' && answer.item === sentinel);
    const untold = last.filter((call) => !told.includes(call));
    const sentinels = puts.filter(({ item }) => item === sentinel);
    const early =
      puts.findIndex(({ item }) => item === sentinel) < puts.findLastIndex(({ item }) => item !== sentinel);
    const outcome =
      sentinels.length === 0 || told.length === 0
        ? 'none'
        : early
          ? 'early'
          : untold.length > 0
            ? 'untold'
            : 'shown';
    const names = (outcome === 'untold' ? untold : told).map(({ process }) => process);
    return {
      shown: outcome === 'shown',
      // `names`: who took a sentinel last; for "untold" who did not
      data: { outcome, queue, sentinel, sentinels: sentinels.length, names } as const,
      evidence: [...sentinels.map(({ seq }) => seq), ...told.flatMap(({ answer }) => answer?.seq ?? [])],
    };
  },

  en({ outcome, queue, sentinel, sentinels, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`Told, not guessed: ${en.list(names)} ended with the sentinel ${code(sentinel)}. ${en.count(sentinels, 'sentinel')}, put after the last item.`;
      case 'early':
        return phrase`A sentinel was put into ${object(queue)} ${alert('before the last item')}.`;
      case 'untold':
        return phrase`${en.list(names)} ${alert('got no sentinel')}: there ${sentinels === 1 ? 'was' : 'were'} ${sentinels}.`;
      case 'none':
        return phrase`Not shown: nobody took a sentinel out of ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, sentinel, sentinels, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`不用猜，有谁说了：${zh.list(names)} 取到哨兵 ${code(sentinel)} 才结束。哨兵共 ${sentinels} 个，都在最后一件之后放入。`;
      case 'early':
        return phrase`哨兵放进队列 ${object(queue)} 时，${alert('后面还有东西要放')}。`;
      case 'untold':
        return phrase`${zh.list(names)} ${alert('没有拿到哨兵')}：一共只放了 ${sentinels} 个。`;
      case 'none':
        return phrase`看不出来：没有谁从队列 ${object(queue)} 取到哨兵。`;
    }
  },
});
