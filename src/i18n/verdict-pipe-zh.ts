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

  'end-of-file': ({ outcome, pipe, process: name, messages, holders }) => {
    switch (outcome) {
      case 'shown':
        return phrase`文件末尾：${process(name)} 读到管道 ${object(pipe)} 的末尾时，${messages} 条消息都已收完，也再没有谁能发送。`;
      case 'held':
        return phrase`${process(name)} 读到管道 ${object(pipe)} 的末尾时，${list(holders)} ${alert('还能发送')}。`;
      case 'unread':
        return phrase`${process(name)} 读到管道 ${object(pipe)} 的末尾时，${alert('还有消息在路上')}。`;
      case 'unseen':
        return phrase`看不出来：没有谁读到管道 ${object(pipe)} 的末尾。`;
    }
  },

  'forgotten-end': ({ outcome, process: name, pipe, holder, joins }) => {
    if (outcome === 'none') return phrase`看不出来：没有谁在等管道 ${object(pipe)} 永远不会来的末尾。`;
    const end = phrase`${alert('忘了关的一端')}：${process(name)} 会在 recv() 里永远等下去。管道 ${object(pipe)} 里的消息都收完了，可是`;
    return holder === name
      ? phrase`${end} ${process(name)} 自己还留着一个发送端，所以读不到末尾。解法：用 close() 关掉它。`
      : phrase`${end} ${process(holder)} 还留着一个发送端，所以读不到末尾；而 ${process(holder)} 又在等 ${process(joins)} 结束。解法：让 ${process(holder)} 关掉自己那一份。`;
  },

  'pipe-deadlock': ({ processes, objects, ways }) => {
    const steps = processes.flatMap((name, index): Phrase => {
      const next = process(processes[(index + 1) % processes.length] ?? '?');
      const pipe = object(objects[index] ?? '');
      return [...(index > 0 ? ['；'] : []), ...phrase`${process(name)} 在等${wish(ways[index], pipe, next)}`];
    });
    return phrase`${alert('死锁')}：${steps}。`;
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

  'whole-messages': ({ outcome, pipe, messages, lost, readers, writers }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${writers} 个进程发出的 ${messages} 条消息都完整地通过了管道 ${object(pipe)}，每条各到 ${readers} 个读者中的一个。`;
      case 'torn':
        return phrase`管道 ${object(pipe)} 里的消息${alert('没能保持完整')}。`;
      case 'lost':
        return phrase`经管道 ${object(pipe)} 发出的 ${messages} 条消息里，${alert(`有 ${lost} 条`)}一直没有被收到。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },
};

function wish(
  way: string | undefined,
  what: ReturnType<typeof object>,
  next: ReturnType<typeof process>,
): Phrase {
  switch (way) {
    case 'sending':
      return phrase`管道 ${what} 里来消息，而能发的只有 ${next}`;
    case 'receiving':
      return phrase`管道 ${what} 腾出地方，而能收的只有 ${next}`;
    case 'join':
      return phrase` ${next} 结束`;
    default:
      return phrase`锁 ${what}，它在 ${next} 手里`;
  }
}

function shares(names: readonly string[], counts: readonly string[]): Phrase {
  return names.flatMap((name, index) => [
    ...(index > 0 ? ['，'] : []),
    ...phrase`${process(name)} 收到 ${counts[index] ?? '?'} 条`,
  ]);
}
