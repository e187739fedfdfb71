/** 关于队列的中文句子。 */
import { alert, type Phrase, phrase, process } from './phrase.js';
import { nameList, nameOrder } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { QueueVerdictData } from './verdict-queue-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);
const order = (names: readonly string[]): Phrase => nameOrder(names, 'zh', process);

export const queueVerdictZh: Pick<VerdictSentences, keyof QueueVerdictData> = {
  'queue-sales': ({ outcome, tickets, sold, buyers, names }) => {
    const late = names.length === 0 ? '' : phrase`；${list(names)} 来晚了，也都得到了告知`;
    switch (outcome) {
      case 'shown':
        return phrase`${tickets} 张票卖出 ${sold} 张，每张只给了一个人：${order(buyers)}${late}。`;
      case 'unsold':
        return phrase`看不出来：没有谁买到票。`;
      case 'twice':
        return phrase`${list(names)} ${alert('不止拿到一张')}票。`;
      case 'left-over':
        return phrase`有人空手离开，${alert('票却没卖完')}：一共 ${tickets} 张，只卖出 ${sold} 张。`;
      case 'untold':
        return phrase`${list(names)} 没买到票，却${alert('没有谁告诉')}它们。`;
    }
  },

  rush: ({ outcome, places, contenders, won, late, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${contenders} 个进程抢 ${places} 个名额，抢到的有 ${won} 个，第 1 到第 ${won} 名依次是 ${order(names)}；${late} 个被告知来晚了，${contenders} 个全部回收。`;
      case 'number':
        return phrase`${alert(`抢到的有 ${won} 个`)}，可名额是 ${places} 个，来的有 ${contenders} 个。`;
      case 'ranking':
        return phrase`名次和进去的先后${alert('对不上')}，进去的顺序是 ${order(names)}。`;
      case 'untold':
        return phrase`${list(names)} 没抢到那 ${places} 个名额，却${alert('没有谁告诉')}它们。`;
      case 'uncollected':
        return phrase`${list(names)} ${alert('没有被回收')}。`;
    }
  },
};
