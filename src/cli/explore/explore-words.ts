/** What `explore` says: while it works, of programs that cannot be explored. */
import type { Language, Translated } from '../../i18n/language.js';
import { en as english } from '../../i18n/speech.js';

const en = {
  progress: {
    learning: (runs: number, classes: number) =>
      `learning the program: ${english.count(runs, 'real run')}${classes > 0 ? `, ${classes} ways in the model` : ''}`,
    running: (runs: number, classes: number) =>
      `${english.count(runs, 'real run')}, ${classes} ways to be really run`,
    shortening: (runs: number) => `${english.count(runs, 'real run')}; finding the shortest schedules`,
    rate: (outcomes: number, rate: string) =>
      `; ${english.count(outcomes, 'outcome')} so far; ${rate} runs/s`,
  },
  trouble: {
    otherCall: (process: string, step: number, expected: string, found: string) =>
      `This program cannot be explored: the same schedule did not lead to the same calls (NOT_REPEATABLE). After step ${step} ${process} was to ${expected} once, and to ${found} now. `,
    otherValue: (process: string, step: number, call: string) =>
      `This program cannot be explored: the same schedule did not lead to the same calls (NOT_REPEATABLE). After step ${step} ${process} was to ${call} both times, but with another value. `,
    why: 'It reads the clock, a pid, random numbers of its own, or something else that mp knows nothing of; what it does may depend on its calls of mp alone.',
    ENDLESS:
      'This program cannot be explored: one of its runs came to no end (ENDLESS). A loop that asks again and again, or that computes for ever, has to be bounded.',
    NOT_AS_MODELLED: (what: string) =>
      `A real run did what the model says it cannot (NOT_AS_MODELLED: ${what}). That is a mistake in concur-lesson; the program may be right. Please report it.`,
    NOT_MODELLED: (what: string) =>
      `This program cannot be explored: the model has no answer for one of its calls (NOT_MODELLED: ${what}). step and run work with it.`,
    end: 'nothing more',
  },
  noFile: (file: string, id: string) =>
    `There is no ${file} here. Write it with: concur-lesson exercise start ${id}`,
} as const;

const zh: Translated<typeof en> = {
  progress: {
    learning: (runs, classes) =>
      `正在了解程序：真跑了 ${runs} 次${classes > 0 ? `，模型里有 ${classes} 种走法` : ''}`,
    running: (runs, classes) => `真跑了 ${runs} 次，要真跑的走法有 ${classes} 种`,
    shortening: (runs) => `真跑了 ${runs} 次；正在找通往每种结果的最短走法`,
    rate: (outcomes, rate) => `；已有 ${outcomes} 种结果；每秒 ${rate} 次`,
  },
  trouble: {
    otherCall: (process, step, expected, found) =>
      `这个程序没法探索：同一个调度，走出来的调用却不同（NOT_REPEATABLE）。第 ${step} 步之后，${process} 上次要做的是“${expected}”，这次却是“${found}”。`,
    otherValue: (process, step, call) =>
      `这个程序没法探索：同一个调度，走出来的调用却不同（NOT_REPEATABLE）。第 ${step} 步之后，${process} 两次要做的都是“${call}”，带的值却不同。`,
    why: '它读了时钟、pid，用了自己的随机数，或者用了 mp 不知道的别的东西；它做什么，应当只取决于它对 mp 的调用。',
    ENDLESS:
      '这个程序没法探索：有一次运行一直没有结束（ENDLESS）。反复询问的循环、永远算不完的循环，都要有个次数。',
    NOT_AS_MODELLED: (what) =>
      `真实运行做了模型认为做不到的事（NOT_AS_MODELLED：${what}）。这是 concur-lesson 的错，你的程序也许没错。请告诉我们。`,
    NOT_MODELLED: (what) =>
      `这个程序没法探索：它有一个调用，模型答不上来（NOT_MODELLED：${what}）。step 和 run 仍然可用。`,
    end: '没有了',
  },
  noFile: (file, id) => `这里没有 ${file}。可以这样写出来：concur-lesson exercise start ${id}`,
};

export const exploreWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
