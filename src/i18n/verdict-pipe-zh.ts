/** 关于管道的中文句子。 */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { PipeVerdictData } from './verdict-pipe-data.js';

const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);

export const pipeVerdictZh: Pick<VerdictSentences, keyof PipeVerdictData> = {
  'request-answer': ({ outcome, pipe, asker, answerer, questions, answers }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(asker)} 问了 ${questions} 次，${process(answerer)} 答了 ${answers} 次：两边都在管道 ${object(pipe)} 上又发又收，一问一答。`;
      case 'unanswered':
        return phrase`${process(asker)} 经管道 ${object(pipe)} 问了 ${questions} 次，${alert(`只得到 ${answers} 次回答`)}。`;
      case 'out-of-turn':
        return phrase`看不出来：${process(asker)} 和对方在管道 ${object(pipe)} 上${alert('没有一问一答')}。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },

  'broken-pipe': ({ outcome, pipe, process: name, readers, sent, received }) =>
    outcome === 'none'
      ? phrase`看不出来：没有谁往没人读的管道里发送。`
      : phrase`${alert('管道断了')}：${process(name)} 还想往管道 ${object(pipe)} 里发送，可是${readers.length === 0 ? '读的一方' : phrase` ${list(readers)} `}已经放开了接收端。一共发了 ${sent} 条，收到 ${received} 条${sent > received ? '，其余的都丢了' : ''}。`,

  'pipe-capacity': ({ outcome, pipe, process: name, reader, bytes, messages, seconds }) => {
    const full = phrase`管道 ${object(pipe)} 里积了 ${alert(`${bytes} 字节`)}（完整的消息 ${messages} 条）时，${process(name)} 只能停下来等`;
    switch (outcome) {
      case 'shown':
        return phrase`管道满了：${full}；过了 ${duration(seconds, 'zh')}，${process(reader)} 开始读了，它才继续。`;
      case 'stuck':
        return phrase`${full}，而且${alert('再也没能继续')}。`;
      case 'never-full':
        return phrase`看不出来：管道 ${object(pipe)} 一直没满。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },

  'stolen-messages': ({ outcome, pipe, messages, names, counts }) => {
    switch (outcome) {
      case 'shown':
        return phrase`管道 ${object(pipe)} 里过了 ${messages} 条消息，${alert('谁也没有收全')}：${shares(names, counts)}。每条消息只到了一个读者手里。`;
      case 'alone':
        return phrase`看不出来：从管道 ${object(pipe)} 接收的${names.length === 0 ? '一个也没有' : phrase`只有 ${list(names)}`}。`;
      case 'all':
        return phrase`看不出来：管道 ${object(pipe)} 的 ${messages} 条消息全被一个读者收走了。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },

  'torn-messages': ({ outcome, pipe, messages, names }) =>
    outcome === 'shown'
      ? phrase`${alert('消息被撕碎了')}：${list(names)} 从管道 ${object(pipe)} 收到的不是一条完整的消息，而是好几条的碎片。`
      : phrase`看不出来：管道 ${object(pipe)} 的 ${messages} 条消息都是完整的。`,
};

function shares(names: readonly string[], counts: readonly string[]): Phrase {
  return names.flatMap((name, index) => [
    ...(index > 0 ? ['，'] : []),
    ...phrase`${process(name)} 收到 ${counts[index] ?? '?'} 条`,
  ]);
}
