/** 关于死锁的中文句子。 */
import { object, phrase, process } from './phrase.js';
import type { VerdictSentences } from './verdict-data.js';
import type { DeadlockVerdictData } from './verdict-deadlock-data.js';

export const deadlockVerdictZh: Pick<VerdictSentences, keyof DeadlockVerdictData> = {
  swap: ({ process: name, held, wanted }) =>
    phrase`把两个事件对调就行：${process(name)} 先拿了 ${object(held)}，再去要 ${object(wanted)}。要是它像它等的那个进程一样先要 ${object(wanted)}，这个圈就绕不起来。`,
};
