/** What the kernel's tables say of a process, in the kernel's own words: for those who ask for them. */
import { phrase, process } from '../../../i18n/phrase.js';
import { duration } from '../../../i18n/quantity.js';
import type { KernelState, StateEvent } from '../../../trace/events.js';
import type { LocalizedPhrase } from '../events/sentence.js';

const STATES: Readonly<Record<KernelState, Readonly<Record<'en' | 'zh', string>>>> = {
  R: { en: 'running or ready', zh: '运行或就绪' },
  S: { en: 'asleep', zh: '睡眠' },
  D: { en: 'asleep, cannot be interrupted', zh: '不可中断的睡眠' },
  T: { en: 'stopped', zh: '暂停' },
  Z: { en: 'zombie', zh: '僵尸' },
  X: { en: 'gone', zh: '没有了' },
};

/** "kernel: p2 S (asleep), wchan futex_do_wait, 41 ms of CPU". */
export function kernelReport({ process: p, state, wchan, cpu }: StateEvent): LocalizedPhrase {
  const place = wchan === undefined ? '' : `, wchan ${wchan}`;
  const where = wchan === undefined ? '' : `，wchan ${wchan}`;
  return {
    en: phrase`kernel: ${process(p)} ${state} (${STATES[state].en})${place}, ${duration(cpu, 'en')} of CPU`,
    zh: phrase`内核：${process(p)} ${state}（${STATES[state].zh}）${where}，用了 CPU ${duration(cpu, 'zh')}`,
  };
}
