/** 关于售票处的中文句子。 */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { TicketVerdictData } from './verdict-tickets-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);
const the = (names: readonly string[], index: number) => process(names[index] ?? '?');

export const ticketVerdictZh: Pick<VerdictSentences, keyof TicketVerdictData> = {
  'lost-update': ({ outcome, file, updates, stale, names, saw, missed, wrote }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${the(names, 0)} 读到 ${saw}，还没写回去，${the(names, 1)} 就写进了 ${missed}；${the(names, 0)} 没看到，照旧写进 ${wrote}：${alert('有一次修改丢了')}。对 ${object(file)} 的 ${updates} 次修改里，有 ${stale} 次凭的是过时的数。`;
      case 'none':
        return phrase`这次没有看到：对 ${object(file)} 的修改，没有哪次凭的是过时的数。`;
      case 'unused':
        return phrase`看不出来：没有谁改过 ${object(file)}。`;
    }
  },

  'no-lost-update': ({ outcome, file, updates, names }) => {
    switch (outcome) {
      case 'shown':
        return updates === 1
          ? phrase`没有丢失修改：${object(file)} 只改过一次，凭的就是它当时的内容。`
          : phrase`没有丢失修改：${object(file)} 改了 ${updates} 次，每一次都接着前一次写下的数。`;
      case 'lost':
        return phrase`${the(names, 0)} 修改 ${object(file)} 时，${alert('没有看到')} ${the(names, 1)} 写下的数。`;
      case 'unused':
        return phrase`看不出来：没有哪个进程改过 ${object(file)}。`;
    }
  },

  oversold: ({ outcome, tickets, sold, over, left, file }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${alert(`超卖 ${over} 张`)}：一共只有 ${tickets} 张票，却卖出了 ${sold} 张；最后 ${object(file)} 里写的是还剩 ${left} 张。`;
      case 'none':
        return phrase`这次没有超卖：${tickets} 张票，卖出 ${sold} 张。再试一次，或者把票减少一些。`;
      case 'unsold':
        return phrase`看不出来：一张票也没卖出，谈不上超卖。`;
    }
  },

  'within-stock': ({ outcome, tickets, sold, over, left, file }) => {
    switch (outcome) {
      case 'shown':
        return phrase`没有多卖：${tickets} 张票，卖出 ${sold} 张，${object(file)} 里写着还剩 ${left} 张，账对得上。`;
      case 'oversold':
        return phrase`有锁也${alert(`超卖了 ${over} 张`)}：${tickets} 张票，卖出 ${sold} 张。`;
      case 'wrong':
        return phrase`账${alert('对不上')}：${tickets} 张票，卖出 ${sold} 张，${object(file)} 里却写着还剩 ${left} 张。`;
      case 'unsold':
        return phrase`看不出来：一张票也没卖出。`;
    }
  },

  'too-late': ({ outcome, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${list(names)} 来晚了，也都得到了告知。`;
      case 'silent':
        return phrase`${list(names)} 来晚了，却${alert('没有谁告诉')}它们。`;
      case 'nobody':
        return phrase`没有谁来晚。`;
    }
  },
};
