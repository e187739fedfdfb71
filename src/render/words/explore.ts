/** Words about what exploring has found. */
import type { Language, Translated } from '../../i18n/language.js';
import { type Phrase, phrase, process } from '../../i18n/phrase.js';
import { en as english } from '../../i18n/speech.js';

const en = {
  title: (program: string) => `${program}: every order of calls that can matter`,
  kinds: { finished: 'ended', failed: 'failed', deadlock: 'deadlock', standstill: 'standstill' },
  waits: (process: string, call: string) => `${process} waits for ever to ${call}`,
  failed: (process: string) => `${process} failed`,
  goal: { true: 'goal reached', false: 'goal not reached' },
  share: (count: number, of: number, what: 'class' | 'execution' | 'run') =>
    `in ${count} of ${of} ${{ class: 'classes', execution: 'executions', run: 'runs' }[what]}`,
  shortest: (schedule: string, length: string) => `shortest schedule: ${schedule} (${length})`,
  shortestKnown: (schedule: string, length: string) => `shortest schedule known: ${schedule} (${length})`,
  length: (switches: number, steps: number) =>
    `${switches} switch${switches === 1 ? '' : 'es'}, ${english.count(steps, 'step')}`,
  complete: (classes: number) => `complete: ${classes} of ${classes} classes, each really run`,
  completeInModel: (classes: number, confirmed: number) =>
    `complete in the model: ${classes} classes. ${confirmed} of them were really run, each outcome at least once`,
  tier: (preemptions: number, executions: number) =>
    `not complete: every order with at most ${english.count(preemptions, 'preemption')} was tried, ${executions} executions in the model. With more of them, other outcomes may come`,
  noTier: (executions: number) =>
    `not complete: ${executions} executions were tried in the model, not even all without preemptions. Other outcomes may come`,
  chance: (runs: number) =>
    `${english.count(runs, 'real run')} by chance. Nothing was searched, so other outcomes may come`,
  interrupted: 'It was ended before it was done: this is what is known by now',
  unfinished: 'The real runs it may make are used up (--max-runs): this is what is known by now',
  unconfirmed: (count: number) =>
    `${english.count(count, 'outcome')} more ${count === 1 ? 'was' : 'were'} found in the model and not really run; --max-runs allows more`,
  runs: (real: number, learned: number) =>
    learned === 0
      ? english.count(real, 'real run')
      : `${english.count(real, 'real run')} in all; the program was learned from ${learned}`,
  all: 'Whatever the order, the same came out',
  story: (outcome: string) => `How it comes to: ${outcome}`,
  decides: (early: Phrase, late: Phrase, one: string, other: string): Phrase =>
    phrase`What decides is who is first: ${process(one)} (${early}) before ${process(other)} (${late}). The other way round, something else came out.`,
  step: 'step through it yourself',
} as const;

const zh: Translated<typeof en> = {
  title: (program) => `${program}：凡是可能有影响的调用次序`,
  kinds: { finished: '正常结束', failed: '出错', deadlock: '死锁', standstill: '停滞' },
  waits: (process, call) => `${process} 永远停在“${call}”`,
  failed: (process) => `${process} 出错`,
  goal: { true: '达到目标', false: '没有达到目标' },
  share: (count, of, what) =>
    `${of} ${{ class: '类', execution: '种走法', run: '次运行' }[what]}中的 ${count} ${{ class: '类', execution: '种', run: '次' }[what]}`,
  shortest: (schedule, length) => `最短的调度：${schedule}（${length}）`,
  shortestKnown: (schedule, length) => `已知最短的调度：${schedule}（${length}）`,
  length: (switches, steps) => `切换 ${switches} 次，共 ${steps} 步`,
  complete: (classes) => `完整：${classes} 类，每一类都真跑过`,
  completeInModel: (classes, confirmed) =>
    `在模型里是完整的：共 ${classes} 类。真跑了其中 ${confirmed} 类，每种结果至少一次`,
  tier: (preemptions, executions) =>
    `不完整：抢占不超过 ${preemptions} 次的次序都试过了，在模型里走了 ${executions} 遍。抢占再多，可能还有别的结果`,
  noTier: (executions) =>
    `不完整：在模型里走了 ${executions} 遍，连没有抢占的次序也没有试完。可能还有别的结果`,
  chance: (runs) => `随机真跑了 ${runs} 次。没有搜索，所以可能还有别的结果`,
  interrupted: '还没做完就被中断了：到此为止知道的就是这些',
  unfinished: '允许的真实运行次数用完了（--max-runs）：到此为止知道的就是这些',
  unconfirmed: (count) => `模型里还有 ${count} 种结果，没有真跑过；可以用 --max-runs 多跑几次`,
  runs: (real, learned) =>
    learned === 0 ? `真跑了 ${real} 次` : `一共真跑了 ${real} 次；其中 ${learned} 次用来了解程序`,
  all: '不管什么次序，结果都一样',
  story: (outcome) => `怎样走到：${outcome}`,
  decides: (early, late, one, other) =>
    phrase`关键在于：${process(one)} 先${early}，${process(other)} 后${late}。次序反过来，结果就不同。`,
  step: '自己一步步走一遍',
};

export const exploredWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
