/** What is said of the kernel's samples. lanes/kernel-notice.ts chooses those that are told. */
import { phrase, process } from '../../../i18n/phrase.js';
import type { StateEvent } from '../../../trace/events.js';
import type { LocalizedPhrase } from './sentence.js';
import { whyAsleep } from './wait-channels.js';

export const kernelSentences = {
  asleep: ({ process: p, wchan }: StateEvent) => ({
    en: phrase`kernel: ${process(p)} sleeps${whyAsleep(wchan).en}`,
    zh: phrase`内核：${process(p)} 睡${whyAsleep(wchan).zh}`,
  }),
  /** `parent`: who started it and has yet to collect it; null if that has ended, or is not known. */
  zombie: ({ process: p }: StateEvent, parent: string | null) => ({
    en: phrase`kernel: ${process(p)} is a zombie (Z), not yet collected${parent === null ? '' : phrase` by ${process(parent)}`}`,
    zh: phrase`内核：${process(p)} 是僵尸进程（Z），${parent === null ? '还没有被回收' : phrase`${process(parent)} 还没有回收它`}`,
  }),
  stopped: ({ process: p }: StateEvent) => ({
    en: phrase`kernel: ${process(p)} is stopped (T)`,
    zh: phrase`内核：${process(p)} 被暂停（T）`,
  }),
  newParent: ({ process: p, ppid }: StateEvent, parent: string) => ({
    en: phrase`kernel: ${process(p)} is an orphan; new parent: ${parent} (pid ${ppid})`,
    zh: phrase`内核：${process(p)} 成了孤儿进程，新的父进程是 ${parent}（pid ${ppid}）`,
  }),
  /** A zombie whose parent has ended. */
  passedOn: ({ process: p, ppid }: StateEvent, parent: string) => ({
    en: phrase`kernel: zombie ${process(p)} has a new parent, ${parent} (pid ${ppid})`,
    zh: phrase`内核：僵尸进程 ${process(p)} 归了新的父进程 ${parent}（pid ${ppid}）`,
  }),
  /** Who must have collected it is its parent, if that is known. */
  gone: ({ process: p, parent, ppid }: StateEvent) => ({
    en: phrase`kernel: ${process(p)} is gone, collected by ${parent === undefined ? 'a new parent' : `${parent} (pid ${ppid})`}`,
    zh: phrase`内核：${process(p)} 的记录没有了，回收它的是${parent === undefined ? '新的父进程' : ` ${parent}（pid ${ppid}）`}`,
  }),
} satisfies Readonly<Record<string, (event: StateEvent, parent: never) => LocalizedPhrase>>;
