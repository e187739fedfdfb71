/** 关于死锁的中文句子。 */
import { object, phrase, process } from './phrase.js';
import { nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import type { DeadlockVerdictData } from './verdict-deadlock-data.js';

const locks = (names: readonly string[]) => phrase`锁 ${nameList(names, 'zh', object)}`;

export const deadlockVerdictZh: Pick<VerdictSentences, keyof DeadlockVerdictData> = {
  swap: ({ process: name, held, wanted }) =>
    phrase`把两个事件对调就行：${process(name)} 先拿了 ${object(held)}，再去要 ${object(wanted)}。要是它像它等的那个进程一样先要 ${object(wanted)}，这个圈就绕不起来。`,
  'no-deadlock': ({ outcome, objects, acquires, processes }) => {
    switch (outcome) {
      case 'shown':
        return phrase`没有死锁：${processes} 个进程一共 acquire 了 ${acquires} 次${locks(objects)}，全都还了，程序顺利跑完。`;
      case 'stuck':
        return phrase`看不出来：${locks(objects)} 没有全部归还，或者还有谁在等。`;
      case 'unused':
        return phrase`看不出来：没有哪个进程拿过锁。`;
    }
  },
};
