/** Whether everything that was produced was consumed, and who consumed how much. */
import { alert, object, phrase } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { ItemEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import { queueHistory } from '../history/queues.js';

/**
 * Every item that was put came out, once and in that order. A value put as `sentinel` is no item. Evidence: the gets, or
 * the puts of what is left, or the get that is out of turn.
 */
export const allConsumedFinding = defineFinding('all-consumed', {
  final: ['wrong'],

  judge(timeline: Timeline, queue: string, sentinel?: string) {
    const history = queueHistory(timeline, queue);
    const { outOfTurn } = history;
    const isItem = ({ item }: ItemEvent) => item !== sentinel;
    const items = history.puts.filter(isItem).length;
    const taken = history.gets.filter(isItem);
    const left = history.left.filter(isItem);
    const outcome = outOfTurn ? 'wrong' : items === 0 ? 'unused' : left.length > 0 ? 'left' : 'shown';
    const evidence = outOfTurn ? [outOfTurn.get] : left.length > 0 ? left : taken;
    return {
      shown: outcome === 'shown',
      // `shares`: who consumed how many, in the order they began to
      data: { outcome, queue, items, left: left.length, shares: sharesOf(taken) } as const,
      evidence: evidence.map(({ seq }) => seq),
    };
  },

  en({ outcome, queue, items, left, shares }) {
    const names = en.list(shares.map(({ process }) => process));
    const by =
      shares.length > 1
        ? phrase`${names} took ${shares.map((share) => share.items).join(', ')}`
        : phrase`${names} took them`;
    switch (outcome) {
      case 'shown':
        return phrase`All ${en.count(items, 'item')} put into ${object(queue)} came out, each once, in that order: ${by}.`;
      case 'left':
        return phrase`${alert(`${left} of ${en.count(items, 'item')}`)} stayed in ${object(queue)}: nobody took ${left === 1 ? 'it' : 'them'}.`;
      case 'wrong':
        return phrase`Something came out of ${object(queue)} ${alert('out of turn')}.`;
      case 'unused':
        return phrase`Not shown: nothing was put into ${object(queue)}.`;
    }
  },

  zh({ outcome, queue, items, left, shares }) {
    const names = zh.list(shares.map(({ process }) => process));
    const by =
      shares.length > 1
        ? phrase`${names} 分别取了 ${shares.map((share) => share.items).join('、')} 件`
        : phrase`都是 ${names} 取的`;
    switch (outcome) {
      case 'shown':
        return phrase`放进队列 ${object(queue)} 的 ${items} 件全部取出，每件一次，顺序不变：${by}。`;
      case 'left':
        return phrase`${items} 件里有 ${alert(`${left} 件`)}留在队列 ${object(queue)} 里，没有谁来取。`;
      case 'wrong':
        return phrase`从队列 ${object(queue)} 出来的东西${alert('乱了顺序')}。`;
      case 'unused':
        return phrase`看不出来：没有东西放进队列 ${object(queue)}。`;
    }
  },
});

function sharesOf(taken: readonly ItemEvent[]): { readonly process: string; readonly items: number }[] {
  const counts = new Map<string, number>();
  for (const { process } of taken) counts.set(process, (counts.get(process) ?? 0) + 1);
  return [...counts].map(([process, items]) => ({ process, items }));
}
