/** 关于队列各种调用的中文句子。 */
import { alert, code, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameOrder } from './quantity.js';
import type { AnswersVerdictData } from './verdict-answers-data.js';
import type { VerdictSentences } from './verdict-data.js';

const time = (seconds: number): string => duration(seconds, 'zh');
const list = (texts: readonly string[]): Phrase => nameOrder(texts, 'zh', code);

export const answersVerdictZh: Pick<VerdictSentences, keyof AnswersVerdictData> = {
  'no-wait': ({ outcome, queue, calls, empty, full }) => {
    switch (outcome) {
      case 'shown':
        return phrase`不等的：队列 ${object(queue)} 上有 ${calls} 次调用当场就有结果，其中 ${code('Empty')} ${empty} 次，${code('Full')} ${full} 次。`;
      case 'slept':
        return phrase`队列 ${object(queue)} 上有一次不该等的调用${alert('睡着了')}。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 上的调用都愿意等。`;
    }
  },

  'gave-up': ({ outcome, queue, empty, full, seconds }) => {
    switch (outcome) {
      case 'shown':
        return phrase`限时的：队列 ${object(queue)} 上的调用等满时限才放弃，${code('Empty')} ${empty} 次，${code('Full')} ${full} 次，最长等了 ${time(seconds)}。`;
      case 'early':
        return phrase`队列 ${object(queue)} 上有一次调用${alert('没等满时限')}就放弃了。`;
      case 'none':
        return phrase`看不出来：队列 ${object(queue)} 上没有哪次调用等满了时限。`;
    }
  },

  'waited-for-item': ({ outcome, queue, process: name, giver, seconds }) =>
    outcome === 'shown'
      ? phrase`不限时的：${process(name)} 在 ${code('get()')} 里睡了 ${time(seconds)}，直到 ${process(giver)} 往队列 ${object(queue)} 里放了东西。`
      : phrase`看不出来：队列 ${object(queue)} 的 ${code('get()')} 没有哪次要等。`,

  'outdated-look': ({ outcome, queue, process: name, taker }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} 看到队列 ${object(queue)} 不空，却${alert('什么也没取到')}：最后一件已经被 ${process(taker)} 拿走了。`;
      case 'none':
        return phrase`看不出来：动手的时候，队列 ${object(queue)} 还是看到的样子。`;
      case 'unseen':
        return phrase`看不出来：没有谁看过队列 ${object(queue)}。`;
    }
  },

  drained: ({ outcome, queue, process: name, items }) =>
    outcome === 'shown'
      ? phrase`${process(name)} 清空了队列 ${object(queue)}：一件一件取，取了 ${items} 件，直到 ${code('Empty')}。`
      : phrase`看不出来：没有谁把队列 ${object(queue)} 一直取到 ${code('Empty')}。`,

  refused: ({ outcome, calls, errors }) =>
    outcome === 'shown'
      ? phrase`这些调用被拒绝，各有各的错误：${list(calls)}。`
      : phrase`看不出来：没有哪次调用的结果是 ${list(errors)}。`,

  flushed: ({ outcome, queue, process: name, taker, items, alive }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} 关闭了队列 ${object(queue)}${alive === 'no' ? '，也已经结束' : ''}，它之前放的东西 ${process(taker)} 照样取得到：${items} 件。`;
      case 'lost':
        return phrase`看不出来：${process(name)} 关闭队列 ${object(queue)} 之前放的东西，没有谁来取。`;
      case 'none':
        return phrase`看不出来：没有谁往队列 ${object(queue)} 里放了东西又关闭它。`;
    }
  },

  'no-end-signal': ({ outcome, queue, process: name, waiter, seconds }) =>
    outcome === 'shown'
      ? phrase`${process(name)} 关闭了队列 ${object(queue)}，${process(waiter)} 却毫不知情：它的 ${code('get')} 又等了 ${time(seconds)}，直到自己的时限。`
      : phrase`看不出来：关闭队列 ${object(queue)} 的时候，没有别的进程在等。`,
};
