/** 结论的中文句子。 */
import { alert, object, type Phrase, phrase, process } from './phrase.js';
import { duration, nameList, nameOrder, signalName } from './quantity.js';
import { answersVerdictZh } from './verdict-answers-zh.js';
import type { VerdictData, VerdictSentences } from './verdict-data.js';
import { deadlockVerdictZh } from './verdict-deadlock-zh.js';
import { familyVerdictZh } from './verdict-family-zh.js';
import { flowVerdictZh } from './verdict-flow-zh.js';
import { pipeVerdictZh } from './verdict-pipe-zh.js';
import { queueVerdictZh } from './verdict-queue-zh.js';
import { ticketVerdictZh } from './verdict-tickets-zh.js';

const seconds = (value: number): string => duration(value, 'zh');
const list = (names: readonly string[]): Phrase => nameList(names, 'zh', process);
const order = (names: readonly string[]): Phrase => nameOrder(names, 'zh', process);
const the = (names: readonly string[], index: number) => process(names[index] ?? '?');
const lock = (name: string): Phrase => phrase`锁 ${object(name)}`;
const moreNeeded = '至少用两个进程再试一次。';

export const verdictZh: VerdictSentences = {
  ...deadlockVerdictZh,
  ...familyVerdictZh,
  ...ticketVerdictZh,
  ...queueVerdictZh,
  ...flowVerdictZh,
  ...answersVerdictZh,
  ...pipeVerdictZh,

  exclusion: (data) => {
    const { outcome, acquires, names } = data;
    const name = lock(data.object);
    switch (outcome) {
      case 'shown':
        return phrase`${name} 从没有同时在两个进程手里：一共 acquire 了 ${acquires} 次，每次都在前一次 release 之后。`;
      case 'held-twice':
        return phrase`${the(names, 0)} ${alert('还拿着')}${name}，${the(names, 1)} 就 acquire 到了它。`;
      case 'too-early':
        return phrase`按时钟看，${the(names, 0)} ${alert('还没归还')}${name}，${the(names, 1)} 就已经拿到了。`;
      case 'not-held':
        return phrase`${alert('没有谁拿着')}${name}，${the(names, 0)} 却 release 了它。`;
      case 'alone':
        return phrase`看不出来：只有 ${the(names, 0)} 拿过${name}，一个进程挡不住谁。${moreNeeded}`;
      case 'unused':
        return phrase`看不出来：没有哪个进程拿到过${name}。`;
    }
  },

  'inside-lock': ({ outcome, object: name, turns, names }, doing) => {
    switch (outcome) {
      case 'shown':
        return turns === 1
          ? phrase`唯一的一次${doing}发生在${lock(name)} 的 acquire 和 release 之间。`
          : phrase`${turns} 次${doing}都发生在${lock(name)} 的 acquire 和 release 之间。`;
      case 'outside':
        return phrase`${list(names)} ${alert('没有拿着')}${lock(name)} 就在${doing}。`;
      case 'none':
        return phrase`看不出来：没有哪个进程在${doing}。`;
    }
  },

  'order-by-program': ({ outcome, turns, names }) => {
    switch (outcome) {
      case 'shown':
        return phrase`顺序 ${order(turns)} 是程序写死的：前一个进程被 join 之后，后一个才启动。`;
      case 'overlap':
        return phrase`程序没有定下顺序：有几次重叠在一起了。`;
      case 'not-joined':
        return phrase`顺序不是程序定的：${the(names, 0)} 还没被 join，${the(names, 1)} 就启动了。`;
      case 'alone':
        return phrase`看不出来：只有一个进程，谈不上顺序。${moreNeeded}`;
    }
  },

  'order-by-competition': ({ outcome, object: name, turns, waited }) => {
    switch (outcome) {
      case 'shown':
        return phrase`顺序 ${order(turns)} 是在${lock(name)} 上抢出来的：谁先拿到，谁先来。${waiters(waited, turns.length)}`;
      case 'overlap':
        return phrase`没有谁定下顺序：有几次重叠在一起了。`;
      case 'program':
        return phrase`这些进程没有竞争：前一个被 join 之后，后一个才启动。`;
      case 'no-lock':
        return phrase`顺序 ${order(turns)} 不是由哪把锁决定的。`;
      case 'apart':
        return phrase`这些进程没有竞争：前一次结束之后，后一个进程才启动。`;
      case 'alone':
        return phrase`看不出来：只有一个进程，没有谁和它抢。${moreNeeded}`;
    }
  },

  'asked-and-got': (data) => {
    const { asked, got, overtaken, names } = data;
    const question = phrase`按 ${order(asked)} 的顺序来要${lock(data.object)}`;
    if (overtaken > 0) {
      const more = overtaken > 1 ? `（被插队的一共 ${overtaken} 个）` : '';
      return phrase`${question}，拿到的顺序却是 ${order(got)}：${the(names, 1)} 插到了 ${the(names, 0)} 前面${more}。`;
    }
    return got.length < asked.length
      ? phrase`${question}，拿到的有 ${order(got)}。`
      : phrase`${question}，也按这个顺序拿到；不过锁并不保证这一点。`;
  },

  handover: ({ object: name, times, quickest, slowest }) => {
    const gap = times === 1 ? seconds(quickest) : `${seconds(quickest)}到 ${seconds(slowest)}`;
    return phrase`${lock(name)} 有 ${times} 次直接交到了正在等它的进程手里，从 release 到对方拿到用了 ${gap}。`;
  },

  deadlock: (data) =>
    data.processes.length === 0
      ? phrase`这次没有出现死锁：没有绕成一个等待的圈。`
      : phrase`${alert('死锁')}：${circle(data)}。`,
  'self-deadlock': (data) =>
    data.process === ''
      ? phrase`看不出来：没有哪个进程去等自己拿着的锁。`
      : phrase`${process(data.process)} ${alert('拿着')}${lock(data.object)} 又去要它：等的就是自己，要等到别的进程替它释放。`,
  'abandoned-lock': (data) =>
    phrase`${process(data.holder)} 结束时${alert('没有释放')}${lock(data.object)}，${data.waiting.length > 0 ? phrase`${list(data.waiting)} 一直没等到它` : '它就一直锁着'}。`,
  'foreign-release': (data) =>
    phrase`${lock(data.object)} 是 ${process(data.holder)} 拿的，释放它的却是 ${process(data.releaser)}：Lock 不记主人是谁。`,
  unfinished: ({ processes }, doing) => phrase`${list(processes)} ${alert('没有完成')}${doing}。`,
  uncollected: ({ processes }) => phrase`${list(processes)} 结束后，父进程${alert('一直没有回收')}。`,
  crashed: ({ processes, exitcode, error }) =>
    phrase`${list(processes)} ${alert('出错退出')}，退出码 ${exitcode}${error === '' ? '' : `：${error}`}。`,
  killed: ({ processes, signal }) =>
    phrase`${list(processes)} ${alert(`被 ${signalName(signal, 'zh')}终止`)}。`,
};

function waiters(waited: number, turns: number): Phrase {
  if (waited === 0) return phrase`这次没有谁需要等。`;
  return phrase`${turns} 次里有 ${waited} 次，拿到它的进程事先就在等。`;
}

function circle({ processes, objects }: VerdictData['deadlock']): Phrase {
  return processes.flatMap((name, index) => {
    const next = process(processes[(index + 1) % processes.length] ?? '?');
    const what = objects[index] ?? '';
    const wait = phrase`${process(name)} 在等`;
    return [
      ...(index > 0 ? ['；'] : []),
      ...(what === '' ? phrase`${wait} ${next} 结束` : phrase`${wait}${lock(what)}，它在 ${next} 手里`),
    ];
  });
}
