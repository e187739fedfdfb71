/** 结论的中文句子。 */
import { object, type Phrase, phrase, process } from './phrase.js';
import { nameOrder } from './quantity.js';
import { answersVerdictZh } from './verdict-answers-zh.js';
import type { VerdictSentences } from './verdict-data.js';
import { deadlockVerdictZh } from './verdict-deadlock-zh.js';
import { familyVerdictZh } from './verdict-family-zh.js';
import { flowVerdictZh } from './verdict-flow-zh.js';
import { pipeVerdictZh } from './verdict-pipe-zh.js';
import { queueVerdictZh } from './verdict-queue-zh.js';
import { ticketVerdictZh } from './verdict-tickets-zh.js';

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
};

function waiters(waited: number, turns: number): Phrase {
  if (waited === 0) return phrase`这次没有谁需要等。`;
  return phrase`${turns} 次里有 ${waited} 次，拿到它的进程事先就在等。`;
}
