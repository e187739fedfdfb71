/** What is said of items in queues and messages in pipes, of what goes wrong with them, and of closing either. */
import { alert, aside, code, object, phrase, process } from '../../../i18n/phrase.js';
import { objectAt } from '../../../trace/moment.js';
import { momentText } from '../../style/time-text.js';
import { the } from './nouns.js';
import type { EventSentences, LocalizedPhrase } from './sentence.js';

export const messageSentences = {
  put: ({ process: p, object: queue, item, size }) => ({
    en: phrase`${process(p)} puts ${code(beginning(item))} into ${the('queue', queue).en}${inside(size).en}`,
    zh: phrase`${process(p)} 把 ${code(beginning(item))} 放进${the('queue', queue).zh}${inside(size).zh}`,
  }),
  get: ({ process: p, object: queue, item, size }) => ({
    en: phrase`${process(p)} takes ${code(beginning(item))} from ${the('queue', queue).en}${inside(size).en}`,
    zh: phrase`${process(p)} 从${the('queue', queue).zh} 取出 ${code(beginning(item))}${inside(size).zh}`,
  }),
  look: ({ process: p, object: queue, size }) => ({
    en: phrase`${process(p)} looks at ${object(queue)}: ${size} in it`,
    zh: phrase`${process(p)} 看了看 ${object(queue)}：里面有 ${size} 件`,
  }),
  done: ({ process: p, object: queue, left }) => ({
    en: phrase`${process(p)} is done with an item of ${the('queue', queue).en} ${aside(`(${left} not done yet)`)}`,
    zh: phrase`${process(p)} 处理完${the('queue', queue).zh}中的一项${aside(`（还有 ${left} 项未完成）`)}`,
  }),
  send: ({ process: p, object: pipe, item, bytes }) => {
    // the length of a message of which only the beginning is told
    const length = item.length > MOST_OF_ITEM ? bytes : undefined;
    return {
      en: phrase`${process(p)} sends ${code(beginning(item))} ${length === undefined ? '' : aside(`(${length} bytes) `)}through ${the('pipe', pipe).en}`,
      zh: phrase`${process(p)} 经${the('pipe', pipe).zh}发送 ${code(beginning(item))}${length === undefined ? '' : aside(`（${length} 字节）`)}`,
    };
  },
  recv: ({ process: p, object: pipe, message, item }, before) => {
    const told = code(beginning(item));
    const sent = objectAt(before, 'pipe', pipe)?.underWay.get(message);
    if (sent === undefined)
      return {
        en: phrase`${process(p)} receives ${told} from ${the('pipe', pipe).en}`,
        zh: phrase`${process(p)} 从${the('pipe', pipe).zh}收到 ${told}`,
      };
    const [sender, at] = [process(sent.process), momentText(sent.t)];
    return {
      en: phrase`${process(p)} receives ${told} from ${sender} ${aside('(')}${object(pipe)}${aside(`, sent ${at})`)}`,
      zh: phrase`${process(p)} 收到 ${sender} 发来的 ${told} ${aside('（')}${object(pipe)}${aside(`，${at} 发出）`)}`,
    };
  },
  eof: ({ process: p, object: pipe }) => ({
    en: phrase`${process(p)} finds the end of ${the('pipe', pipe).en}: nobody can send any more`,
    zh: phrase`${process(p)} 在${the('pipe', pipe).zh}上读到文件结束：再没有谁能发送了`,
  }),
  broken: ({ process: name, object: pipe, problem }) => {
    const p = process(name);
    const { en, zh } = the('pipe', pipe);
    return {
      'no-receiver': {
        en: phrase`${p} cannot send through ${en}: ${alert('nobody can receive any more')}`,
        zh: phrase`${p} 没法往${zh}里发送：${alert('再没有谁能接收了')}`,
      },
      mixed: {
        en: phrase`${p} receives ${alert('parts of several messages')} from ${en}`,
        zh: phrase`${p} 从${zh}收到的是${alert('好几条消息的碎片')}`,
      },
      half: {
        en: phrase`${p} receives ${alert('half a message')} from ${en}: it ends in the middle`,
        zh: phrase`${p} 从${zh}只收到${alert('半条消息')}，后面断了`,
      },
    }[problem];
  },
  close: ({ process: p, primitive, object: name, end }) => {
    const { en, zh } = the(primitive, name);
    if (end === undefined)
      return {
        en: phrase`${process(p)} closes ${en} for itself`,
        zh: phrase`${process(p)} 关闭${zh}，自己不再使用`,
      };
    return {
      en: phrase`${process(p)} closes its ${end === 'both' ? '' : `${end} `}end of ${en}`,
      zh: phrase`${process(p)} 关闭${zh}的${{ receiving: '接收端', sending: '发送端', both: '一端' }[end]}`,
    };
  },
} satisfies Partial<EventSentences>;

function inside(size: number | undefined): LocalizedPhrase {
  if (size === undefined) return { en: [], zh: [] };
  return { en: phrase` ${aside(`(${size} inside)`)}`, zh: phrase`${aside(`（现有 ${size} 个）`)}` };
}

/** Characters of an item that a sentence tells; the log has more. */
const MOST_OF_ITEM = 32;

const beginning = (item: string): string =>
  item.length > MOST_OF_ITEM ? `${item.slice(0, MOST_OF_ITEM / 2)}...` : item;
