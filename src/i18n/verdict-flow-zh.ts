/** 关于生产者和消费者的中文句子。 */
import { alert, code, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { FlowVerdictData } from './verdict-flow-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);
const time = (seconds: number): string => duration(seconds, 'zh');

export const flowVerdictZh: Pick<VerdictSentences, keyof FlowVerdictData> = {
  'all-consumed': ({ outcome, queue, items, left, names, shares }) => {
    const by =
      names.length > 1
        ? phrase`${list(names)} 分别取了 ${shares.join('、')} 件`
        : phrase`都是 ${list(names)} 取的`;
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

  'ended-by-sentinel': ({ outcome, queue, sentinel, sentinels, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`不用猜，有谁说了：${list(names)} 取到哨兵 ${code(sentinel)} 才结束。哨兵共 ${sentinels} 个，都在最后一件之后放入。`;
      case 'early':
        return phrase`哨兵放进队列 ${object(queue)} 时，${alert('后面还有东西要放')}。`;
      case 'untold':
        return phrase`${list(names)} ${alert('没有拿到哨兵')}：一共只放了 ${sentinels} 个。`;
      case 'none':
        return phrase`看不出来：没有谁从队列 ${object(queue)} 取到哨兵。`;
    }
  },

  'queue-joined': ({ outcome, queue, process: name, items, done, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${items} 件都处理完，${code('taskDone()')} 调用了 ${done} 次之后，${process(name)} 才从队列 ${object(queue)} 的 ${code('join()')} 回来${seconds > 0 ? `，等了 ${time(seconds)}` : ''}。`;
      case 'undone':
        return phrase`${process(name)} 从 ${code('join()')} ${alert('回来早了')}：${items} 件只处理完 ${done} 件。`;
      case 'unused':
        return phrase`看不出来：没有谁从队列 ${object(queue)} 的 ${code('join()')} 回来。`;
    }
  },

  'waited-for-room': ({ outcome, queue, names, times, seconds, most }) => {
    switch (outcome) {
      case 'shown':
        return phrase`反压：${list(names)} 为了等队列 ${object(queue)} 的空位停了 ${times} 次，一共 ${time(seconds)}。里面最多只有 ${most} 件。`;
      case 'none':
        return phrase`看不出来：没有哪个生产者要等队列 ${object(queue)} 的空位。`;
      case 'unused':
        return phrase`看不出来：没有哪个生产者往队列 ${object(queue)} 里放过东西。`;
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
