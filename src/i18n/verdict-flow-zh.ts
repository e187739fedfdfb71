/** 关于生产者和消费者的中文句子。 */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { FlowVerdictData } from './verdict-flow-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);
const time = (seconds: number): string => duration(seconds, 'zh');

export const flowVerdictZh: Pick<VerdictSentences, keyof FlowVerdictData> = {
  'ended-by-timeout': ({ outcome, queue, names, seconds, living }) => {
    const guess =
      living.length > 0
        ? phrase`可是猜错了：那时 ${list(living)} 还没做完`
        : phrase`那时已经没有谁在生产，这段时间白等了`;
    switch (outcome) {
      case 'shown':
        return phrase`${list(names)} 是靠猜结束的：队列 ${object(queue)} 里 ${time(seconds)}没有东西。${guess}。`;
      case 'some':
        return phrase`看不出来：只有 ${list(names)} 是因为等不到而结束的。`;
      case 'none':
        return phrase`看不出来：没有谁因为队列 ${object(queue)} 里等不到东西而放弃。`;
    }
  },

  'left-behind': ({ outcome, queue, items, left, names, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${items} 件里${alert(`有 ${left} 件一直没人取`)}：其中第一件放进队列 ${object(queue)} 时，${list(names)} 已经放弃 ${time(seconds)}了。`;
      case 'waiting':
        return phrase`看不出来：队列 ${object(queue)} 里剩了 ${left} 件，但不是因为消费者放弃。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 里什么也没剩。`;
    }
  },

  'piled-up': ({ outcome, queue, most, places, items }) => {
    switch (outcome) {
      case 'shown':
        return phrase`没有哪个生产者要等，队列 ${object(queue)} 却${alert('越积越长')}：${items} 件里，有 ${most} 件同时躺在里面。`;
      case 'waited':
        return phrase`看不出来：有生产者等过。`;
      case 'short':
        return phrase`看不出来：队列 ${object(queue)} 里最多 ${most} 件，限制在 ${places} 件也够用。`;
    }
  },
};
